import { HonourStatus, OrgLevel } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { PartyOrganisation } from "./PartyOrganisation.ts"

const honour = Collection.register({
  id: "honour",
  name: { zh: "荣誉", en: "Honour" },
  unit: "item",
  fields: {
    title: Field.text("荣誉名称", "Title"),
    level: Field.code(OrgLevel, "授予层级", "Level"),
    status: Field.code(HonourStatus, "荣誉状态", "Status"),
    grantor: Field.text("授予机关", "Grantor", { optional: true }),
    grantedOn: Field.date("授予日期", "Granted on", { optional: true }),
    forYear: Field.integer("one", "荣誉年度", "For the year", { optional: true }),
    partyOrganisationId: Field.reference(PartyOrganisation, "获奖党组织", "Party organisation", { optional: true }),
    organisationId: Field.reference(Organisation, "获奖单位", "Organisation", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof honour

export interface HonourRegister extends Definition {}

/** A title that is pursued or held, by the community, a party organisation or another (荣誉, 争创). */
export const Honour: HonourRegister = honour
export type Honour = Row.Row<HonourRegister>
