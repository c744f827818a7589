import { Kpi, Measure } from "@shequ/core"
import { PostedRule } from "@shequ/core/model"
import { quarterlyCivic } from "../sources.ts"

export const civicRulesPosted = Kpi.make({
  id: "civic.rules-posted",
  name: { zh: "制度上墙数", en: "Rules posted on the wall" },
  description: { zh: "期末在墙上的规章制度。", en: "Rules that hang on the wall at the end of the period." },
  unit: "item",
  better: "higher",
  value: Measure.count(PostedRule),
  source: quarterlyCivic("规章制度的上墙")
})
