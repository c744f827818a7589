import { CompoundKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"

const compound = Collection.register({
  id: "compound",
  name: { zh: "小区", en: "Compound" },
  unit: "thing",
  fields: {
    name: Field.text("小区名称", "Name"),
    kind: Field.code(CompoundKind, "小区类别", "Kind"),
    address: Field.text("地址", "Address", { optional: true }),
    builtYear: Field.integer("one", "建成年份", "Year built", { optional: true }),
    gated: Field.flag("封闭管理", "Gated", { optional: true }),
    smartGuard: Field.flag("科技防范小区", "Guarded by technology", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof compound

export interface CompoundRegister extends Definition {}

/** A residential compound (生活小区). */
export const Compound: CompoundRegister = compound
export type Compound = Row.Row<CompoundRegister>
