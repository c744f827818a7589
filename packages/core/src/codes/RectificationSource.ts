/** What a request to a property firm rests on. */
import * as Vocabulary from "./Vocabulary.ts"

export const RectificationSource = Vocabulary.make("rectification-source", {
  name: { zh: "整改依据", en: "Ground of rectification request" },
  terms: {
    inspection: { zh: "检查结果", en: "Inspection" },
    residents: { zh: "居民反映", en: "Residents' complaints" },
    "higher-level": { zh: "上级通报", en: "Notice from above" }
  }
})
export type RectificationSource = Vocabulary.Code<typeof RectificationSource>
