import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { StaffMember } from "./StaffMember.ts"

const partnerVisit = Collection.journal({
  id: "partner-visit",
  name: { zh: "走访共建单位", en: "Visit to a partner" },
  unit: "time",
  fields: {
    visitedOn: Field.date("走访日期", "Visited on"),
    organisationId: Field.reference(Organisation, "共建单位", "Organisation"),
    staffMemberId: Field.reference(StaffMember, "走访人", "Visitor", { optional: true }),
    subject: Field.text("事由", "Subject", { optional: true }),
    ...located
  },
  time: "visitedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof partnerVisit

export interface PartnerVisitJournal extends Definition {}

/** The community calls on a unit that builds it together with it (上门汇报). */
export const PartnerVisit: PartnerVisitJournal = partnerVisit
export type PartnerVisit = Row.Row<PartnerVisitJournal>
