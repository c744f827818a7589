import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"

const street = Collection.register({
  id: "street",
  name: { zh: "街巷", en: "Street" },
  unit: "thing",
  fields: {
    name: Field.text("街巷名称", "Name"),
    lengthMetres: Field.integer("metre", "长度", "Length", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof street

export interface StreetRegister extends Definition {}

/** A street or lane that is looked after as a whole (一条街), such as one of shops. */
export const Street: StreetRegister = street
export type Street = Row.Row<StreetRegister>
