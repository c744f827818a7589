/** Several writers, readers and evaluations at once in one process: nothing is lost, and everything is read as of one moment. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DuckDBConnection } from "@duckdb/node-api"
import { type Change, figures, Period, Plan, Store } from "@shequ/core"
import { Effect, Fiber, Layer, Stream } from "effect"
import { afterAll, describe, expect, it, vi } from "vitest"
import { DuckdbStore } from "../src/index.ts"
import { all, append, entries, persons, plain, row, using } from "./village.ts"

const folder = mkdtempSync(join(tmpdir(), "shequ-duckdb-concurrency-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = (): string => join(folder, `${++files}.duckdb`)

const year = Period.year(2010)
const plan = Plan.make(plain, { kpis: [entries, persons], places: ["a1"], periods: [year] })

const area: Change = {
  op: "put",
  collection: "area",
  rows: [{ id: "a1", name: "a1", validFrom: "2000-01-01" }]
}

/** A person and their entry: whoever sees one of them sees the other. */
const pair = (id: string): ReadonlyArray<Change> => [
  { op: "put", collection: "person", rows: [{ id, validFrom: "2009-01-01", areaId: "a1", name: `Invented ${id}` }] },
  { op: "append", collection: "entry", rows: [row(id, { personId: id })] }
]

/** How many entries and persons an evaluation finds. */
const counts = Effect.map(
  Store.use((store) => store.evaluate(plan)),
  (table) => figures(plain, plan, table).all.map(({ value }) => (value === undefined ? 0 : Number(value.n)))
)

describe("in one process", () => {
  it("an evaluation sees one moment, whatever is written between its statements", async () => {
    const body = Effect.gen(function* () {
      const store = yield* Store
      yield* store.write(Stream.succeed([area, ...pair("p0")]))
      const run = Effect.runPromiseWith(yield* Effect.context<never>())
      const { runAndReadAll } = DuckDBConnection.prototype
      let written = 0
      const spy = vi.spyOn(DuckDBConnection.prototype, "runAndReadAll").mockImplementation(async function (
        this: DuckDBConnection,
        sql,
        values,
        types
      ) {
        const found = await runAndReadAll.call(this, sql, values, types)
        // Between any two statements that read rows, a write begins and ends.
        if (/FROM "(?:entry|person)" AS/.test(sql) && written < 5) {
          spy.mockRestore()
          await run(store.write(Stream.succeed(pair(`q${written++}`))))
          vi.spyOn(DuckDBConnection.prototype, "runAndReadAll").mockImplementation(spy.getMockImplementation() as never)
        }
        return found
      })
      const seen = yield* counts
      vi.restoreAllMocks()
      expect(written).toBeGreaterThan(0)
      expect(seen).toEqual([1, 1])
      expect(yield* counts).toEqual([1 + written, 1 + written])
    })
    await using(newFile(), plain, body)
  })

  it("writers lose nothing, and evaluations meanwhile never see half a write", async () => {
    const file = newFile()
    const [writers, writes] = [4, 12]
    const other = DuckdbStore.layer({ filename: file, registry: plain })
    const body = Effect.gen(function* () {
      const elsewhere = yield* Layer.build(Layer.fresh(other))
      const mine = yield* Store
      yield* mine.write(Stream.succeed([area]))
      const write = (writer: number) =>
        Effect.forEach(
          Array.from({ length: writes }, (_, index) => index),
          // Every second id is written by all: once as new, then as known already.
          (index) => Store.writeBatch(pair(index % 2 === 0 ? `shared-${index}` : `${writer}-${index}`))
        )
      const writing = Effect.all(
        Array.from({ length: writers }, (_, writer) =>
          writer % 2 === 0 ? write(writer) : Effect.provide(write(writer), elsewhere)
        ),
        { concurrency: "unbounded" }
      )
      const fiber = yield* Effect.forkChild(writing)
      const seen: Array<ReadonlyArray<number>> = []
      const look = Effect.gen(function* () {
        while (fiber.pollUnsafe() === undefined) seen.push(yield* counts)
      })
      yield* Effect.all([look, Effect.provide(look, elsewhere), look], { concurrency: 3 })
      const written = (yield* Fiber.join(fiber)).flat()
      const distinct = writes / 2 + (writers * writes) / 2
      expect(written.reduce((sum, { added }) => sum + added, 0)).toBe(2 * distinct)
      for (const [e, p] of seen) expect(e).toBe(p)
      expect(new Set(seen.map(([e]) => e)).size).toBeGreaterThan(2)
      expect(yield* counts).toEqual([distinct, distinct])
      const sequence = yield* mine.sequence()
      expect(sequence).toBe(1 + 2 * distinct)
      const feed = yield* Stream.runCollect(Stream.take(mine.changes(), sequence))
      expect(feed.map((one) => one.sequence)).toEqual(Array.from({ length: sequence }, (_, index) => index + 1))
    })
    await using(file, plain, Effect.scoped(body))
    expect(await using(file, plain, all)).toHaveLength(writes / 2 + (writers * writes) / 2)
  }, 120_000)

  it("an evaluation or a write that is interrupted lets go of the file, and the store goes on", async () => {
    const file = newFile()
    const rows = Array.from({ length: 60_000 }, (_, index) => row(`e${String(index).padStart(6, "0")}`))
    const body = Effect.gen(function* () {
      const store = yield* Store
      yield* store.write(Stream.succeed([area]))
      const writing = yield* Effect.forkChild(append(...rows))
      yield* Effect.sleep(50)
      yield* Fiber.interrupt(writing)
      expect((yield* all).length).toBe(0)
      yield* append(...rows)
      for (const pause of [0, 2, 5, 10, 20]) {
        const evaluating = yield* Effect.forkChild(counts)
        yield* Effect.sleep(pause)
        yield* Fiber.interrupt(evaluating)
      }
      expect(yield* counts).toEqual([rows.length, 0])
    })
    await using(file, plain, body)
    // Nothing holds the file any more.
    expect((await using(file, plain, all, { readonly: true })).length).toBe(rows.length)
  }, 120_000)
})
