import { BoardKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { located, placeOf } from "./located.ts"

const publicityBoard = Collection.register({
  id: "publicity-board",
  name: { zh: "宣传阵地", en: "Publicity board" },
  unit: "thing",
  fields: {
    name: Field.text("阵地名称", "Name"),
    kind: Field.code(BoardKind, "阵地类别", "Kind"),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    location: Field.text("位置", "Location", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof publicityBoard

export interface PublicityBoardRegister extends Definition {}

/** A board, window or screen for publicity (宣传阵地). */
export const PublicityBoard: PublicityBoardRegister = publicityBoard
export type PublicityBoard = Row.Row<PublicityBoardRegister>
