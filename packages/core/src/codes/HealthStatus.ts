/** Health status (GB/T 2261.3). The standard writes chronic disease as 30 or 40; 30 is kept. */
import * as Vocabulary from "./Vocabulary.ts"

export const HealthStatus = Vocabulary.make("health-status", {
  name: { zh: "健康状况", en: "Health status" },
  standard: "GB/T 2261.3-2003",
  terms: {
    good: { zh: "健康或良好", en: "Healthy or good", code: "10", aliases: ["健康", "良好"] },
    fair: { zh: "一般或较弱", en: "Fair or weak", code: "20", aliases: ["一般", "较弱"] },
    "chronic-disease": { zh: "有慢性病", en: "Chronic disease", code: "30", aliases: ["慢性病"] },
    cardiovascular: { zh: "心血管病", en: "Cardiovascular disease", code: "31", parent: "chronic-disease" },
    cerebrovascular: { zh: "脑血管病", en: "Cerebrovascular disease", code: "32", parent: "chronic-disease" },
    respiratory: { zh: "慢性呼吸系统病", en: "Chronic respiratory disease", code: "33", parent: "chronic-disease" },
    digestive: { zh: "慢性消化系统病", en: "Chronic digestive disease", code: "34", parent: "chronic-disease" },
    nephritis: { zh: "慢性肾炎", en: "Chronic nephritis", code: "35", parent: "chronic-disease" },
    tuberculosis: { zh: "结核病", en: "Tuberculosis", code: "36", parent: "chronic-disease" },
    diabetes: { zh: "糖尿病", en: "Diabetes", code: "37", parent: "chronic-disease" },
    "neurological-or-mental": {
      zh: "神经或精神疾病",
      en: "Neurological or mental illness",
      code: "38",
      parent: "chronic-disease"
    },
    cancer: { zh: "癌症", en: "Cancer", code: "41", parent: "chronic-disease" },
    "other-chronic": { zh: "其他慢性病", en: "Other chronic disease", code: "49", parent: "chronic-disease" },
    disabled: { zh: "残疾", en: "Disabled", code: "60" },
    "visual-disability": { zh: "视力残疾", en: "Visual disability", code: "61", parent: "disabled" },
    "hearing-disability": { zh: "听力残疾", en: "Hearing disability", code: "62", parent: "disabled" },
    "speech-disability": { zh: "言语残疾", en: "Speech disability", code: "63", parent: "disabled" },
    "physical-disability": { zh: "肢体残疾", en: "Physical disability", code: "64", parent: "disabled" },
    "intellectual-disability": { zh: "智力残疾", en: "Intellectual disability", code: "65", parent: "disabled" },
    "mental-disability": { zh: "精神残疾", en: "Mental disability", code: "66", parent: "disabled" },
    "multiple-disability": { zh: "多重残疾", en: "Multiple disabilities", code: "67", parent: "disabled" },
    "other-disability": { zh: "其他残疾", en: "Other disability", code: "69", parent: "disabled" }
  }
})
export type HealthStatus = Vocabulary.Code<typeof HealthStatus>
