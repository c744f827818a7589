import { BuildingGroupTag } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { located, placeOf } from "./located.ts"

const buildingGroup = Collection.register({
  id: "building-group",
  name: { zh: "楼群", en: "Building group" },
  unit: "thing",
  fields: {
    name: Field.text("楼群名称", "Name"),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    tags: Field.tags(BuildingGroupTag, "楼群特色", "Features"),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof buildingGroup

export interface BuildingGroupRegister extends Definition {}

/** Buildings that the community develops together, such as a group that popularises science (科普楼群). */
export const BuildingGroup: BuildingGroupRegister = buildingGroup
export type BuildingGroup = Row.Row<BuildingGroupRegister>
