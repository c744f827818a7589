/** What the one who reports fills in: names of activities and groups, slogans, the days of events. */
import { Slot } from "@shequ/core"

export const slots: ReadonlyArray<Slot.Slot> = [
  Slot.name(
    "guidance",
    { zh: "指导思想", en: "What guides the work" },
    { zh: "科学发展观", en: "the scientific outlook on development" }
  ),
  Slot.name(
    "slogan",
    { zh: "工作要求或口号", en: "This half-year's motto" },
    { zh: "“服务群众、凝聚人心、促进和谐”", en: "“serve the people, bring them together, live in harmony”" }
  ),
  Slot.time("election-month", { zh: "支委换届的月份", en: "The month of the branch election" }, "05"),
  Slot.name(
    "branch-honour",
    { zh: "支部上年所获荣誉", en: "The honour that the branch received last year" },
    { zh: "先进支部", en: "Model Branch" }
  ),
  Slot.names("party-activities", { zh: "党员活动名称", en: "Party members' activities" }),
  Slot.names("retiree-activities", { zh: "退休人员活动", en: "Activities for retirees" }),
  Slot.names("disability-activities", { zh: "助残活动", en: "Activities for disabled people" }),
  Slot.names("elderly-programmes", { zh: "老年活动室项目", en: "What the elderly activity room offers" }),
  Slot.names("minors-activities", { zh: "未成年人活动", en: "Activities for minors" }),
  Slot.names("minors-stations", { zh: "为未成年人新设的阵地", en: "Places set up for minors" }),
  Slot.keys("minors-campaigns", { zh: "未成年人参加的募捐", en: "Campaigns in which minors gave" }),
  Slot.keys("joint-campaigns", { zh: "与共建单位合办的募捐", en: "Campaigns held with partners" }),
  Slot.names("media", { zh: "刊登报道的媒体", en: "Media that reported" }),
  Slot.names("townsmen-teams", { zh: "同乡小分队名称", en: "Names of the hometown teams" }),
  Slot.names("venues", { zh: "特色场所的功能吧", en: "Rooms of the community's own venue" }),
  Slot.name(
    "venue",
    { zh: "特色场所名称", en: "The community's own venue" },
    { zh: "居民之家", en: "Residents' House" }
  ),
  Slot.names("science-themes", { zh: "科普宣传主题", en: "Themes of science publicity" }),
  Slot.names("science-activities", { zh: "科普活动", en: "Science activities" }),
  Slot.names("culture-activities", { zh: "文化活动", en: "Cultural activities" }),
  Slot.name("new-team", { zh: "新成立的文体队伍", en: "A new sports or arts team" }),
  Slot.names("partner-activities", { zh: "共建活动", en: "Activities with partners" }),
  Slot.names("repaired", { zh: "协调整修的设施", en: "What was repaired at the community's request" }),
  Slot.time("before-handover", { zh: "保洁交接前一日", en: "The day before cleaning was handed over" }),
  Slot.time("handover", { zh: "保洁交接日", en: "The day on which cleaning was handed over" }),
  Slot.names("cleanups", { zh: "清洁行动名称", en: "Clean-up campaigns" }),
  Slot.names("green-activities", { zh: "绿色社区活动", en: "Activities of the green community" }),
  Slot.names("plan-items", { zh: "下半年计划项", en: "What is planned for the next half-year" }),
  Slot.names("titles-pursued", { zh: "争创的称号", en: "Titles pursued" })
]
