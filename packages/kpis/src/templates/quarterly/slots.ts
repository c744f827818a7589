/** What the one who reports fills in: days of events, names, the slogan. */
import { Slot } from "@shequ/core"

export const slots: ReadonlyArray<Slot.Slot> = [
  Slot.name(
    "slogan",
    { zh: "创建口号", en: "The motto of the work" },
    { zh: "“以人为本，服务为民”", en: "“people first, service first”" }
  ),
  Slot.text(
    "leader",
    { zh: "创建领导小组组长", en: "Who leads the group" },
    { zh: "社区主任", en: "the community's director" }
  ),
  Slot.name(
    "theme",
    { zh: "本季度的活动主题", en: "The theme of the quarter" },
    { zh: "“学雷锋、树新风”", en: "“learn from Lei Feng”" }
  ),
  Slot.time("survey-day", { zh: "困难家庭摸底走访的日期", en: "The day of the hardship survey" }, "03-05"),
  Slot.time("donation-day", { zh: "募捐活动的日期", en: "The day of the donation drive" }, "03-08"),
  Slot.name(
    "campaign",
    { zh: "募捐活动名称", en: "The name of the donation drive" },
    { zh: "“灾后重建，爱心延伸”", en: "“rebuild after the disaster”" }
  ),
  Slot.text(
    "beneficiary",
    { zh: "受助地区或对象", en: "Who received the donation" },
    { zh: "灾区", en: "the disaster area" }
  ),
  Slot.time("training-day", { zh: "首场政策学习的日期", en: "The day of the first policy study" }, "03-12"),
  Slot.time("second-training-day", { zh: "又一场政策学习的日期", en: "The day of the next policy study" }, "03-20"),
  Slot.time("police-training-day", { zh: "派出所宣讲的日期", en: "The day of the talk by the police" }, "03-21"),
  Slot.text(
    "policies",
    { zh: "政策学习内容", en: "Which policies were studied" },
    { zh: "廉租房和住房补贴政策", en: "low-rent housing and housing subsidies" }
  ),
  Slot.text(
    "class-topics",
    { zh: "市民课堂内容", en: "Topics of the civic class" },
    { zh: "政策法规、科普和法制知识", en: "policy, science and law" }
  ),
  Slot.names("escalated", { zh: "上报并解决的问题", en: "What was reported upwards and solved" }),
  Slot.names("repairs", { zh: "修复的宣传设施", en: "What was repaired" })
]
