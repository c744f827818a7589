import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { Area, ContactAssignment } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const contactCadreAreaCoverage = Kpi.make({
  id: "contact.cadre-area-coverage",
  name: { zh: "干部联片覆盖率", en: "Areas with a responsible cadre" },
  description: {
    zh: "期末各片区中有干部联系负责的。",
    en: "Areas (片) that a cadre answers for, among all, at the end of the period."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Area, (area) =>
      area.kind
        .is("area")
        .and(Tally.exists(ContactAssignment, { via: (assignment) => assignment.areaId, equals: area.id }))
    ),
    Measure.count(Area, (area) => area.kind.is("area"))
  ),
  target: Target.atLeast(1, { source: { zh: "社区干部联片责任制", en: "every area has its cadre" } }),
  source: halfYearReview("实行社区干部联片责任制")
})
