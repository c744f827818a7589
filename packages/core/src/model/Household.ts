import { HouseholdKind, HouseholdTag, Phone, ResidencyType } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Area } from "./Area.ts"
import { Dwelling } from "./Dwelling.ts"
import { located, placeOf } from "./located.ts"

const household = Collection.register({
  id: "household",
  name: { zh: "户", en: "Household" },
  unit: "household",
  fields: {
    number: Field.text("户号", "Number", { optional: true }),
    kind: Field.code(HouseholdKind, "户类型", "Kind"),
    headName: Field.text("户主姓名", "Head of household", { personal: "name" }),
    phone: Field.text("联系电话", "Phone", { optional: true, personal: "phone", format: Phone.format }),
    address: Field.text("住址", "Address", { optional: true, personal: "address" }),
    dwellingId: Field.reference(Dwelling, "房屋", "Dwelling", { optional: true }),
    areaId: Field.reference(Area, "片组", "Area", { optional: true }),
    residency: Field.code(ResidencyType, "人口类型", "Residency"),
    movedInOn: Field.date("入住日期", "Moved in on", { optional: true }),
    homeAlarm: Field.flag("家庭技防", "Home alarm", { optional: true }),
    tags: Field.tags(HouseholdTag, "户标签", "Tags", { optional: true, personal: "family" }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof household

export interface HouseholdRegister extends Definition {}

/** A household (户): people who live together, or a collective one. */
export const Household: HouseholdRegister = household
export type Household = Row.Row<HouseholdRegister>
