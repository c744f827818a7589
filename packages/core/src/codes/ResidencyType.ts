/** How a resident belongs to the place where the person lives. */
import * as Vocabulary from "./Vocabulary.ts"

export const ResidencyType = Vocabulary.make("residency-type", {
  name: { zh: "人口类型", en: "Residency" },
  terms: {
    registered: { zh: "户籍常住", en: "Registered here", aliases: ["户籍人口", "户籍", "常住"] },
    floating: { zh: "流动人口", en: "Floating", aliases: ["外来人口", "流入"] },
    split: { zh: "人户分离", en: "Registered elsewhere in the city" }
  }
})
export type ResidencyType = Vocabulary.Code<typeof ResidencyType>
