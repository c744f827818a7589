/** Marital status (GB/T 2261.2). `within(MaritalStatus, "married")` is everyone who is married now. */
import * as Vocabulary from "./Vocabulary.ts"

export const MaritalStatus = Vocabulary.make("marital-status", {
  name: { zh: "婚姻状况", en: "Marital status" },
  standard: "GB/T 2261.2-2003",
  terms: {
    unmarried: { zh: "未婚", en: "Never married", code: "10" },
    married: { zh: "已婚", en: "Married", code: "20", aliases: ["有配偶"] },
    "first-marriage": { zh: "初婚", en: "First marriage", code: "21", parent: "married" },
    remarried: { zh: "再婚", en: "Remarried", code: "22", parent: "married" },
    reunited: { zh: "复婚", en: "Remarried to the same spouse", code: "23", parent: "married" },
    widowed: { zh: "丧偶", en: "Widowed", code: "30" },
    divorced: { zh: "离婚", en: "Divorced", code: "40", aliases: ["离异"] },
    unstated: { zh: "未说明的婚姻状况", en: "Not stated", code: "90", aliases: ["未说明"] }
  }
})
export type MaritalStatus = Vocabulary.Code<typeof MaritalStatus>
