import { Kpi, Measure, Tally, Value } from "@shequ/core"
import { Visit } from "@shequ/core/model"
import { visitsPerDay } from "../parameters/visitsPerDay.ts"
import { formalismRules } from "../sources.ts"

export const integrityImplausiblePace = Kpi.make({
  id: "integrity.implausible-pace",
  name: { zh: "走访过密次数", en: "Visits at an implausible pace" },
  description: {
    zh: "本期走访中,同一社工当天走访次数超过一人一天可信次数的;供核查,不等于造假。",
    en: "Visits of the period by a staff member who made more on that day than one person can; a reason to look, not a proof."
  },
  unit: "time",
  better: "lower",
  // Visits up to the day less those before it are the visits of the day.
  value: Measure.count(Visit, (visit) => {
    const bySame = {
      via: (other: { readonly staffMemberId: typeof visit.staffMemberId }) => other.staffMemberId,
      equals: visit.staffMemberId
    }
    return Tally.count(Visit, { ...bySame, within: "so-far" })
      .minus(Tally.count(Visit, { ...bySame, before: visit.visitedOn }))
      .above(Value.parameter(visitsPerDay))
  }),
  breakdowns: [Kpi.by("staff-member", { zh: "社区工作者", en: "Staff member" }, Visit, (visit) => visit.staffMemberId)],
  source: formalismRules()
})
