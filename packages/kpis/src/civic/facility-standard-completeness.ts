import { Cadence, Formula, Kpi, Measure, Target, Value } from "@shequ/core"
import { FacilityKind } from "@shequ/core/codes"
import { Facility } from "@shequ/core/model"
import { quarterlyCivic } from "../sources.ts"

const standardFacility = (kind: FacilityKind): Measure.Requirement =>
  Measure.requirement({
    name: { zh: FacilityKind.terms[kind].zh, en: FacilityKind.terms[kind].en },
    cadence: Cadence.every("period"),
    entries: Facility,
    where: (facility) => Value.and(facility.kind.is(kind), facility.meetsStandard)
  })

export const civicFacilityStandardCompleteness = Kpi.make({
  id: "civic.facility-standard-completeness",
  name: { zh: "硬件标准达标率", en: "Hardware-standard completeness" },
  description: {
    zh: "每个社区的六项硬件(一校、一市、一场、一窗、一栏、一站式服务中心),期末有达标设施的。",
    en: "Of the six things every community needs – school, market, ground, window, board and one-stop centre – those that exist and meet the standard at the end of the period."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(Measure.placesOf("community"), [
      standardFacility("civic-school"),
      standardFacility("market"),
      standardFacility("ground"),
      standardFacility("window"),
      standardFacility("board"),
      standardFacility("one-stop-centre")
    ])
  ),
  target: Target.atLeast(1),
  source: quarterlyCivic("一校、一市、一场、一窗、一栏和一站式服务中心")
})
