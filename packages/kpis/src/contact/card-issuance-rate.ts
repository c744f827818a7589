import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { ContactCard, Household } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const contactCardIssuanceRate = Kpi.make({
  id: "contact.card-issuance-rate",
  name: { zh: "民情联系卡发放率", en: "Contact-card issuance rate" },
  description: {
    zh: "期末在册户中,到期末为止已发过民情联系卡的。",
    en: "Of the households on the books at the end of the period, those that had been given a contact card by then."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Household, (household) =>
      Tally.exists(ContactCard, {
        via: (card) => card.householdId,
        equals: household.id,
        where: (card) => card.kind.is("sentiment"),
        within: "so-far"
      })
    ),
    Measure.count(Household)
  ),
  target: Target.atLeast(1),
  source: halfYearReview("发放民情联系卡")
})
