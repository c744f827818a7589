import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { PublicityBoard } from "./PublicityBoard.ts"

const boardRefresh = Collection.journal({
  id: "board-refresh",
  name: { zh: "宣传更换", en: "Board refresh" },
  unit: "time",
  fields: {
    refreshedOn: Field.date("更换日期", "Refreshed on"),
    publicityBoardId: Field.reference(PublicityBoard, "宣传阵地", "Board"),
    theme: Field.text("宣传主题", "Theme", { optional: true })
  },
  time: "refreshedOn",
  place: (row) => placeOf(row.publicityBoard)
})
type Definition = typeof boardRefresh

export interface BoardRefreshJournal extends Definition {}

/** A publicity board got a new content (更换). */
export const BoardRefresh: BoardRefreshJournal = boardRefresh
export type BoardRefresh = Row.Row<BoardRefreshJournal>
