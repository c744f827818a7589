import { FacilityKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Building } from "./Building.ts"
import { Compound } from "./Compound.ts"
import { located, placeOf } from "./located.ts"

const facility = Collection.register({
  id: "facility",
  name: { zh: "公共设施", en: "Facility" },
  unit: "place",
  fields: {
    name: Field.text("设施名称", "Name"),
    kind: Field.code(FacilityKind, "设施类别", "Kind"),
    parentId: Field.self("所属设施", "Part of", { optional: true }),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    buildingId: Field.reference(Building, "楼栋", "Building", { optional: true }),
    location: Field.text("位置", "Location", { optional: true }),
    openedOn: Field.date("启用日期", "Opened on", { optional: true }),
    meetsStandard: Field.flag("达标", "Meets the standard", { optional: true, qualified: true }),
    programmes: Field.text("服务项目", "Programmes", { optional: true }),
    lengthMetres: Field.integer("metre", "长度", "Length", { optional: true, qualified: true }),
    areaSquareMetres: Field.integer("square-metre", "面积", "Area", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof facility

export interface FacilityRegister extends Definition {}

/** A public facility or venue; a venue may be part of another (秀吧 and its rooms). */
export const Facility: FacilityRegister = facility
export type Facility = Row.Row<FacilityRegister>
