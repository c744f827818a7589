import { ElectionKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { PartyOrganisation } from "./PartyOrganisation.ts"

const committeeTerm = Collection.register({
  id: "committee-term",
  name: { zh: "委员会届次", en: "Committee term" },
  unit: "thing",
  fields: {
    kind: Field.code(ElectionKind, "委员会类别", "Kind"),
    partyOrganisationId: Field.reference(PartyOrganisation, "党组织", "Party organisation", { optional: true }),
    ordinal: Field.integer("one", "届次", "Ordinal", { optional: true }),
    seats: Field.integer("person", "委员职数", "Seats", { optional: true }),
    ...located
  },
  place: (row) => placeOf(row)
})
type Definition = typeof committeeTerm

export interface CommitteeTermRegister extends Definition {}

/** One term of a committee, of a party branch or of the residents (届次); it is valid as long as the term runs. */
export const CommitteeTerm: CommitteeTermRegister = committeeTerm
export type CommitteeTerm = Row.Row<CommitteeTermRegister>
