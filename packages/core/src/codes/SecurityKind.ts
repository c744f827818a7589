/** Kind of security case. `within(SecurityKind, "criminal")` are all criminal cases. */
import * as Vocabulary from "./Vocabulary.ts"

export const SecurityKind = Vocabulary.make("security-kind", {
  name: { zh: "案件类别", en: "Kind of security case" },
  terms: {
    criminal: { zh: "刑事案件", en: "Criminal case", aliases: ["刑事"] },
    burglary: { zh: "入室盗窃", en: "Burglary", parent: "criminal" },
    "vehicle-theft": {
      zh: "车辆被盗",
      en: "Vehicle theft",
      parent: "criminal",
      aliases: ["盗窃机动车", "盗窃非机动车"]
    },
    robbery: { zh: "抢劫抢夺", en: "Robbery", parent: "criminal" },
    fraud: { zh: "诈骗", en: "Fraud", parent: "criminal" },
    "public-order": { zh: "治安案件", en: "Public-order case" },
    affray: { zh: "打架斗殴", en: "Affray", parent: "public-order" },
    "vice-gambling-drugs": { zh: "黄赌毒", en: "Vice, gambling or drugs" },
    vice: { zh: "涉黄", en: "Vice", parent: "vice-gambling-drugs" },
    gambling: { zh: "赌博", en: "Gambling", parent: "vice-gambling-drugs", aliases: ["涉赌"] },
    drugs: { zh: "涉毒", en: "Drugs", parent: "vice-gambling-drugs" }
  }
})
export type SecurityKind = Vocabulary.Code<typeof SecurityKind>
