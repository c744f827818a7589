/** Contact sheets: what a cadre hears in his or her area, and what came of it. */
import { LocalDate } from "@shequ/core"
import { ContactSheet, Household } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"

export interface ContactSheetProfile {
  readonly perThousand: number
  /** Share of the sheets that are closed within a month. */
  readonly closed: number
}

export const contactSheetProfile: ContactSheetProfile = { perThousand: 12, closed: 0.88 }

const problems = [
  "楼道灯不亮",
  "希望增加晾晒点",
  "独居老人需探望",
  "停车位紧张",
  "子女就业咨询",
  "医保报销咨询",
  "雨棚滴水",
  "希望增设健身器材"
]

export const contactSheets: Day.Journal<ContactSheetProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const households = ground.of(Household)
  const next = Day.ids(day, "CL")
  const rows: Array<ContactSheet> = []
  for (let left = Day.count(day, profile.perThousand, Calendar.officeLoad(date) * 1.3); left > 0; left--) {
    const household = Ground.pick(random, households, date)
    if (household === undefined) continue
    const staff = Day.staffFor(day, household.gridId)
    const closedOn = LocalDate.addDays(date, random.between(1, 25))
    const isClosed = random.chance(profile.closed) && closedOn < day.end
    rows.push({
      id: next(),
      openedOn: date,
      householdId: household.id,
      ...(household.areaId === undefined ? {} : { areaId: household.areaId }),
      ...(staff === undefined ? {} : { staffMemberId: staff.id }),
      problem: random.pick(problems),
      status: isClosed ? "closed" : random.chance(0.5) ? "answered" : "open",
      ...(isClosed ? { closedOn } : {})
    })
  }
  yield Batch.of(ContactSheet, rows)
}
