/** What is given out or donated. */
import * as Vocabulary from "./Vocabulary.ts"

export const ItemKind = Vocabulary.make("item-kind", {
  name: { zh: "物品类别", en: "Kind of goods" },
  terms: {
    "eco-bag": { zh: "环保袋", en: "Eco bag" },
    contraceptive: { zh: "避孕药具", en: "Contraceptives", aliases: ["避孕套"] },
    "consent-form": { zh: "知情选择表", en: "Informed-choice form" },
    leaflet: { zh: "宣传资料", en: "Leaflet", aliases: ["宣传册", "计生宣传资料"] },
    pledge: { zh: "倡议书", en: "Pledge" },
    book: { zh: "图书", en: "Book", aliases: ["书"] },
    clothing: { zh: "衣物", en: "Clothing" },
    bedding: { zh: "被褥", en: "Bedding" },
    food: { zh: "粮油食品", en: "Food", aliases: ["米", "油"] },
    toy: { zh: "玩具", en: "Toy", aliases: ["积木"] },
    gift: { zh: "慰问品", en: "Gift", aliases: ["礼品"] },
    medicine: { zh: "药品", en: "Medicine" },
    other: { zh: "其他物品", en: "Other goods" }
  }
})
export type ItemKind = Vocabulary.Code<typeof ItemKind>
