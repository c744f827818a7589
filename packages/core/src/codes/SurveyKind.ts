/** What a survey goes round for. */
import * as Vocabulary from "./Vocabulary.ts"

export const SurveyKind = Vocabulary.make("survey-kind", {
  name: { zh: "调查类别", en: "Kind of survey" },
  terms: {
    hardship: { zh: "困难家庭摸底", en: "Families in difficulty" },
    employment: { zh: "就业调查", en: "Employment" },
    floating: { zh: "流动人口清查", en: "Floating population" },
    "owners-committee": { zh: "业委会组建调查", en: "Owners' committee" },
    census: { zh: "人口普查", en: "Census" },
    satisfaction: { zh: "满意度调查", en: "Satisfaction" }
  }
})
export type SurveyKind = Vocabulary.Code<typeof SurveyKind>
