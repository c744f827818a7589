import {
  type Change,
  Dataset,
  evaluate,
  Feed,
  figures,
  type Kpi,
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
import {
  Case,
  Household,
  Place,
  Shift,
  Step,
  type VillageRows,
  Visit,
  village
} from "../src/testing/semantics/village.ts"
import { joining } from "./joins.ts"

/** `SHEQU_PROPERTY_RUNS=5000 pnpm test live` for the long run. */
const runs = Number(process.env.SHEQU_PROPERTY_RUNS ?? 300)
const places = ["city", "c", "g1", "g2"]
const registers: ReadonlyArray<string> = [Place.id, Household.id, Feed.Feed.id]

type Rows = Map<string, ReadonlyArray<Row.AnyRow>>

/**
 * What the next step does; rows are taken from another village. `mend` gives a row one field of another, `back` brings a row back that
 * was taken away, `regrid` gives a grid another parent from a day on, as when grids are split and merged.
 */
type Turn =
  | {
      readonly do: "mend"
      readonly of: VillageRows
      readonly collection: string
      readonly at: number
      readonly field: number
    }
  | { readonly do: "back"; readonly at: number }
  | { readonly do: "regrid"; readonly place: string; readonly parent: string; readonly day: number }
  | { readonly do: "row"; readonly of: VillageRows; readonly at: number }
  | { readonly do: "batch"; readonly of: VillageRows; readonly collection: string }
  | { readonly do: "remove" | "close" | "move"; readonly collection: string; readonly at: number; readonly day: number }
  | { readonly do: "keep"; readonly collection: string; readonly place: string }
  | { readonly do: "rename"; readonly place: string; readonly name: string; readonly day: number }
  | { readonly do: "advance"; readonly day: number }

const journals = [Visit.id, Case.id, Step.id, Shift.id]
const day = fc.integer({ min: 0, max: 240 })
const mended = (collection: fc.Arbitrary<string>): fc.Arbitrary<Turn> =>
  fc.record({
    do: fc.constant("mend" as const),
    of: arbitrary.rows,
    collection,
    at: fc.nat({ max: 30 }),
    field: fc.nat({ max: 10 })
  })
const step: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant("row" as const), of: arbitrary.rows, at: fc.nat({ max: 200 }) })
  },
  {
    weight: 4,
    arbitrary: mended(fc.constantFrom(Household.id, ...journals, Case.id))
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("back" as const), at: fc.nat({ max: 10 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("regrid" as const),
      place: fc.constantFrom("g1", "g2", "g3"),
      parent: fc.constantFrom("c", "d", "city"),
      day
    })
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

/** Places are renamed, closed, moved, taken away and brought back, among other changes. */
const ofPlaces: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({
    do: fc.constant("rename" as const),
    place: fc.constantFrom(...places, "g3"),
    name: fc.constantFrom("甲", "乙"),
    day
  }),
  fc.record({
    do: fc.constant("regrid" as const),
    place: fc.constantFrom("g1", "g2", "g3"),
    parent: fc.constantFrom("c", "d", "city"),
    day
  }),
  fc.record({
    do: fc.constantFrom("remove" as const, "close" as const, "move" as const),
    collection: fc.constant<string>(Place.id),
    at: fc.nat({ max: 30 }),
    day
  }),
  fc.record({ do: fc.constant("back" as const), at: fc.nat({ max: 10 }) }),
  step
)

const required = new Set(["at", "from", "receivedAt", "householdId", "gridId", "caseId", "onSite"])
const dateOf = (offset: number): LocalDate.LocalDate => LocalDate.addDays("2009-11-15", offset)
const sameRow = (a: Row.AnyRow, b: Row.AnyRow): boolean => a.id === b.id && a.validFrom === b.validFrom

type Gone = ReadonlyArray<readonly [collection: string, row: Row.AnyRow]>

/** A new version of a grid from a day on; the one in force until then ends. */
const regridded = (versions: ReadonlyArray<Row.AnyRow>, place: string, parentId: string, from: string): Change[] => {
  const last = versions
    .filter(({ id }) => id === place)
    .sort((a, b) => (`${a.validFrom}` < `${b.validFrom}` ? -1 : 1))
    .at(-1)
  const row = { id: place, name: place, level: "grid", parentId, validFrom: from }
  const put: Change = { op: "put", collection: Place.id, rows: [row] }
  if (last === undefined || `${last.validFrom}` === from) return [put]
  if (`${last.validFrom}` > from || (last.validTo !== undefined && `${last.validTo}` > from)) return []
  return last.validTo !== undefined
    ? [put]
    : [{ op: "close", collection: Place.id, id: place, validTo: from as LocalDate.LocalDate }, put]
}

/** The change that a step stands for, given what is there, and what was. */
const changesOf = (rows: Rows, gone: Gone, one: Turn): ReadonlyArray<Change> => {
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
    case "mend": {
      const all = there(one.collection)
      const row = all[one.at % Math.max(1, all.length)]
      const [, others] = rowsOf({ rows: one.of }).find(([id]) => id === one.collection) ?? []
      const other = others?.[one.at % Math.max(1, others.length)]
      if (row === undefined || other === undefined) return []
      const names = [...new Set([...Object.keys(row), ...Object.keys(other)])].filter(
        (name) => !["id", "validFrom", "validTo"].includes(name)
      )
      const name = names[one.field % names.length] ?? ""
      const { [name]: _, ...rest } = row
      return write(one.collection, [
        (name in other ? { ...rest, [name]: other[name] } : required.has(name) ? row : rest) as Row.AnyRow
      ])
    }
    case "back": {
      const [collection, row] = gone[one.at % Math.max(1, gone.length)] ?? []
      if (collection === undefined || row === undefined || there(collection).some(({ id }) => id === row.id)) return []
      return write(collection, [row])
    }
    case "regrid":
      return regridded(there(Place.id), one.place, one.parent, dateOf(one.day))
    case "rename": {
      const known = there(Place.id).filter(({ id }) => id === one.place)
      const [row] = known
      if (row === undefined) return []
      // In place, or from a day on.
      const { validTo: _, ...open } = row
      const from = dateOf(one.day)
      return one.day % 2 === 0 || known.length > 1 || from <= `${row.validFrom}`
        ? write(Place.id, [{ ...row, name: one.name }])
        : write(Place.id, [
            { ...row, validTo: from },
            { ...open, name: one.name, validFrom: from }
          ])
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

/** Plays sequences of steps, and compares after each with an evaluation of the same rows. */
const play = (kpi: fc.Arbitrary<Kpi.Kpi>, step: fc.Arbitrary<Turn>): void => {
  const kpis = fc.array(kpi, { minLength: 1, maxLength: 4 })
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
      fc.constantFrom("together" as const, "references first" as const, "references last" as const, "loaded" as const),
      (first, generated, periods, tree, known, steps, arrival) => {
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
          const { all: fresh, places: named } = figures(registry, plan, evaluate(plan, columns))
          const now = figures(registry, plan, live.table())
          expect(now.all).toEqual(fresh)
          expect(now.places).toEqual(named)
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
        const arrived = (changes: ReadonlyArray<Change>): void => {
          for (const change of changes) {
            if (change.op !== "remove") continue
            for (const row of rows.get(change.collection) ?? []) {
              if (change.ids.includes(row.id)) gone.push([change.collection, row])
            }
          }
          applied(rows, changes)
        }
        const gone: Array<readonly [string, Row.AnyRow]> = []
        if (arrival === "loaded") {
          applied(rows, start)
          live.load(start)
          hear(figures(registry, plan, live.table()).all)
          check()
        } else {
          const ordered = arrival === "references last" ? start.toReversed() : start
          for (const changes of arrival === "together" ? [start] : ordered.map((change) => [change])) {
            arrived(changes)
            hear(Live.changedFigures(live, live.apply(changes)))
            check()
          }
        }
        for (const one of steps) {
          if (one.do === "advance") {
            plan = planAt(one.day)
            const before = live.plan()
            hear(Live.changedFigures(live, live.advance(dateOf(one.day)), before))
          } else {
            const changes = changesOf(rows, gone, one)
            arrived(changes)
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
}

it("live figures are those of a fresh evaluation after any sequence of changes", () => {
  play(arbitrary.kpi, step)
}, 3_600_000)

it("and after corrections of rows that nobody else reads", () => {
  const reads = (kpi: Kpi.Kpi): string => JSON.stringify(kpi.formula)
  const ofCases = arbitrary.kpi.filter(
    (kpi) => reads(kpi).includes(`"collection":"${Case.id}"`) && !reads(kpi).includes(Step.id)
  )
  play(ofCases, fc.oneof({ weight: 6, arbitrary: mended(fc.constant(Case.id)) }, { weight: 1, arbitrary: step }))
}, 3_600_000)

it("and where the tree of places changes", () => {
  play(arbitrary.kpi, ofPlaces)
}, 3_600_000)

it("and where rows tally rows that are alike, their own collection's among them", () => {
  play(joining, step)
}, 3_600_000)
