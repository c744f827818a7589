import { Cadence, Formula, Kpi, Measure, Target } from "@shequ/core"
import { Organisation, ResponsibilityLetter } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const safetyFireLetterRate = Kpi.make({
  id: "safety.fire-letter-rate",
  name: { zh: "消防安全责任书签订率", en: "Fire-safety letter signing rate" },
  description: {
    zh: "辖区单位每年签订一份消防安全责任书:应签而已签的;年中按已过部分统计。",
    en: "Every organisation in the area signs a fire-safety letter each year: of those that owe one, those that signed; within a year, so far."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(
      Measure.subjects(Organisation, (organisation) => organisation.inJurisdiction),
      [
        Measure.requirement({
          name: { zh: "消防安全责任书", en: "fire-safety letter" },
          cadence: Cadence.every("year"),
          entries: ResponsibilityLetter,
          where: (letter) => letter.kind.is("fire"),
          subject: (letter) => letter.organisationId
        })
      ]
    )
  ),
  rule: { value: 1, per: { zh: "份/家·年", en: "per organisation and year" } },
  target: Target.atLeast(1),
  source: halfYearReview("年初,社区与辖区单位签订消防安全责任书")
})
