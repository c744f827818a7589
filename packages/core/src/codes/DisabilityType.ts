/** Type of disability (GB/T 26341): the 19th character of a disability certificate's number. */
import * as Vocabulary from "./Vocabulary.ts"

export const DisabilityType = Vocabulary.make("disability-type", {
  name: { zh: "残疾类别", en: "Disability type" },
  standard: "GB/T 26341-2010",
  terms: {
    visual: { zh: "视力残疾", en: "Visual", code: "1", aliases: ["视力"] },
    hearing: { zh: "听力残疾", en: "Hearing", code: "2", aliases: ["听力"] },
    speech: { zh: "言语残疾", en: "Speech", code: "3", aliases: ["言语"] },
    physical: { zh: "肢体残疾", en: "Physical", code: "4", aliases: ["肢体"] },
    intellectual: { zh: "智力残疾", en: "Intellectual", code: "5", aliases: ["智力"] },
    mental: { zh: "精神残疾", en: "Mental", code: "6", aliases: ["精神"] },
    multiple: { zh: "多重残疾", en: "Multiple", code: "7", aliases: ["多重"] }
  }
})
export type DisabilityType = Vocabulary.Code<typeof DisabilityType>
