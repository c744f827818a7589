import { DivisionCode, PlaceLevel } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"

const division = Collection.places({
  id: "division",
  name: { zh: "行政区划", en: "Division" },
  unit: "thing",
  fields: {
    name: Field.text("名称", "Name"),
    code: Field.text("区划代码", "Division code", { format: DivisionCode.format }),
    level: Field.code(PlaceLevel, "层级", "Level"),
    parentId: Field.self("上级区划", "Parent division", { optional: true })
  },
  parent: (row) => row.parentId,
  level: (row) => row.level
})
type Definition = typeof division

export interface DivisionRegister extends Definition {}

/** A division above the community – province, city, district, township – with its twelve-digit code (统计用区划代码). */
export const Division: DivisionRegister = division
export type Division = Row.Row<DivisionRegister>
