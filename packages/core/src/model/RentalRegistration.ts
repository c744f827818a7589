import { VisitPurpose } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { RentalDwelling } from "./RentalDwelling.ts"
import { StaffMember } from "./StaffMember.ts"

const rentalRegistration = Collection.journal({
  id: "rental-registration",
  name: { zh: "出租房登记", en: "Rental registration" },
  unit: "time",
  fields: {
    registeredOn: Field.date("登记日期", "Registered on"),
    rentalDwellingId: Field.reference(RentalDwelling, "出租房", "Rental dwelling"),
    means: Field.code(VisitPurpose, "走访方式", "By what visit", { optional: true }),
    tenants: Field.integer("person", "承租人数", "Tenants", { optional: true, qualified: true }),
    staffMemberId: Field.reference(StaffMember, "登记人", "Registered by", { optional: true })
  },
  time: "registeredOn",
  place: (row) => placeOf(row.rentalDwelling.dwelling.building)
})
type Definition = typeof rentalRegistration

export interface RentalRegistrationJournal extends Definition {}

/** A rental dwelling was gone through and entered in the books again (重新登记造册). */
export const RentalRegistration: RentalRegistrationJournal = rentalRegistration
export type RentalRegistration = Row.Row<RentalRegistrationJournal>
