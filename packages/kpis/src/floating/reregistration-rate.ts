import { Cadence, Formula, Kpi, Measure, Target } from "@shequ/core"
import { RentalDwelling, RentalRegistration } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const floatingReregistrationRate = Kpi.make({
  id: "floating.reregistration-rate",
  name: { zh: "出租房登记造册率", en: "Rental registration rate" },
  description: {
    zh: "每处出租房每半年重新登记一次:应登记而已登记的。",
    en: "Every rental dwelling is entered in the books again each half-year: of those owed, those done."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(Measure.subjects(RentalDwelling), [
      Measure.requirement({
        name: { zh: "重新登记造册", en: "registration" },
        cadence: Cadence.every("half-year"),
        entries: RentalRegistration,
        subject: (registration) => registration.rentalDwellingId
      })
    ])
  ),
  target: Target.atLeast(1, { source: { zh: "逐院梳理", en: "yard by yard" } }),
  source: halfYearReview("对社区内流动人口、出租房逐院进行梳理,重新登记造册")
})
