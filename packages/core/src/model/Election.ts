import { ElectionKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { CommitteeTerm } from "./CommitteeTerm.ts"
import { located, placeOf } from "./located.ts"
import { PartyOrganisation } from "./PartyOrganisation.ts"

const election = Collection.journal({
  id: "election",
  name: { zh: "换届选举", en: "Election" },
  unit: "time",
  fields: {
    heldOn: Field.date("选举日期", "Held on"),
    kind: Field.code(ElectionKind, "选举类别", "Kind"),
    committeeTermId: Field.reference(CommitteeTerm, "产生届次", "Term elected", { optional: true }),
    partyOrganisationId: Field.reference(PartyOrganisation, "党组织", "Party organisation", { optional: true }),
    eligible: Field.integer("person", "有选举权人数", "Eligible", { optional: true }),
    present: Field.integer("person", "实到人数", "Present", { optional: true, qualified: true }),
    elected: Field.integer("person", "当选人数", "Elected", { optional: true }),
    ...located
  },
  time: "heldOn",
  place: (row) => placeOf(row)
})
type Definition = typeof election

export interface ElectionJournal extends Definition {}

/** An election that was held (换届选举). */
export const Election: ElectionJournal = election
export type Election = Row.Row<ElectionJournal>
