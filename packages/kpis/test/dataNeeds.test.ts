import { dataNeeds, Registry } from "@shequ/core"
import { expect, it } from "vitest"
import { standardKpis } from "../src/index.ts"

const registry = Registry.make([standardKpis])
const all = [...registry.collections.keys()]

it("gives every field of the model to those who read it, or to nobody", () => {
  const { blocked, read, unread } = dataNeeds(registry)
  const fields = [...registry.collections.values()].flatMap((one) =>
    Object.keys(one.fields).map((field) => `${one.id}.${field}`)
  )
  const names = [...read, ...unread].map((one) => `${one.collection}.${one.field}`)
  expect([...names].sort()).toEqual([...fields].sort())
  expect(blocked).toEqual([])
})

it("says who reads a field, through references and tallies too", () => {
  const { read, unread } = dataNeeds(registry)
  const readers = (collection: string, field: string) =>
    read.find((one) => one.collection === collection && one.field === field)?.kpis ?? []
  expect(readers("case", "resolvedAt")).toEqual(
    expect.arrayContaining(["issue.resolution-rate", "issue.resolved", "issue.follow-up-rate"])
  )
  expect(readers("household", "tags")).toContain("visit.condolence-lowincome-households")
  expect(unread.find((one) => one.collection === "resident" && one.field === "citizenNumber")?.personal).toBe(
    "id-number"
  )
})

it("names the KPIs that cannot be computed from what is kept, and what they lack", () => {
  const kept = new Map<string, ReadonlySet<string> | "all">(all.map((id) => [id, "all"]))
  kept.delete("case-report")
  const columns = new Set(Object.keys(registry.collections.get("case")?.fields ?? {}))
  columns.delete("followedUpAt")
  columns.delete("gridId")
  kept.set("case", columns)
  const { blocked } = dataNeeds(registry, { kept })
  const of = (kpi: string) => blocked.find((one) => one.kpi === kpi)
  expect(of("issue.received")).toEqual({ kpi: "issue.received", collections: ["case-report"], fields: [] })
  expect(of("issue.follow-up-rate")).toEqual({
    kpi: "issue.follow-up-rate",
    collections: [],
    fields: [{ collection: "case", field: "followedUpAt" }]
  })
  // A case without a grid still has its community.
  expect(of("issue.complaints-after-handover")).toBeUndefined()
})

it("is about the KPIs asked for", () => {
  const { read, unread } = dataNeeds(registry, {
    kpis: ["visit.refusal-rate"],
    kept: new Map([["visit", "all" as const]])
  })
  expect(read.filter((one) => one.collection === "visit").map((one) => one.field)).toEqual([
    "householdId",
    "outcome",
    "visitedOn"
  ])
  expect(unread.map((one) => one.field)).toContain("note")
})
