/** The standard catalogue over a generated community: a change in any of its collections leaves the figures of an evaluation. */
import {
  type Collection,
  Dataset,
  evaluate,
  figures,
  Live,
  Period,
  Plan,
  Registry,
  type Result,
  type Row
} from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { expect, it } from "vitest"

const small: Profile.Profile = {
  ...Profile.standard,
  households: 80,
  householdsPerCompound: 40,
  householdsPerGrid: 40
}

type Rows = Map<string, { readonly kind: Collection.Collection["kind"]; rows: ReadonlyArray<Row.AnyRow> }>

const lineOf = ({ breakdown, kpi, period, place }: Result.Result): string =>
  JSON.stringify([kpi, place, Period.key(period), breakdown])

/** The whole catalogue live, and a check of all figures against an evaluation of the same rows. */
const board = () => {
  const registry = Registry.make([standardKpis])
  const quarter = Period.quarter(2010, 1)
  const community = Generator.community(small, "live")
  const all: Rows = new Map()
  for (const [{ id, kind }, rows] of [...community.registers, ...community.journals(quarter)]) {
    all.set(id, { kind, rows: [...(all.get(id)?.rows ?? []), ...rows] })
  }
  const places = [...(all.get("community")?.rows ?? []), ...(all.get("grid")?.rows ?? [])].map((row) => row.id)
  const plan = Plan.make(registry, {
    kpis: standardKpis.kpis,
    places,
    periods: [quarter],
    breakdowns: true,
    knownUntil: "2010-03-20"
  })
  const fresh = (): ReadonlyArray<Result.Result> => {
    const dataset = Dataset.make(registry)
    for (const [id, { rows }] of all) Dataset.add(dataset, id, rows)
    return figures(registry, plan, evaluate(plan, dataset)).all
  }
  const live = Live.make(registry, plan)
  for (const [collection, { kind, rows }] of all) {
    live.load([{ op: kind === "register" ? "put" : "append", collection, rows }])
  }
  const told = new Map(figures(registry, plan, live.table()).all.map((one) => [lineOf(one), one]))
  const check = (changes: Parameters<typeof live.apply>[0]): ReadonlyArray<Result.Result> => {
    const changed = [...Live.changedFigures(live, live.apply(changes))]
    for (const one of changed) told.set(lineOf(one), one)
    const expected = fresh()
    expect(figures(registry, plan, live.table()).all).toEqual(expected)
    expect(expected.map((one) => told.get(lineOf(one)))).toEqual(expected)
    return changed
  }
  return { all, check, live, registry }
}

it("is exact after a row of any collection was changed, taken away and brought back", () => {
  const { all, check, live, registry } = board()
  for (const [collection, { kind, rows }] of all) {
    if (!live.reads.has(collection)) continue
    const row = rows[rows.length >> 1] as Row.AnyRow
    const other = rows[rows.length - 1] as Row.AnyRow
    const put = kind === "register" ? ("put" as const) : ("correct" as const)
    const rest = rows.filter((one) => one.id !== row.id)
    // The row says what another of its collection says; a place stays where it is.
    const isPlace = registry.collections.get(collection)?.tree !== undefined
    const own = { id: row.id, ...("validFrom" in row ? { validFrom: row.validFrom } : {}) }
    const mended = isPlace ? row : { ...other, ...own }
    all.set(collection, { kind, rows: rows.map((one) => (one === row ? mended : one)) })
    check([{ op: put, collection, rows: [mended] }])
    all.set(collection, { kind, rows: rest })
    check([{ op: "remove", collection, ids: [row.id] }])
    const back = rows.filter((one) => one.id === row.id)
    all.set(collection, { kind, rows: [...rest, ...back] })
    check([{ op: kind === "register" ? "put" : "append", collection, rows: back }])
  }
}, 120_000)

it("counts nothing anew where a place is called something else or has no rows yet, and is exact where one moves", () => {
  const { all, check } = board()
  const grids = all.get("grid") as { readonly kind: "register"; rows: ReadonlyArray<Row.AnyRow> }
  const [first, second] = grids.rows as [Row.AnyRow, Row.AnyRow]
  const put = (row: Row.AnyRow): ReadonlySet<string> => {
    const isSame = (one: Row.AnyRow): boolean => one.id === row.id && one.validFrom === row.validFrom
    all.set("grid", { kind: grids.kind, rows: [...(all.get("grid")?.rows ?? []).filter((one) => !isSame(one)), row] })
    return new Set(check([{ op: "put", collection: "grid", rows: [row] }]).map(({ place }) => place))
  }
  const fresh = { ...first, id: "fresh", name: "新设网格" }
  expect(put({ ...first, name: "改名网格" })).toEqual(new Set([first.id]))
  expect(put({ ...first, name: "再改名", validFrom: "2010-02-01" })).toEqual(new Set([first.id]))
  expect(put(fresh)).toEqual(new Set())
  expect(put({ ...fresh, validTo: "2010-03-01" })).toEqual(new Set())
  expect(put({ ...second, parentId: first.id }).size).toBeGreaterThan(1)
  expect(put({ ...second, parentId: "fresh", validFrom: "2010-02-10" }).size).toBeGreaterThan(1)
}, 120_000)
