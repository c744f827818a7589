import { Kpi, Measure } from "@shequ/core"
import { PartyMembership } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const partyActivists = Kpi.make({
  id: "party.activists",
  name: { zh: "入党积极分子数", en: "Membership activists" },
  description: {
    zh: "期末在册的入党积极分子,不在党员数之内。",
    en: "Activists at the end of the period; they are not among the members."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(PartyMembership, (membership) => membership.stage.is("activist")),
  source: halfYearReview("党员积极分子一名")
})
