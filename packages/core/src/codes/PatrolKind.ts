/** What a patrol looks at. */
import * as Vocabulary from "./Vocabulary.ts"

export const PatrolKind = Vocabulary.make("patrol-kind", {
  name: { zh: "巡查类别", en: "Kind of patrol" },
  terms: {
    "order-and-cleaning": { zh: "保序保洁巡查", en: "Order and cleaning", aliases: ["小区巡查"] },
    security: { zh: "治安巡逻", en: "Public security", aliases: ["义务巡逻"] },
    "fire-safety": { zh: "消防巡查", en: "Fire safety" }
  }
})
export type PatrolKind = Vocabulary.Code<typeof PatrolKind>
