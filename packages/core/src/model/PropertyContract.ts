import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const propertyContract = Collection.register({
  id: "property-contract",
  name: { zh: "物业合同", en: "Property contract" },
  unit: "sheet",
  fields: {
    compoundId: Field.reference(Compound, "小区", "Compound"),
    organisationId: Field.reference(Organisation, "物业公司", "Property firm"),
    scope: Field.text("服务范围", "Scope", { optional: true })
  },
  place: (row) => placeOf(row.compound)
})
type Definition = typeof propertyContract

export interface PropertyContractRegister extends Definition {}

/** A firm manages a compound as long as its contract runs (物业服务合同). */
export const PropertyContract: PropertyContractRegister = propertyContract
export type PropertyContract = Row.Row<PropertyContractRegister>
