import { Kpi, Measure } from "@shequ/core"
import { Activity } from "@shequ/core/model"
import { quarterlyCivic } from "../sources.ts"

export const civicPolicyTrainings = Kpi.make({
  id: "civic.policy-trainings",
  name: { zh: "政策学习场次", en: "Policy study sessions" },
  unit: "session",
  better: "higher",
  value: Measure.count(Activity, (activity) => activity.types.has("policy-study")),
  source: quarterlyCivic("在3月20日,社区组织辖区内低保户学习廉租房和住房补贴政策")
})
