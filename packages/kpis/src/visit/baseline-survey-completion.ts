import { Formula, Kpi, Measure, Tally, Target, Value } from "@shequ/core"
import { Household, SurveyRecord, Visit } from "@shequ/core/model"
import { isInDifficulty } from "../conditions/isInDifficulty.ts"
import { quarterlyCivic } from "../sources.ts"

export const visitBaselineSurveyCompletion = Kpi.make({
  id: "visit.baseline-survey-completion",
  name: { zh: "摸底调查完成率", en: "Hardship survey completion" },
  description: {
    zh: "期末在册的困难户(低保、特困、残疾、其他困难)中,本期内做过困难家庭摸底登记或摸底走访的。",
    en: "Of the households in difficulty (dibao, destitute, disabled, other hardship), those with a record of a hardship survey, or a visit for a survey, in the period."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Household, (household) =>
      isInDifficulty(household).and(
        Value.or(
          Tally.exists(SurveyRecord, {
            via: (record) => record.householdId,
            equals: household.id,
            where: (record) => record.survey.kind.is("hardship"),
            within: "period"
          }),
          Tally.exists(Visit, {
            via: (visit) => visit.householdId,
            equals: household.id,
            where: (visit) => visit.purposes.has("survey"),
            within: "period"
          })
        )
      )
    ),
    Measure.count(Household, (household) => isInDifficulty(household))
  ),
  target: Target.atLeast(1),
  source: quarterlyCivic("进行困难家庭摸底工作")
})
