import { AreaKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"

const area = Collection.register({
  id: "area",
  name: { zh: "片组", en: "Area" },
  unit: "thing",
  fields: {
    name: Field.text("片组名称", "Name"),
    kind: Field.code(AreaKind, "片组类别", "Kind"),
    parentId: Field.self("所属片区", "Part of", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof area

export interface AreaRegister extends Definition {}

/** An area (片) or a residents' group (组) within it; the cadre who answers for it is in `ContactAssignment`. */
export const Area: AreaRegister = area
export type Area = Row.Row<AreaRegister>
