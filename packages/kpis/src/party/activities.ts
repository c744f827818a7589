import { Kpi, Measure } from "@shequ/core"
import { Activity } from "@shequ/core/model"
import { festival } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const partyActivities = Kpi.make({
  id: "party.activities",
  name: { zh: "党员主题活动场次", en: "Party-member activities" },
  description: { zh: "本期由党组织主办的活动。", en: "Activities of the period that a party organisation held." },
  unit: "session",
  better: "higher",
  value: Measure.count(Activity, (activity) => activity.partyOrganisationId.missing().not()),
  breakdowns: [festival],
  source: halfYearReview("组织了一系列活动")
})
