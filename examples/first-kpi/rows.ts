/** A few rows of a community: two old people who live alone, and the calls that they got. */
import { Store } from "@shequ/core"
import { Community, Division, Household, Resident } from "@shequ/core/model"
import { Effect } from "effect"
import { CareCall } from "./plugin.ts"

const at = (day: string): number => Date.parse(`${day}T09:30:00+08:00`)
const from = "2026-01-01"
const emptyNest = [{ code: "empty-nest", from }] as const

export const fill = Effect.gen(function* () {
  yield* Store.put(Division, [
    { id: "street", validFrom: from, name: "柳岸街道", code: "339901001000", level: "township" }
  ])
  yield* Store.put(Community, [
    {
      id: "lake",
      validFrom: from,
      name: "湖滨社区",
      code: "339901001001",
      divisionId: "street",
      kind: "residents-committee"
    }
  ])
  yield* Store.put(
    Household,
    ["h1", "h2"].map((id) => ({
      id,
      validFrom: from,
      kind: "family",
      headName: "某某",
      residency: "registered",
      communityId: "lake"
    }))
  )
  yield* Store.put(Resident, [
    {
      id: "r1",
      validFrom: from,
      householdId: "h1",
      name: "甲",
      sex: "female",
      residency: "registered",
      tags: emptyNest
    },
    { id: "r2", validFrom: from, householdId: "h2", name: "乙", sex: "male", residency: "registered", tags: emptyNest }
  ])
  yield* Store.append(CareCall, [
    { id: "c1", calledAt: at("2026-04-02"), residentId: "r1", outcome: "answered" },
    { id: "c2", calledAt: at("2026-05-06"), residentId: "r1", outcome: "answered" },
    { id: "c3", calledAt: at("2026-06-01"), residentId: "r1", outcome: "answered" },
    { id: "c4", calledAt: at("2026-04-02"), residentId: "r2", outcome: "answered" },
    { id: "c5", calledAt: at("2026-05-06"), residentId: "r2", outcome: "missed" }
  ])
})
