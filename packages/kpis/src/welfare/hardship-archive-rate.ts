import { Formula, Kpi, Measure, Tally, Target } from "@shequ/core"
import { HardshipArchive, Household } from "@shequ/core/model"
import { isInDifficulty } from "../conditions/isInDifficulty.ts"
import { managementStation } from "../sources.ts"

export const welfareHardshipArchiveRate = Kpi.make({
  id: "welfare.hardship-archive-rate",
  name: { zh: "困难群体建档率", en: "Hardship archive rate" },
  description: {
    zh: "期末在册的困难户(低保、特困、残疾、其他困难)中建有困难档案的。",
    en: "Of the households in difficulty (dibao, destitute, disabled, other hardship) at the end of the period, those with an archive."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Household, (household) =>
      isInDifficulty(household).and(
        Tally.exists(HardshipArchive, { via: (archive) => archive.householdId, equals: household.id })
      )
    ),
    Measure.count(Household, (household) => isInDifficulty(household))
  ),
  target: Target.atLeast(1),
  source: managementStation("建立困难群体档案")
})
