import { Formula, Kpi, Measure } from "@shequ/core"
import { CommitteeSeat } from "@shequ/core/model"
import { onBranchCommittee } from "../conditions/onBranchCommittee.ts"
import { halfYearReview } from "../sources.ts"

export const partyCommitteeStaffOverlapRate = Kpi.make({
  id: "party.committee-staff-overlap-rate",
  name: { zh: "委员社工兼任率", en: "Committee members who are social workers" },
  description: {
    zh: "期末在任的支部委员中由社工兼任的。",
    en: "Seats on branch committees held by the community's own staff, at the end of the period."
  },
  unit: "percent",
  better: "neither",
  value: Formula.ratio(
    Measure.count(CommitteeSeat, (seat) => onBranchCommittee(seat).and(seat.staffMemberId.missing().not())),
    Measure.count(CommitteeSeat, (seat) => onBranchCommittee(seat))
  ),
  source: halfYearReview("委员都有社工兼任")
})
