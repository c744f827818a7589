/** Where somebody is on duty. */
import * as Vocabulary from "./Vocabulary.ts"

export const DutyPostKind = Vocabulary.make("duty-post-kind", {
  name: { zh: "值勤岗位类别", en: "Kind of duty post" },
  terms: {
    "duty-desk": { zh: "值班室", en: "Duty desk", aliases: ["24小时值班"] },
    kindergarten: { zh: "幼儿园", en: "Kindergarten" },
    school: { zh: "学校", en: "School" },
    gate: { zh: "门岗", en: "Gate", aliases: ["门卫"] },
    "leader-station": { zh: "领导驻点", en: "Leaders' station" },
    other: { zh: "其他", en: "Other" }
  }
})
export type DutyPostKind = Vocabulary.Code<typeof DutyPostKind>
