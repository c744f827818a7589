import { type Handle, Kpi, Measure, Value } from "@shequ/core"
import { Resident, type ResidentRegister } from "@shequ/core/model"
import { workingAgeFrom } from "../parameters/workingAgeFrom.ts"
import { workingAgeToMen } from "../parameters/workingAgeToMen.ts"
import { workingAgeToWomen } from "../parameters/workingAgeToWomen.ts"
import { halfYearReview } from "../sources.ts"

const isOfWorkingAge = (resident: Handle.Of<ResidentRegister>): Value.Condition => {
  const age = resident.birthDate.age()
  return age
    .atLeast(Value.parameter(workingAgeFrom))
    .and(
      Value.or(
        Value.and(resident.sex.is("male"), age.atMost(Value.parameter(workingAgeToMen))),
        Value.and(resident.sex.is("female"), age.atMost(Value.parameter(workingAgeToWomen)))
      )
    )
}

export const employmentWorkingAgeResidents = Kpi.make({
  id: "employment.working-age-residents",
  name: { zh: "就业年龄段城镇居民数", en: "Working-age urban residents" },
  description: {
    zh: "期末户籍常住、城镇户口(或已统一登记为居民户口)、处于劳动年龄(男16至59周岁、女16至54周岁,2030年起随退休年龄上调)的居民。",
    en: "Registered residents with urban hukou (or the unified one that replaced it) of working age at the end of the period: men 16 to 59, women 16 to 54, later with the retirement age."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(Resident, (resident) =>
    resident.residency.is("registered").and(resident.hukou.in(["urban", "unified"]), isOfWorkingAge(resident))
  ),
  source: halfYearReview("社区共有就业年龄段城镇居民425人")
})
