import { GridForceRole } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Grid } from "./Grid.ts"
import { PartyMembership } from "./PartyMembership.ts"
import { StaffMember } from "./StaffMember.ts"

const gridForceAssignment = Collection.register({
  id: "grid-force-assignment",
  name: { zh: "入格力量", en: "Grid force assignment" },
  unit: "person",
  fields: {
    gridId: Field.reference(Grid, "网格", "Grid"),
    role: Field.code(GridForceRole, "角色", "Role"),
    personName: Field.text("姓名", "Name", { personal: "name" }),
    staffMemberId: Field.reference(StaffMember, "社区工作者", "Staff member", { optional: true }),
    partyMembershipId: Field.reference(PartyMembership, "党员", "Party member", { optional: true }),
    zoneIsGrid: Field.flag("责任区与网格一致", "Zone is the grid", { optional: true, qualified: true })
  },
  place: (row) => row.gridId
})
type Definition = typeof gridForceAssignment

export interface GridForceAssignmentRegister extends Definition {}

/** Somebody who works in a grid, and in what role (入格力量). */
export const GridForceAssignment: GridForceAssignmentRegister = gridForceAssignment
export type GridForceAssignment = Row.Row<GridForceAssignmentRegister>
