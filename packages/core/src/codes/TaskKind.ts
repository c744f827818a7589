/** What is done for the surroundings: cleaning, greening or repair. */
import * as Vocabulary from "./Vocabulary.ts"

export const TaskKind = Vocabulary.make("task-kind", {
  name: { zh: "任务类别", en: "Kind of task" },
  terms: {
    cleaning: { zh: "保洁", en: "Cleaning" },
    "small-ads": { zh: "清理小广告", en: "Small ads", parent: "cleaning", aliases: ["小广告"] },
    litter: { zh: "清扫垃圾", en: "Litter", parent: "cleaning", aliases: ["清扫路面烟头、垃圾"] },
    "street-sweeping": { zh: "道路清扫", en: "Street sweeping", parent: "cleaning", aliases: ["清扫道路"] },
    greenbelt: { zh: "清洁绿化带", en: "Green belt", parent: "cleaning", aliases: ["绿化带清理"] },
    clutter: { zh: "清理杂物", en: "Clutter", parent: "cleaning" },
    greening: { zh: "绿化", en: "Greening" },
    planting: { zh: "植绿补绿", en: "Planting", parent: "greening", aliases: ["种树"] },
    weeding: { zh: "拔草", en: "Weeding", parent: "greening", aliases: ["除草"] },
    watering: { zh: "浇水", en: "Watering", parent: "greening" },
    pruning: { zh: "修剪", en: "Pruning", parent: "greening" },
    repair: { zh: "维修", en: "Repair", aliases: ["整修"] },
    "drain-dredging": { zh: "管道疏通", en: "Drain dredging", parent: "repair", aliases: ["疏捞", "下水道疏通"] },
    "building-repair": { zh: "房屋构筑物维修", en: "Building repair", parent: "repair", aliases: ["门楼整修"] },
    "facility-repair": { zh: "设施维修", en: "Facility repair", parent: "repair", aliases: ["宣传栏修理"] },
    "road-repair": { zh: "道路维修", en: "Road repair", parent: "repair" },
    "lighting-repair": { zh: "照明维修", en: "Lighting repair", parent: "repair" }
  }
})
export type TaskKind = Vocabulary.Code<typeof TaskKind>
