/** Grade of disability, 1 the most severe (GB/T 26341): the 20th character of a disability certificate's number. */
import * as Vocabulary from "./Vocabulary.ts"

export const DisabilityGrade = Vocabulary.make("disability-grade", {
  name: { zh: "残疾等级", en: "Disability grade" },
  standard: "GB/T 26341-2010",
  terms: {
    "grade-1": { zh: "一级", en: "Grade 1", code: "1", aliases: ["壹级", "1级"] },
    "grade-2": { zh: "二级", en: "Grade 2", code: "2", aliases: ["贰级", "2级"] },
    "grade-3": { zh: "三级", en: "Grade 3", code: "3", aliases: ["叁级", "3级"] },
    "grade-4": { zh: "四级", en: "Grade 4", code: "4", aliases: ["肆级", "4级"] }
  }
})
export type DisabilityGrade = Vocabulary.Code<typeof DisabilityGrade>
