import { Kpi, Measure, Target } from "@shequ/core"
import { Activity } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const safetyFireDrills = Kpi.make({
  id: "safety.fire-drills",
  name: { zh: "消防演练次数", en: "Fire drills" },
  description: {
    zh: "本期举行的消防演练(含保安消防练兵)。",
    en: "Fire drills held in the period, those of the guards included."
  },
  unit: "time",
  better: "higher",
  value: Measure.countAs("time", Activity, (activity) => activity.types.has("fire-drill")),
  target: Target.atLeast(1),
  source: halfYearReview("上半年保安还进行消防大练兵")
})
