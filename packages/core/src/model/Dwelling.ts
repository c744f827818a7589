import { DwellingTenure, DwellingUse, FitOutStatus } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Building } from "./Building.ts"
import { placeOf } from "./located.ts"

const dwelling = Collection.register({
  id: "dwelling",
  name: { zh: "房屋", en: "Dwelling" },
  unit: "dwelling",
  fields: {
    buildingId: Field.reference(Building, "楼栋", "Building"),
    entrance: Field.text("单元", "Entrance", { optional: true }),
    floor: Field.integer("one", "楼层", "Floor", { optional: true, signed: true }),
    room: Field.text("室号", "Room", { personal: "address" }),
    use: Field.code(DwellingUse, "用途", "Use"),
    tenure: Field.code(DwellingTenure, "产权", "Tenure", { optional: true }),
    fitOut: Field.code(FitOutStatus, "装修状况", "Fit-out", { optional: true }),
    areaSquareMetres: Field.integer("square-metre", "建筑面积", "Floor area", { optional: true }),
    ownerName: Field.text("产权人", "Owner", { optional: true, personal: "name" })
  },
  place: (row) => placeOf(row.building)
})
type Definition = typeof dwelling

export interface DwellingRegister extends Definition {}

/** A dwelling or other room with a door of its own (套). */
export const Dwelling: DwellingRegister = dwelling
export type Dwelling = Row.Row<DwellingRegister>
