import { Phone, RentalUse } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Dwelling } from "./Dwelling.ts"
import { placeOf } from "./located.ts"

const rentalDwelling = Collection.register({
  id: "rental-dwelling",
  name: { zh: "出租房", en: "Rental dwelling" },
  unit: "dwelling",
  fields: {
    dwellingId: Field.reference(Dwelling, "房屋", "Dwelling"),
    use: Field.code(RentalUse, "出租用途", "Use"),
    landlordName: Field.text("房东姓名", "Landlord", { personal: "name" }),
    landlordPhone: Field.text("房东电话", "Landlord's phone", {
      optional: true,
      personal: "phone",
      format: Phone.format
    }),
    tenants: Field.integer("person", "承租人数", "Tenants", { optional: true, qualified: true })
  },
  place: (row) => placeOf(row.dwelling.building)
})
type Definition = typeof rentalDwelling

export interface RentalDwellingRegister extends Definition {}

/** A dwelling while it is let (出租房, GB/T 31000). */
export const RentalDwelling: RentalDwellingRegister = rentalDwelling
export type RentalDwelling = Row.Row<RentalDwellingRegister>
