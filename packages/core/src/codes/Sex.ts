/** Sex of a person (GB/T 2261.1). */
import * as Vocabulary from "./Vocabulary.ts"

export const Sex = Vocabulary.make("sex", {
  name: { zh: "性别", en: "Sex" },
  standard: "GB/T 2261.1-2003",
  terms: {
    unknown: { zh: "未知的性别", en: "Unknown", code: "0", aliases: ["未知"] },
    male: { zh: "男", en: "Male", code: "1", aliases: ["男性", "男孩", "男婴", "M"] },
    female: { zh: "女", en: "Female", code: "2", aliases: ["女性", "女孩", "女婴", "F"] },
    unstated: { zh: "未说明的性别", en: "Not stated", code: "9", aliases: ["未说明"] }
  }
})
export type Sex = Vocabulary.Code<typeof Sex>
