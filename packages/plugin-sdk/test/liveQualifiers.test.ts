/** How sure live figures are where a difference of tallies stays as it is, and what it was read from does not. */
import {
  type Change,
  Dataset,
  evaluate,
  figures,
  type Handle,
  Kpi,
  Live,
  Measure,
  Period,
  Plan,
  Plugin,
  Registry,
  type Row,
  Tally,
  type Value
} from "@shequ/core"
import { expect, it } from "vitest"
import { evaluate as evaluatePlainly } from "../src/testing/reference/evaluate.ts"
import * as RowSet from "../src/testing/reference/RowSet.ts"
import { at, Household, Place, places, Visit, village } from "../src/testing/semantics/village.ts"

type VisitRow = Row.Row<typeof Visit>

const many = { id: "many", gridId: "g1", members: 9 } as const
const households = [
  { id: "h", gridId: "g1", validFrom: "2010-03-02" },
  { ...many, membersQualifier: "more-than", validFrom: "2000-01-01", validTo: "2010-03-02" },
  { ...many, validFrom: "2010-03-02" },
  { id: "neighbour", gridId: "g1", validFrom: "2000-01-01" }
] as const
const visit = (householdId: string, day: string, more: Partial<VisitRow> = {}): VisitRow => ({
  id: `${householdId} ${day}`,
  householdId,
  at: at(day),
  ...more
})

/** Households of a year that nobody called on on their first day; visits before it count on both sides. */
const notYetVisited = (where?: (visit: Handle.Of<typeof Visit>) => Value.Condition): Kpi.Kpi =>
  Kpi.make({
    id: "village.not-yet-visited",
    name: { zh: "当日未走访户", en: "Not visited that day" },
    unit: "household",
    better: "lower",
    value: Measure.count(
      Household,
      (household) => {
        const own = {
          via: (visit: Handle.Of<typeof Visit>) => visit.householdId,
          equals: household.id,
          ...(where === undefined ? {} : { where })
        }
        return Tally.count(Visit, { ...own, within: "so-far" })
          .minus(Tally.count(Visit, { ...own, before: household.validFrom }))
          .below(1)
      },
      { during: (household) => household.validFrom }
    )
  })

/** Nothing was given in the visit's grid on its day, from its time on; gifts before it count on both sides. */
const givesNothing = (visit: Handle.Of<typeof Visit>): Value.Condition => {
  const ofGrid = { via: (other: typeof visit) => other.household.gridId, equals: visit.household.gridId }
  return Tally.sum(Visit, (other) => other.gift, { ...ofGrid, within: "so-far" })
    .minus(Tally.sum(Visit, (other) => other.gift, { ...ofGrid, before: visit.at }))
    .below(1)
}

/** After each change how sure the figure is, live, by an evaluation, and by the plain reading. */
const sureness = (kpi: Kpi.Kpi, steps: ReadonlyArray<{ readonly visits: ReadonlyArray<VisitRow>; change: Change }>) => {
  const name = { zh: "例村", en: "Village" }
  const registry = Registry.make([Plugin.make({ id: "v", version: "1.0.0", name, ...village, kpis: [kpi] })])
  const plan = Plan.make(registry, { kpis: [kpi], places: ["c"], periods: [Period.year(2010)] })
  const live = Live.make(registry, plan)
  live.apply([
    { op: "put", collection: Place.id, rows: places },
    { op: "put", collection: Household.id, rows: households }
  ])
  return steps.map(({ change, visits }) => {
    live.apply([change])
    const [columns, plain] = [Dataset.make(registry), RowSet.make(registry)]
    for (const [{ id }, rows] of [
      [Place, places],
      [Household, households],
      [Visit, visits]
    ] as const) {
      Dataset.add(columns, id, rows)
      RowSet.add(plain, id, rows)
    }
    return [live.table(), evaluate(plan, columns), evaluatePlainly(plan, plain)].map(
      (table) => figures(registry, plan, table).all[0]?.qualifier
    )
  })
}
const append = (row: VisitRow): Change => ({ op: "append", collection: Visit.id, rows: [row] })
const remove = (row: VisitRow): Change => ({ op: "remove", collection: Visit.id, ids: [row.id] })

it("an earlier visit that counts on both sides of a difference makes the figure as sure as itself, while it is there", () => {
  const [exact, early] = [visit("h", "2010-02-01"), visit("h", "2010-03-01", { qualifier: "more-than" })]
  expect(
    sureness(notYetVisited(), [
      { visits: [exact], change: append(exact) },
      { visits: [exact, early], change: append(early) },
      { visits: [exact], change: remove(early) }
    ])
  ).toEqual([Array(3).fill("exact"), Array(3).fill("more-than"), Array(3).fill("exact")])
})

it("and so does an exact one whose condition reads a gift that is not", () => {
  const gift = visit("neighbour", "2010-02-01", { gift: 100, giftQualifier: "more-than" })
  const early = visit("h", "2010-03-01")
  expect(
    sureness(notYetVisited(givesNothing), [
      { visits: [gift], change: append(gift) },
      { visits: [gift, early], change: append(early) },
      { visits: [early], change: remove(gift) },
      { visits: [early, gift], change: append(gift) },
      { visits: [gift], change: remove(early) }
    ])
  ).toEqual(["exact", "more-than", "exact", "more-than", "exact"].map((one) => Array(3).fill(one)))
})

it("and so does one whose condition reads how many lived there then, which is not exact", () => {
  const early = visit("many", "2010-03-01")
  const someLivedThere = notYetVisited((visit) => visit.household.members.atLeast(1))
  expect(
    sureness(someLivedThere, [
      { visits: [early], change: append(early) },
      { visits: [], change: remove(early) }
    ])
  ).toEqual([Array(3).fill("more-than"), Array(3).fill("exact")])
})
