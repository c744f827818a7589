import {
  type Change,
  Dataset,
  evaluate,
  Feed,
  figures,
  Live,
  LocalDate,
  Period,
  Plan,
  Plugin,
  Registry,
  type Result,
  type Row
} from "@shequ/core"
import fc from "fast-check"
import { expect, it } from "vitest"
import * as arbitrary from "../src/testing/semantics/arbitrary.ts"
import { rowsOf } from "../src/testing/semantics/judge.ts"
import { Case, Household, Place, Shift, Step, Visit, village } from "../src/testing/semantics/village.ts"

/** `SHEQU_PROPERTY_RUNS=5000 pnpm test live` for the long run. */
const runs = Number(process.env.SHEQU_PROPERTY_RUNS ?? 300)
const places = ["city", "c", "g1", "g2"]
const registers: ReadonlyArray<string> = [Place.id, Household.id, Feed.Feed.id]

type Rows = Map<string, ReadonlyArray<Row.AnyRow>>

/** What the next step does; rows are taken from another village. */
type Turn =
  | { readonly do: "row"; readonly of: Parameters<typeof rowsOf>[0]["rows"]; readonly at: number }
  | { readonly do: "batch"; readonly of: Parameters<typeof rowsOf>[0]["rows"]; readonly collection: string }
  | { readonly do: "remove" | "close" | "move"; readonly collection: string; readonly at: number; readonly day: number }
  | { readonly do: "keep"; readonly collection: string; readonly place: string }
  | { readonly do: "advance"; readonly day: number }

const journals = [Visit.id, Case.id, Step.id, Shift.id]
const day = fc.integer({ min: 0, max: 240 })
const step: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant("row" as const), of: arbitrary.rows, at: fc.nat({ max: 200 }) })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("batch" as const),
      of: arbitrary.rows,
      collection: fc.constantFrom(Place.id, Household.id, ...journals)
    })
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("remove" as const, "close" as const, "move" as const),
      collection: fc.constantFrom(Place.id, Household.id, Household.id, ...journals, ...journals),
      at: fc.nat({ max: 30 }),
      day
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("keep" as const),
      collection: fc.constantFrom(Visit.id, Case.id, Shift.id, Household.id),
      place: fc.constantFrom(...places)
    })
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("advance" as const), day }) }
)

const dateOf = (offset: number): LocalDate.LocalDate => LocalDate.addDays("2009-11-15", offset)
const sameRow = (a: Row.AnyRow, b: Row.AnyRow): boolean => a.id === b.id && a.validFrom === b.validFrom

/** The change that a step stands for, given what is there. */
const changesOf = (rows: Rows, one: Turn): ReadonlyArray<Change> => {
  const there = (collection: string): ReadonlyArray<Row.AnyRow> => rows.get(collection) ?? []
  const write = (collection: string, some: ReadonlyArray<Row.AnyRow>): ReadonlyArray<Change> =>
    some.map((row) => ({
      op: registers.includes(collection)
        ? "put"
        : there(collection).some((known) => known.id === row.id)
          ? "correct"
          : "append",
      collection,
      rows: [row]
    }))
  switch (one.do) {
    case "row": {
      const all = rowsOf({ rows: one.of }).flatMap(([id, some]) => some.map((row) => [id, row] as const))
      const [id, row] = all[one.at % all.length] ?? []
      return id === undefined || row === undefined ? [] : write(id, [row])
    }
    case "batch":
      return rowsOf({ rows: one.of }).flatMap(([id, some]) => (id === one.collection ? write(id, some) : []))
    case "keep":
      return write(Feed.Feed.id, [Feed.feed(one.collection, one.place, "2000-01-01")])
    case "advance":
      return []
    default: {
      const all = there(one.collection)
      const row = all[one.at % Math.max(1, all.length)]
      if (row === undefined) return []
      if (one.do === "remove") return [{ op: "remove", collection: one.collection, ids: [row.id] }]
      if (one.do === "close") {
        const last = all
          .filter(({ id }) => id === row.id)
          .sort((a, b) => (`${a.validFrom}` < `${b.validFrom}` ? -1 : 1))
        const open = last.at(-1)
        if (!registers.includes(one.collection) || open?.validTo !== undefined) return []
        const validTo = dateOf(one.day)
        return validTo > `${open?.validFrom}` ? [{ op: "close", collection: one.collection, id: row.id, validTo }] : []
      }
      const grid = places[1 + (one.day % 3)] as string
      const moved = one.collection === Place.id ? { ...row, parentId: "c" } : { ...row, gridId: grid }
      if (one.collection === Place.id && (row.id === "c" || row.id === "city")) return []
      return "gridId" in row || one.collection === Place.id ? write(one.collection, [moved]) : []
    }
  }
}

const applied = (rows: Rows, changes: ReadonlyArray<Change>): void => {
  for (const change of changes) {
    const all = rows.get(change.collection) ?? []
    if (change.op === "remove")
      rows.set(
        change.collection,
        all.filter(({ id }) => !change.ids.includes(id))
      )
    else if (change.op === "close") {
      const last = all
        .filter(({ id }) => id === change.id)
        .sort((a, b) => (`${a.validFrom}` < `${b.validFrom}` ? -1 : 1))
      const open = last.at(-1)
      rows.set(
        change.collection,
        all.map((row) => (row === open ? { ...row, validTo: change.validTo } : row))
      )
    } else {
      const rest = all.filter((row) => !change.rows.some((other) => sameRow(row, other)))
      rows.set(change.collection, [...rest, ...change.rows])
    }
  }
}

const lineOf = (result: Result.Result): string => `${result.kpi} ${result.place} ${Period.key(result.period)}`

it("live figures are those of a fresh evaluation after any sequence of changes", () => {
  const kpis = fc.array(arbitrary.kpi, { minLength: 1, maxLength: 4 })
  let sequences = 0
  let compared = 0
  fc.assert(
    fc.property(
      arbitrary.rows,
      kpis,
      arbitrary.periods,
      fc.constantFrom("then" as const, "now" as const),
      fc.option(day, { nil: undefined }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      (first, generated, periods, tree, known, steps) => {
        const named = generated.map((kpi, index) => ({ ...kpi, id: `village.generated-${index}` }))
        const name = { zh: "例村", en: "Village" }
        const registry = Registry.make([Plugin.make({ id: "v", version: "1.0.0", name, ...village, kpis: named })])
        const planAt = (on: number | undefined): Plan.Plan =>
          Plan.make(registry, {
            kpis: named,
            places,
            periods,
            breakdowns: true,
            tree,
            compare: ["previous-period", "same-period-last-year"],
            ...(on === undefined ? {} : { knownUntil: dateOf(on) })
          })
        const rows: Rows = new Map()
        const live = Live.make(registry, planAt(known))
        let plan = planAt(known)
        let seen = new Map<string, ReadonlyArray<Result.Result>>()
        const check = (): void => {
          const columns = Dataset.make(registry)
          for (const [collection, some] of rows) Dataset.add(columns, collection, some)
          const fresh = figures(registry, plan, evaluate(plan, columns)).all
          expect(figures(registry, plan, live.table()).all).toEqual(fresh)
          expect(fresh.map((result) => seen.get(lineOf(result))?.find((one) => sameCell(one, result)))).toEqual(fresh)
          compared++
        }
        const sameCell = (a: Result.Result, b: Result.Result): boolean =>
          JSON.stringify(a.breakdown) === JSON.stringify(b.breakdown)
        const hear = (results: ReadonlyArray<Result.Result>): void => {
          seen = new Map([...seen, ...Map.groupBy(results, lineOf)])
        }
        const start = rowsOf({ rows: first }).map(
          ([collection, some]): Change => ({
            op: registers.includes(collection) ? "put" : "append",
            collection,
            rows: some
          })
        )
        hear(figures(registry, plan, live.table()).all)
        applied(rows, start)
        hear(Live.changedFigures(live, live.apply(start)))
        check()
        for (const one of steps) {
          if (one.do === "advance") {
            plan = planAt(one.day)
            const before = live.plan()
            hear(Live.changedFigures(live, live.advance(dateOf(one.day)), before))
          } else {
            const changes = changesOf(rows, one)
            applied(rows, changes)
            hear(Live.changedFigures(live, live.apply(changes)))
          }
          check()
        }
        sequences++
      }
    ),
    { numRuns: runs }
  )
  console.info(`${sequences} sequences, ${compared} comparisons`)
}, 3_600_000)
