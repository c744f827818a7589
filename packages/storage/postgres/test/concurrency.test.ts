/** Several processes and pools at once: nothing is lost, and no figure is of two moments. */
import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { Kpi, Measure, Period, Plan, Plugin, Registry, Store } from "@shequ/core"
import { Effect, Fiber, Layer, Stream } from "effect"
import pg from "pg"
import { expect, it } from "vitest"
import { PostgresStore } from "../src/index.ts"
import { newSchema, server } from "./database.ts"
import { Area, appended, cell, ids, january, on, plan, Report, report, town } from "./ledger.ts"

it("lets several processes write, and loses nothing", async () => {
  const schema = newSchema()
  const [processes, writes] = [["p", "q", "r"], 25]
  await on({ url: server.url, schema }, Store.writeBatch([town]))
  const run = (name: string) =>
    promisify(execFile)(process.execPath, [
      join(import.meta.dirname, "writers.ts"),
      server.url,
      schema,
      name,
      String(writes)
    ])
  const body = Effect.gen(function* () {
    const store = yield* Store
    const total = 1 + (processes.length + 1) * writes
    const following = yield* Effect.forkChild(Stream.runCollect(Stream.take(store.changes(), total)))
    const won = yield* Effect.promise(() => Promise.all(processes.map(run)))
    expect(won.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBe(writes)
    const seen = yield* Fiber.join(following)
    expect(seen.map(({ sequence }) => sequence)).toEqual(Array.from({ length: total }, (_, index) => index + 1))
    expect(seen.every(({ at }, index) => index === 0 || at >= (seen[index - 1]?.at ?? 0))).toBe(true)
    const written = seen
      .slice(1)
      .flatMap(({ actor, change }) =>
        "rows" in change ? change.rows.map((row) => [row.id, row.note ?? actor, actor]) : []
      )
    for (const [, name, actor] of written) expect(name).toBe(actor)
    expect(written.map(([id]) => id).sort()).toEqual((yield* ids).toSorted())
    expect(written).toHaveLength(total - 1)
  })
  await on({ url: server.url, schema }, body)
})

/** Praise comes with a report, always in one write. */
const Praise = { ...Report, id: "praise" as const }
const kpi = (of: typeof Praise | typeof Report) =>
  Kpi.make({
    id: `${of.id}.count`,
    name: { zh: "数", en: "Count" },
    unit: "entry-time",
    better: "neither",
    value: Measure.count(of as typeof Report)
  })
const both = Registry.make([
  Plugin.make({
    id: "both",
    version: "1.0.0",
    name: { zh: "两者", en: "Both" },
    collections: [Area, Report, Praise],
    kpis: [kpi(Report), kpi(Praise)]
  })
])

it("evaluates, and shows the rows, as of one moment, while others write", async () => {
  const at = { url: server.url, schema: newSchema(), registry: both }
  const pairs = Plan.make(both, { kpis: [...both.kpis.values()], places: ["town"], periods: [Period.year(2010)] })
  const cells = pairs.requests.map(({ id }) => ({ request: id, place: "town", period: Period.key(Period.year(2010)) }))
  let isDone = false
  const writing = (name: string) =>
    Effect.gen(function* () {
      for (let index = 0; !isDone; index++) {
        const row = report(`${name}-${index}`, january + index)
        yield* Store.writeBatch([appended(row), { op: "append", collection: Praise.id, rows: [row] }])
      }
    }).pipe(Effect.provide(Layer.fresh(PostgresStore.layer(at))))
  const looking = Effect.gen(function* () {
    const store = yield* Store
    const seen = new Set<number>()
    for (let index = 0; index < 60; index++) {
      const table = yield* store.evaluate(pairs)
      const [reports = 0, praise = 0] = cells.map(
        (cell) => (table.get(cell) as { readonly value?: number })?.value ?? 0
      )
      expect(praise).toBe(reports)
      seen.add(reports)
      if (index % 10 > 0) continue
      const [one, other] = yield* store.evidence(pairs, cells)
      expect(other?.rows.map(({ id }) => id)).toEqual(one?.rows.map(({ id }) => id))
    }
    // Otherwise nothing was written in between, and nothing shown.
    expect(seen.size).toBeGreaterThan(10)
  }).pipe(Effect.ensuring(Effect.sync(() => (isDone = true))))
  await on(
    at,
    Effect.gen(function* () {
      yield* Store.writeBatch([town])
      yield* Effect.all([looking, writing("x"), writing("y")], { concurrency: "unbounded" })
    })
  )
})

it("reads again when the server gave it up for the sake of others", async () => {
  const at = { url: server.url, schema: newSchema() }
  const deadlocks = async (): Promise<number> => {
    const { rows } = await other.query(
      "SELECT pg_stat_clear_snapshot(), deadlocks::int FROM pg_stat_database WHERE datname = current_database()"
    )
    return rows[0].deadlocks
  }
  const other = new pg.Client({ connectionString: server.url })
  await other.connect()
  const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  try {
    const before = await deadlocks()
    const body = Effect.gen(function* () {
      const store = yield* Store
      yield* Store.writeBatch([town, appended(report("a"))])
      // Only the store's own connection looks for deadlocks.
      yield* Effect.promise(() =>
        other.query(`SET deadlock_timeout = '1min'; BEGIN; LOCK TABLE "${at.schema}"."report" IN ACCESS EXCLUSIVE MODE`)
      )
      const looking = yield* Effect.forkChild(store.evidence(plan, [cell]))
      yield* Effect.promise(() => sleep(300))
      yield* Effect.promise(() => other.query(`LOCK TABLE "${at.schema}"."area" IN ACCESS EXCLUSIVE MODE; COMMIT`))
      const [evidence] = yield* Fiber.join(looking)
      expect(evidence?.rows.map(({ id }) => id)).toEqual(["a"])
    })
    await on(at, body)
    for (let tries = 0; tries < 100 && (await deadlocks()) === before; tries++) await sleep(100)
    expect(await deadlocks()).toBe(before + 1)
  } finally {
    await other.end()
  }
})
