import { Kpi, Measure } from "@shequ/core"
import { PartyMembership } from "@shequ/core/model"
import { hasBuilding } from "../conditions/hasBuilding.ts"
import { isMember } from "../conditions/isMember.ts"
import { massWork } from "../sources.ts"

export const partyMembersAssigned = Kpi.make({
  id: "party.members-assigned",
  name: { zh: "已分配党员数", en: "Members assigned" },
  description: { zh: "期末负责某楼栋的党员。", en: "Members who answer for a building at the end of the period." },
  unit: "person",
  better: "higher",
  value: Measure.count(PartyMembership, (membership) => isMember(membership).and(hasBuilding(membership))),
  source: massWork()
})
