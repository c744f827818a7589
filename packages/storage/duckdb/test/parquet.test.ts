/** Parquet: a store exported and imported is the same store, and an export is read where it lies. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DuckDBConnection } from "@duckdb/node-api"
import {
  Dataset,
  evaluate,
  Field,
  figures,
  Period,
  Plan,
  Registry,
  type Row,
  Store,
  type StoreError
} from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { Effect, Layer, Stream } from "effect"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { DuckdbStore } from "../src/index.ts"
import { all, append, entries, plain, registryWith, row, using } from "./village.ts"

const folder = mkdtempSync(join(tmpdir(), "shequ-parquet-test-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let places = 0
const newPlace = (): string => join(folder, String(++places))

const small: Profile.Profile = {
  ...Profile.standard,
  households: 240,
  householdsPerCompound: 120,
  householdsPerGrid: 60
}

const on = <A, E, E2>(layer: Layer.Layer<Store, E2>, body: Effect.Effect<A, E, Store>): Promise<A> =>
  Effect.runPromise(Effect.provide(body, Layer.fresh(layer)))

/** Everything that a store tells of itself. */
const told = (registry: Registry.Registry, plan: Plan.Plan, known: number) =>
  Effect.gen(function* () {
    const store = yield* Store
    const sequence = yield* store.sequence()
    const rows = yield* Effect.forEach([...registry.collections.keys()], (id) =>
      Effect.map(Stream.runCollect(store.stream(id)), (batches) => [id, batches.flat()] as const)
    )
    const feed = yield* Stream.runCollect(Stream.take(store.changes(), sequence))
    const histories = yield* Effect.forEach(rows, ([id, some]) =>
      Effect.forEach(some.slice(0, 3), (one) => store.history(id, one.id))
    )
    const now = figures(registry, plan, yield* store.evaluate(plan)).all
    const then = figures(registry, plan, yield* store.evaluate(plan, known)).all
    return { sequence, rows, feed, histories, now, then }
  })

type Told = Effect.Success<ReturnType<typeof told>>

describe("a generated community", () => {
  const registry = Registry.make([standardKpis])
  const quarter = Period.quarter(2010, 1)
  const filename = newPlace()
  const exported = newPlace()
  const community = Generator.community(small, "spring")
  const batches = [...community.registers, ...community.journals(quarter)]
  const placesOf = batches
    .filter(([{ id }]) => id === "community" || id === "grid")
    .flatMap(([, rows]) => rows.map((one) => one.id))
  const plan = Plan.make(registry, {
    kpis: standardKpis.kpis,
    places: placesOf,
    periods: [quarter, Period.month(2010, 2)],
    breakdowns: true
  })
  const journal = batches.find(([{ kind }, rows]) => kind === "journal" && rows.length > 20) as (typeof batches)[number]
  const known = 5
  let before: Told

  beforeAll(async () => {
    const fill = Effect.gen(function* () {
      const store = yield* Store
      for (const [{ id, kind }, rows] of batches) {
        yield* Store.writeBatch([{ op: kind === "journal" ? "append" : "put", collection: id, rows }]).pipe(
          Store.by({ actor: "generator", reason: id })
        )
      }
      const [first, second] = journal[1]
      yield* Store.writeBatch([
        { op: "correct", collection: journal[0].id, rows: [{ ...(first as Row.AnyRow), qualifier: "approx" }] },
        { op: "remove", collection: journal[0].id, ids: [second?.id ?? ""] }
      ])
      yield* store.erase("resident", [batches.find(([{ id }]) => id === "resident")?.[1][0]?.id ?? ""])
    })
    before = await on(DuckdbStore.layer({ filename, registry }), Effect.andThen(fill, told(registry, plan, known)))
    await Effect.runPromise(DuckdbStore.exportParquet({ filename, folder: exported, registry }))
  }, 120_000)

  it("comes back from Parquet as the same store, and goes on", async () => {
    const again = newPlace()
    await Effect.runPromise(DuckdbStore.importParquet({ folder: exported, filename: again, registry }))
    expect(before.feed).toHaveLength(before.sequence)
    expect(before.now).not.toEqual(before.then)
    expect(await on(DuckdbStore.layer({ filename: again, registry }), told(registry, plan, known))).toEqual(before)
    const more = Store.writeBatch([{ op: "remove", collection: journal[0].id, ids: [journal[1][2]?.id ?? ""] }])
    expect(await on(DuckdbStore.layer({ filename: again, registry }), more)).toMatchObject({ removed: 1 })
  }, 120_000)

  it("is read in Parquet as it is read in its file, figures of the catalogue and history included", async () => {
    expect(await on(DuckdbStore.parquet({ folder: exported, registry }), told(registry, plan, known))).toEqual(before)
    const dataset = Dataset.make(registry)
    for (const [id, rows] of before.rows) Dataset.add(dataset, id, rows)
    expect(before.now).toEqual(figures(registry, plan, evaluate(plan, dataset)).all)
    console.log(`${before.now.length} cells of the catalogue read from Parquet, compared`)
  }, 120_000)

  it("is written a folder per month, and is refused changes", async () => {
    const months = readdirSync(join(exported, "visit")).filter((name) => name.startsWith("month="))
    expect(months.sort()).toEqual(["month=2010-01", "month=2010-02", "month=2010-03"])
    const body = Effect.gen(function* () {
      const error = yield* Effect.flip(Store.writeBatch([{ op: "remove", collection: "visit", ids: ["x"] }]))
      expect(error.message).toMatch(/holds Parquet files, which are only read.*Import it/)
      const store = yield* Store
      expect((yield* Effect.flip(store.erase("resident", ["x"]))).message).toMatch(/only read/)
    })
    await on(DuckdbStore.parquet({ folder: exported, registry }), body)
  })

  it("of any store is exported through its changes", async () => {
    const copy = newPlace()
    const body = Effect.flatMap(Store, (store) => DuckdbStore.exportStore({ store, folder: copy, registry }))
    await on(DuckdbStore.layer({ filename, registry }), body)
    const after = await on(DuckdbStore.parquet({ folder: copy, registry }), told(registry, plan, known))
    // What was erased arrives without its identity; the erasure itself is no change to copy.
    expect({ ...after, sequence: 0, feed: [] }).toEqual({ ...before, sequence: 0, feed: [] })
    expect(after.feed.map(({ change }) => change.op)).toEqual(
      before.feed.flatMap(({ change }) => (change.op === "erase" ? [] : [change.op]))
    )
  }, 120_000)
})

describe("months", () => {
  const instants = registryWith({ at: Field.instant("时间", "Time") })
  const days = Array.from({ length: 730 }, (_, index) => {
    const on = new Date(Date.UTC(2009, 0, 1 + index)).toISOString().slice(0, 10)
    return row(`e${String(index).padStart(4, "0")}`, { on, at: Date.UTC(2009, 0, 1 + index) })
  })
  const filename = newPlace()
  const exported = newPlace()
  const plan = Plan.make(instants, { kpis: [entries], places: ["a1"], periods: [Period.month(2010, 3)] })

  beforeAll(async () => {
    await using(
      filename,
      instants,
      Effect.andThen(
        Store.writeBatch([
          { op: "put", collection: "area", rows: [{ id: "a1", name: "a1", validFrom: "2000-01-01" }] }
        ]),
        append(...days)
      )
    )
    await Effect.runPromise(DuckdbStore.exportParquet({ filename, folder: exported, registry: instants }))
  })

  it("that are not asked for are not read", async () => {
    const scanned: Array<string> = []
    const { runAndReadAll } = DuckDBConnection.prototype
    const spy = vi.spyOn(DuckDBConnection.prototype, "runAndReadAll").mockImplementation(async function (
      this: DuckDBConnection,
      sql,
      values,
      types
    ) {
      if (sql.includes(`FROM "entry" AS`)) {
        const plan = await runAndReadAll.call(this, `EXPLAIN ANALYZE ${sql}`, values, types)
        const found = /Scanning Files:\s*(\d+\/\d+)/.exec(plan.getRows().flat().join("\n"))
        if (found?.[1] !== undefined) scanned.push(found[1])
      }
      return await runAndReadAll.call(this, sql, values, types)
    })
    const body = Effect.flatMap(Store, (store) => store.evaluate(plan))
    const table = await on(DuckdbStore.parquet({ folder: exported, registry: instants }), body)
    spy.mockRestore()
    expect(scanned).toContain("1/24")
    expect(figures(instants, plan, table).all).toMatchObject([{ value: { n: 31n, d: 1n } }])
  })

  describe("what cannot be read says so", () => {
    const damaged = (change: (copy: string) => void, more: object = {}) => {
      const copy = newPlace()
      cpSync(exported, copy, { recursive: true })
      change(copy)
      return on(DuckdbStore.parquet({ folder: copy, registry: instants, ...more }), Effect.void).then(
        () => expect.fail("the folder was opened"),
        (error: StoreError) => error.message
      )
    }
    const one = join("entry", "month=2010-03", "data_0.parquet")

    it("a folder that is not there", async () => {
      const error = await on(DuckdbStore.parquet({ folder: newPlace(), registry: instants }), Effect.void).catch(
        (error: StoreError) => error.message
      )
      expect(error).toMatch(/folder .* does not exist/)
    })
    it("a folder without a manifest", async () => {
      expect(await damaged((copy) => rmSync(join(copy, "manifest.json")))).toMatch(
        /has no manifest\.json.*complete export/
      )
      expect(await damaged((copy) => writeFileSync(join(copy, "manifest.json"), "{"))).toMatch(/has no manifest\.json/)
    })
    it("an export of a newer version", async () => {
      const newer = (copy: string): void => {
        const path = join(copy, "manifest.json")
        writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), schema: 99 }))
      }
      expect(await damaged(newer)).toMatch(/newer version \(schema 99.*Update/)
    })
    it("a file that is missing, by its name", async () => {
      expect(await damaged((copy) => rmSync(join(copy, one)))).toMatch(/month=2010-03.data_0\.parquet .* is missing/)
    })
    it("a file with a changed byte, or one that was cut, by its name", async () => {
      const flip = (copy: string): void => {
        const bytes = readFileSync(join(copy, one))
        const middle = Math.floor(bytes.length / 2)
        bytes[middle] = (bytes[middle] ?? 0) ^ 1
        writeFileSync(join(copy, one), bytes)
      }
      const cut = (copy: string): void => {
        writeFileSync(join(copy, one), readFileSync(join(copy, one)).subarray(0, 100))
      }
      expect(await damaged(flip)).toMatch(/month=2010-03.data_0\.parquet is not as it was exported/)
      expect(await damaged(cut, { verify: false })).toMatch(/month=2010-03.data_0\.parquet is not as it was exported/)
    })
    it("a file that is gone while the store is open, by its name", async () => {
      const copy = newPlace()
      cpSync(exported, copy, { recursive: true })
      const body = Effect.gen(function* () {
        rmSync(join(copy, one))
        return (yield* Effect.flip(all as Effect.Effect<unknown, StoreError, Store>)).message
      })
      expect(await on(DuckdbStore.parquet({ folder: copy, registry: instants }), body)).toMatch(
        /month=2010-03.data_0\.parquet cannot be read/
      )
    })
    it("a folder that is not empty, a file that is not new, and a file that holds no store", async () => {
      const refused = (effect: Effect.Effect<unknown, StoreError>) =>
        Effect.runPromise(Effect.map(Effect.flip(effect), (error) => error.message))
      const again = DuckdbStore.exportParquet({ filename, folder: exported, registry: instants })
      expect(await refused(again)).toMatch(/is not empty.*empty folder/)
      const into = DuckdbStore.importParquet({ filename, folder: exported, registry: instants })
      expect(await refused(into)).toMatch(/holds a store already.*new file/)
      expect(statSync(filename).size).toBeGreaterThan(0)
    })
    it("an export whose rows are not what is installed", async () => {
      const retyped = registryWith({ at: Field.text("时间", "Time") })
      const error = await on(DuckdbStore.parquet({ folder: exported, registry: retyped }), Effect.void).catch(
        (error: StoreError) => error.message
      )
      expect(error).toMatch(/at of entry was instant and is now text/)
    })
  })

  it("reads collections and optional fields that came after the export as empty", async () => {
    const later = registryWith({
      at: Field.instant("时间", "Time"),
      note: Field.text("说明", "Note", { optional: true })
    })
    expect(await on(DuckdbStore.parquet({ folder: exported, registry: later }), all)).toEqual(days)
    const other = registryWith({}, "other")
    const none = Effect.flatMap(Store, (store) => Stream.runCollect(store.stream("other")))
    expect(await on(DuckdbStore.parquet({ folder: exported, registry: other }), none)).toEqual([])
  })

  it("an empty store comes back empty", async () => {
    const [file, copy, again] = [newPlace(), newPlace(), newPlace()]
    await using(file, plain, Effect.void)
    await Effect.runPromise(DuckdbStore.exportParquet({ filename: file, folder: copy, registry: plain }))
    expect(await on(DuckdbStore.parquet({ folder: copy, registry: plain }), all)).toEqual([])
    await Effect.runPromise(DuckdbStore.importParquet({ folder: copy, filename: again, registry: plain }))
    expect(await using(again, plain, Effect.andThen(append(row("e1")), all))).toEqual([row("e1")])
  })
})
