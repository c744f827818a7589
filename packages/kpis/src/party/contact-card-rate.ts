import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { ContactCard, PartyMembership } from "@shequ/core/model"
import { isMember } from "../conditions/isMember.ts"
import { massWork } from "../sources.ts"
import { partyMembers } from "./members.ts"

export const partyContactCardRate = Kpi.make({
  id: "party.contact-card-rate",
  name: { zh: "党员联系卡持卡率", en: "Members holding a contact card" },
  description: {
    zh: "期末党员中,到期末为止已领党员联系卡的。",
    en: "Of the members at the end of the period, those who had been given their contact card by then."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(PartyMembership, (membership) =>
      isMember(membership).and(
        Tally.exists(ContactCard, {
          via: (card) => card.partyMembershipId,
          equals: membership.id,
          where: (card) => card.kind.is("party-member"),
          within: "so-far"
        })
      )
    ),
    Kpi.value(partyMembers)
  ),
  target: Target.atLeast(1, { source: { zh: "每人一张党员联系卡", en: "a card for every member" } }),
  source: massWork()
})
