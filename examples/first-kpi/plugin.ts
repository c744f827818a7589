/** A plugin with one journal, one parameter and one KPI of its own, beside the standard model. */
import {
  Cadence,
  Collection,
  Field,
  Formula,
  Kpi,
  Measure,
  Parameter,
  Plugin,
  type Row,
  Target,
  Value,
  Vocabulary
} from "@shequ/core"
import { placeOf, Resident } from "@shequ/core/model"

const CallOutcome = Vocabulary.make("call-outcome", {
  name: { zh: "通话结果", en: "Outcome" },
  terms: {
    answered: { zh: "接通", en: "Answered", aliases: ["已接"] },
    missed: { zh: "未接", en: "Not answered" }
  }
})

/** A call to ask after somebody who lives alone. */
export const CareCall = Collection.journal({
  id: "care-call",
  name: { zh: "关爱电话", en: "Care call" },
  unit: "time",
  time: "calledAt",
  fields: {
    calledAt: Field.instant("通话时间", "Called at"),
    residentId: Field.reference(Resident, "居民", "Resident"),
    outcome: Field.code(CallOutcome, "结果", "Outcome")
  },
  place: (call) => placeOf(call.resident.household)
})
export type CareCall = Row.Row<typeof CareCall>

const callsPerMonth = Parameter.make({
  id: "care.calls-per-month",
  name: { zh: "每月关爱电话次数", en: "Care calls per month" },
  unit: "time",
  values: [
    { value: 1, to: "2026-07-01" },
    { value: 2, from: "2026-07-01" }
  ]
})

/** Everybody who lives alone in old age gets a call that is answered, every month. */
export const monthlyCalls = Kpi.make({
  id: "care.monthly-calls",
  name: { zh: "空巢老人每月关爱电话落实率", en: "Monthly care calls to empty-nest elderly" },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(
      Measure.subjects(Resident, (resident) => resident.tags.has("empty-nest")),
      [
        Measure.requirement({
          name: { zh: "接通的关爱电话", en: "answered care call" },
          cadence: Cadence.every("month"),
          entries: CareCall,
          where: (call) => call.outcome.is("answered"),
          subject: (call) => call.residentId,
          atLeast: Value.parameter(callsPerMonth)
        })
      ]
    )
  ),
  target: Target.atLeast(1)
})

export const care = Plugin.make({
  id: "example-care",
  version: "1.0.0",
  name: { zh: "关爱", en: "Care" },
  vocabularies: [CallOutcome],
  collections: [CareCall],
  parameters: [callsPerMonth],
  kpis: [monthlyCalls]
})
