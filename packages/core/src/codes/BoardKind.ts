/** Kind of publicity board. */
import * as Vocabulary from "./Vocabulary.ts"

export const BoardKind = Vocabulary.make("board-kind", {
  name: { zh: "宣传阵地类别", en: "Kind of board" },
  terms: {
    window: { zh: "宣传橱窗", en: "Display window", aliases: ["橱窗"] },
    board: { zh: "宣传栏", en: "Notice board", aliases: ["公开栏"] },
    blackboard: { zh: "黑板报", en: "Blackboard", aliases: ["黑板"] },
    gallery: { zh: "画廊", en: "Gallery", aliases: ["科普画廊"] },
    banner: { zh: "横幅", en: "Banner" },
    screen: { zh: "电子屏", en: "Screen" }
  }
})
export type BoardKind = Vocabulary.Code<typeof BoardKind>
