import { Collection, Field, type Row } from "../collection/index.ts"
import { Building } from "./Building.ts"
import { Household } from "./Household.ts"
import { placeOf } from "./located.ts"
import { PartyMembership } from "./PartyMembership.ts"

const memberAssignment = Collection.register({
  id: "member-assignment",
  name: { zh: "党员联户", en: "Member assignment" },
  unit: "thing",
  fields: {
    partyMembershipId: Field.reference(PartyMembership, "党员", "Party member"),
    buildingId: Field.reference(Building, "楼栋", "Building", { optional: true }),
    householdId: Field.reference(Household, "户", "Household", { optional: true })
  },
  place: (row) => placeOf(row.partyMembership.partyOrganisation)
})
type Definition = typeof memberAssignment

export interface MemberAssignmentRegister extends Definition {}

/** A party member answers for a building or for a household (党员分配到楼到户). */
export const MemberAssignment: MemberAssignmentRegister = memberAssignment
export type MemberAssignment = Row.Row<MemberAssignmentRegister>
