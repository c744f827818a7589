/** The quarter of source 001a, as figures. */
import { Period, type Report } from "@shequ/core"
import type { Values } from "./resultsFor.ts"

const period = Period.quarter(2010, 1)
const survey = "2010-03-05/2010-03-06"

const values: Values = {
  [`visit.households-visited@${survey}`]: 20,
  [`visit.condolence-lowincome-households@${survey}`]: 2,
  [`visit.condolence-disabled-households@${survey}`]: 11,
  [`visit.condolence-households@${survey}`]: 13,
  "donation.amount@2010-03-08/2010-03-09": [9000, "more-than"],
  "donation.amount": [9000, "more-than"],
  "donation.amount#campaign=灾后重建": [9000, "more-than"],
  "civic.policy-trainings@2010-03-12/2010-03-13": 1,
  "civic.policy-trainings@2010-03-20/2010-03-21": 1,
  "civic.policy-trainings@2010-03-21/2010-03-22": 1,
  "civic.class-sessions": 3
}

const narrative: Report.Narrative = {
  beneficiary: "玉树",
  escalated: "南苑下水道堵塞问题",
  repairs: "冰冻灾害中受损的宣传栏和橱窗"
}

export const quarter = { period, values, narrative }
