import { CommunityKind, DivisionCode, Phone, UrbanRuralClass } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Division } from "./Division.ts"

const community = Collection.places({
  id: "community",
  name: { zh: "社区", en: "Community" },
  unit: "thing",
  fields: {
    name: Field.text("社区名称", "Name"),
    code: Field.text("区划代码", "Division code", { format: DivisionCode.format }),
    divisionId: Field.reference(Division, "所属街道(镇)", "Subdistrict or township"),
    kind: Field.code(CommunityKind, "社区类别", "Kind"),
    urbanRural: Field.code(UrbanRuralClass, "城乡分类", "Urban or rural", { optional: true }),
    areaSquareMetres: Field.integer("square-metre", "辖区面积", "Area", { optional: true, qualified: true }),
    address: Field.text("办公地址", "Office address", { optional: true }),
    phone: Field.text("办公电话", "Office phone", { optional: true, format: Phone.format })
  },
  parent: (row) => row.divisionId,
  level: "community"
})
type Definition = typeof community

export interface CommunityRegister extends Definition {}

/** A community (社区) or village: the area of one residents' or villagers' committee, with its twelve-digit code. */
export const Community: CommunityRegister = community
export type Community = Row.Row<CommunityRegister>
