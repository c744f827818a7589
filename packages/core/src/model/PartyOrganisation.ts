import { PartyOrgKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"

const partyOrganisation = Collection.register({
  id: "party-organisation",
  name: { zh: "党组织", en: "Party organisation" },
  unit: "thing",
  fields: {
    name: Field.text("党组织名称", "Name"),
    kind: Field.code(PartyOrgKind, "党组织类别", "Kind"),
    parentId: Field.self("上级党组织", "Part of", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof partyOrganisation

export interface PartyOrganisationRegister extends Definition {}

/** A party organisation: branch, general branch or committee (党组织). */
export const PartyOrganisation: PartyOrganisationRegister = partyOrganisation
export type PartyOrganisation = Row.Row<PartyOrganisationRegister>
