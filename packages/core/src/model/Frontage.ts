import { Collection, Field, type Row } from "../collection/index.ts"
import { placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"

const frontage = Collection.register({
  id: "frontage",
  name: { zh: "门前三包点位", en: "Frontage" },
  unit: "place",
  fields: {
    organisationId: Field.reference(Organisation, "责任单位", "Organisation"),
    lengthMetres: Field.integer("metre", "门前长度", "Length", { optional: true })
  },
  place: (row) => placeOf(row.organisation)
})
type Definition = typeof frontage

export interface FrontageRegister extends Definition {}

/** The ground before a shop or office for which it answers (门前三包点位). */
export const Frontage: FrontageRegister = frontage
export type Frontage = Row.Row<FrontageRegister>
