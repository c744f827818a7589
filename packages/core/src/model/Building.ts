import { BuildingUse } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { BuildingGroup } from "./BuildingGroup.ts"
import { Compound } from "./Compound.ts"
import { located, placeOf } from "./located.ts"

const building = Collection.register({
  id: "building",
  name: { zh: "楼栋", en: "Building" },
  unit: "building",
  fields: {
    number: Field.text("幢号", "Number"),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    buildingGroupId: Field.reference(BuildingGroup, "楼群", "Building group", { optional: true }),
    use: Field.code(BuildingUse, "用途", "Use"),
    floors: Field.integer("one", "层数", "Floors", { optional: true }),
    entrances: Field.integer("one", "单元数", "Entrances", { optional: true }),
    address: Field.text("地址", "Address", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof building

export interface BuildingRegister extends Definition {}

/** A building (楼栋, 幢). */
export const Building: BuildingRegister = building
export type Building = Row.Row<BuildingRegister>
