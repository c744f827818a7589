/** Level of education (GB/T 4658); each level is graduated, completed or left. */
import * as Vocabulary from "./Vocabulary.ts"

export const Education = Vocabulary.make("education", {
  name: { zh: "学历", en: "Education" },
  standard: "GB/T 4658-2006",
  terms: {
    postgraduate: { zh: "研究生教育", en: "Postgraduate", code: "10", aliases: ["研究生"] },
    "doctor-graduated": {
      zh: "博士研究生毕业",
      en: "Doctorate",
      code: "11",
      parent: "postgraduate",
      aliases: ["博士"]
    },
    "doctor-completed": { zh: "博士研究生结业", en: "Doctoral study completed", code: "12", parent: "postgraduate" },
    "doctor-left": { zh: "博士研究生肄业", en: "Doctoral study left", code: "13", parent: "postgraduate" },
    "master-graduated": {
      zh: "硕士研究生毕业",
      en: "Master's degree",
      code: "14",
      parent: "postgraduate",
      aliases: ["硕士"]
    },
    "master-completed": { zh: "硕士研究生结业", en: "Master's study completed", code: "15", parent: "postgraduate" },
    "master-left": { zh: "硕士研究生肄业", en: "Master's study left", code: "16", parent: "postgraduate" },
    "postgraduate-class-graduated": {
      zh: "研究生班毕业",
      en: "Postgraduate class graduated",
      code: "17",
      parent: "postgraduate"
    },
    "postgraduate-class-completed": {
      zh: "研究生班结业",
      en: "Postgraduate class completed",
      code: "18",
      parent: "postgraduate"
    },
    "postgraduate-class-left": {
      zh: "研究生班肄业",
      en: "Postgraduate class left",
      code: "19",
      parent: "postgraduate"
    },
    bachelor: { zh: "大学本科教育", en: "Undergraduate", code: "20", aliases: ["本科", "大学", "大学本科"] },
    "bachelor-graduated": { zh: "大学本科毕业", en: "Undergraduate, graduated", code: "21", parent: "bachelor" },
    "bachelor-completed": { zh: "大学本科结业", en: "Undergraduate, completed", code: "22", parent: "bachelor" },
    "bachelor-left": { zh: "大学本科肄业", en: "Undergraduate, left", code: "23", parent: "bachelor" },
    "general-class-graduated": {
      zh: "大学普通班毕业",
      en: "University general class, graduated",
      code: "28",
      parent: "bachelor"
    },
    college: { zh: "大学专科教育", en: "Junior college", code: "30", aliases: ["大专", "专科", "大学专科"] },
    "college-graduated": { zh: "大学专科毕业", en: "Junior college, graduated", code: "31", parent: "college" },
    "college-completed": { zh: "大学专科结业", en: "Junior college, completed", code: "32", parent: "college" },
    "college-left": { zh: "大学专科肄业", en: "Junior college, left", code: "33", parent: "college" },
    vocational: { zh: "中等职业教育", en: "Secondary vocational", code: "40", aliases: ["中专", "中职"] },
    "technical-graduated": {
      zh: "中等专科毕业",
      en: "Secondary technical school, graduated",
      code: "41",
      parent: "vocational"
    },
    "technical-completed": {
      zh: "中等专科结业",
      en: "Secondary technical school, completed",
      code: "42",
      parent: "vocational"
    },
    "technical-left": { zh: "中等专科肄业", en: "Secondary technical school, left", code: "43", parent: "vocational" },
    "vocational-high-graduated": {
      zh: "职业高中毕业",
      en: "Vocational high school, graduated",
      code: "44",
      parent: "vocational",
      aliases: ["职高"]
    },
    "vocational-high-completed": {
      zh: "职业高中结业",
      en: "Vocational high school, completed",
      code: "45",
      parent: "vocational"
    },
    "vocational-high-left": {
      zh: "职业高中肄业",
      en: "Vocational high school, left",
      code: "46",
      parent: "vocational"
    },
    "skilled-worker-graduated": {
      zh: "技工学校毕业",
      en: "Skilled workers' school, graduated",
      code: "47",
      parent: "vocational",
      aliases: ["技校"]
    },
    "skilled-worker-completed": {
      zh: "技工学校结业",
      en: "Skilled workers' school, completed",
      code: "48",
      parent: "vocational"
    },
    "skilled-worker-left": {
      zh: "技工学校肄业",
      en: "Skilled workers' school, left",
      code: "49",
      parent: "vocational"
    },
    "high-school": { zh: "普通高级中学教育", en: "Senior high school", code: "60", aliases: ["高中"] },
    "high-school-graduated": {
      zh: "普通高中毕业",
      en: "Senior high school, graduated",
      code: "61",
      parent: "high-school",
      aliases: ["高中毕业"]
    },
    "high-school-completed": {
      zh: "普通高中结业",
      en: "Senior high school, completed",
      code: "62",
      parent: "high-school",
      aliases: ["高中结业"]
    },
    "high-school-left": {
      zh: "普通高中肄业",
      en: "Senior high school, left",
      code: "63",
      parent: "high-school",
      aliases: ["高中肄业"]
    },
    "middle-school": { zh: "初级中学教育", en: "Junior high school", code: "70", aliases: ["初中"] },
    "middle-school-graduated": {
      zh: "初中毕业",
      en: "Junior high school, graduated",
      code: "71",
      parent: "middle-school"
    },
    "middle-school-left": { zh: "初中肄业", en: "Junior high school, left", code: "73", parent: "middle-school" },
    "primary-school": { zh: "小学教育", en: "Primary school", code: "80", aliases: ["小学"] },
    "primary-school-graduated": {
      zh: "小学毕业",
      en: "Primary school, graduated",
      code: "81",
      parent: "primary-school"
    },
    "primary-school-left": { zh: "小学肄业", en: "Primary school, left", code: "83", parent: "primary-school" },
    other: { zh: "其他", en: "Other", code: "90", aliases: ["文盲", "不识字"] }
  }
})
export type Education = Vocabulary.Code<typeof Education>
