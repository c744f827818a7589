import { Kpi, Measure, Target, Value } from "@shequ/core"
import { CommitteeSeat } from "@shequ/core/model"
import { onBranchCommittee } from "../conditions/onBranchCommittee.ts"
import { youngAge } from "../parameters/youngAge.ts"
import { halfYearReview } from "../sources.ts"

export const partyYoungCommitteeMembers = Kpi.make({
  id: "party.young-committee-members",
  name: { zh: "年轻委员数", en: "Young committee members" },
  description: {
    zh: "期末在任的支部委员中,周岁低于年轻干部年龄线(默认35岁)的。",
    en: "Seats on branch committees held, at the end of the period, by somebody below the age that still counts as young (35 unless a place says otherwise)."
  },
  unit: "person",
  better: "higher",
  value: Measure.count(CommitteeSeat, (seat) =>
    onBranchCommittee(seat).and(
      Value.firstOf(seat.birthDate, seat.partyMembership.birthDate).age().below(Value.parameter(youngAge))
    )
  ),
  target: Target.atLeast(1),
  source: halfYearReview("其中一名年轻党员社工担任委员一职")
})
