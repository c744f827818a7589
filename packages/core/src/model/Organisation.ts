import { OrganisationKind, Phone, UnifiedSocialCreditCode } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { located, placeOf } from "./located.ts"
import { Street } from "./Street.ts"

const organisation = Collection.register({
  id: "organisation",
  name: { zh: "单位", en: "Organisation" },
  unit: "organisation",
  fields: {
    name: Field.text("单位名称", "Name"),
    kind: Field.code(OrganisationKind, "单位类别", "Kind"),
    creditCode: Field.text("统一社会信用代码", "Credit code", {
      optional: true,
      format: UnifiedSocialCreditCode.format
    }),
    inJurisdiction: Field.flag("辖区单位", "In the community's area"),
    streetId: Field.reference(Street, "街巷", "Street", { optional: true }),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    address: Field.text("地址", "Address", { optional: true }),
    contactName: Field.text("联系人", "Contact", { optional: true, personal: "name" }),
    contactPhone: Field.text("联系电话", "Contact phone", { optional: true, personal: "phone", format: Phone.format }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof organisation

export interface OrganisationRegister extends Definition {}

/** An enterprise, shop, school, public body or association that the community deals with, in its area or outside it. */
export const Organisation: OrganisationRegister = organisation
export type Organisation = Row.Row<OrganisationRegister>
