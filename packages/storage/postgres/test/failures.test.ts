/** What goes wrong on the way to a database: each a typed error that says what to do, and never a password. */
import { inspect } from "node:util"
import { Store, type StoreError } from "@shequ/core"
import { start } from "@shequ/test-postgres"
import { Effect, Fiber, Layer, Stream } from "effect"
import pg from "pg"
import { expect, it } from "vitest"
import { PostgresStore } from "../src/index.ts"
import { elsewhere, newSchema, owner, role, say, server, urlOf } from "./database.ts"
import { Area, appended, counted, ids, type Options, on, Report, registry, registryOf, report, town } from "./ledger.ts"

const failing = async (options: Options, body: Effect.Effect<unknown, unknown, Store>): Promise<StoreError> => {
  const error = await Effect.runPromise(
    Effect.flip(
      Effect.provide(body, Layer.fresh(PostgresStore.layer({ registry, ...options })))
    ) as Effect.Effect<StoreError>
  )
  expect(error._tag).toBe("StoreError")
  expect(error.reason._tag).toBe("Unavailable")
  return error
}

const reading = Store.use((store) => store.sequence())

const changed = (change: (url: URL) => void): string => {
  const url = new URL(server.url)
  url.password = "open-sesame"
  change(url)
  return url.href
}

it.each<[name: string, url: string, says: RegExp]>([
  ["no server", changed((url) => (url.port = "1")), /No Postgres server answers at 127.0.0.1:1\. Start it/],
  [
    "no such host",
    changed((url) => (url.hostname = "nowhere.invalid")),
    /No Postgres server answers at nowhere.invalid/
  ],
  ["a wrong password", urlOf("postgres", "open-sesame"), /does not let postgres in\. Check user and password/],
  ["no such database", server.url.replace(/[^/]+$/, "nothing"), /has no database nothing\. Create it/],
  ["no url", "postgres//clerk:open-sesame@db/city", /cannot be read\. Write it as/],
  ["another url", "mysql://clerk:open-sesame@db/city", /cannot be read/]
])("names what it cannot connect to: %s", async (_, url, says) => {
  const error = await failing({ url }, reading)
  expect(error.operation).toBe("open")
  expect(error.message).toMatch(says)
  expect(inspect(error, { depth: 9 })).not.toMatch(/open-sesame/)
})

it("goes on when the server comes back, having lost nothing that was acknowledged", async (context) => {
  context.skip(elsewhere !== undefined, elsewhere)
  const own = await start()
  try {
    const body = Effect.gen(function* () {
      const store = yield* Store
      const rows = Array.from({ length: 20_000 }, (_, index) => report(`r${String(index).padStart(5, "0")}`))
      yield* Store.writeBatch([town, appended(...rows)])
      const killing = Stream.runForEach(store.stream(Report.id), () => Effect.promise(() => own.kill().catch(() => {})))
      const gone = yield* Effect.flip(killing)
      expect(gone).toMatchObject({ operation: "stream", reason: { _tag: "Unavailable" } })
      expect(gone.message).toMatch(/went away/)
      const absent = yield* Effect.flip(store.sequence())
      expect(absent.message).toMatch(/No Postgres server answers|went away|starting up/)
      yield* Effect.promise(() => own.restart())
      expect(yield* ids).toHaveLength(20_000)
      expect(yield* Store.writeBatch([appended(report("x"))])).toMatchObject({ added: 1 })
      expect(yield* Store.use((store) => store.sequence())).toBe(3)
    })
    await on({ url: own.url }, body)
  } finally {
    await own.stop()
  }
})

it("lets go of a write when the server ends in the middle of it", async (context) => {
  context.skip(elsewhere !== undefined, elsewhere)
  const own = await start()
  try {
    const body = Effect.gen(function* () {
      const store = yield* Store
      yield* Store.writeBatch([town])
      const killed = Stream.concat(
        Stream.make([appended(report("a"))]),
        Stream.fromEffect(
          Effect.as(
            Effect.promise(() => own.kill()),
            [appended(report("b"))]
          )
        )
      )
      const gone = yield* Effect.flip(store.write(killed))
      expect(gone).toMatchObject({ operation: "write", reason: { _tag: "Unavailable" } })
      yield* Effect.promise(() => own.restart())
      expect(yield* ids).toEqual([])
      expect(yield* store.write(Stream.make([appended(report("c"))]))).toMatchObject({ added: 1 })
    })
    await on({ url: own.url }, body)
  } finally {
    await own.stop()
  }
})

/** Holds a table against all others while something is done. */
const locked = async (schema: string, body: () => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    await client.query(`BEGIN; LOCK TABLE "${schema}"."report" IN ACCESS EXCLUSIVE MODE`)
    await body()
  } finally {
    await client.end()
  }
}

it("gives up a statement that takes too long", async () => {
  const at = { url: server.url, schema: newSchema() }
  await on(at, Store.writeBatch([town, appended(report("a"))]))
  await locked(at.schema, async () => {
    const error = await failing({ ...at, statementTimeout: "200 millis" }, counted)
    expect(error.operation).toBe("evaluate")
    expect(error.message).toMatch(/took longer than it may.*raise statementTimeout/s)
  })
  expect(await on({ ...at, statementTimeout: "30 seconds" }, counted)).toBe(1)
})

it("gives up what is interrupted on the server too", async () => {
  const at = { url: server.url, schema: newSchema() }
  const waiting = () =>
    say(`SELECT 1 FROM pg_stat_activity WHERE "application_name" = '${at.schema}' AND "state" = 'active'`)
  const until = async (count: number): Promise<void> => {
    while ((await waiting()).length !== count) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await on(at, Store.writeBatch([town, appended(report("a"))]))
  const interrupting = (store: Store["Service"]) =>
    locked(at.schema, async () => {
      const fiber = Effect.runFork(Effect.provideService(counted, Store, store))
      await until(1)
      await Effect.runPromise(Fiber.interrupt(fiber))
      await until(0)
    })
  const body = Effect.gen(function* () {
    const store = yield* Store
    yield* Effect.promise(() => interrupting(store))
    expect(yield* counted).toBe(1)
  })
  await on({ ...at, connections: 1, applicationName: at.schema }, body)
})

it("says that another write is under way for too long", async () => {
  const at = { url: server.url, schema: newSchema() }
  const body = Effect.gen(function* () {
    const store = yield* Store
    const slow = Stream.fromEffect(
      Effect.promise(async () => {
        const error = await failing({ ...at, waitForLock: "200 millis" }, Store.writeBatch([town]))
        expect(error.message).toMatch(/did not end in time.*raise waitForLock/s)
        return [appended(report("a"))]
      })
    )
    expect(yield* store.write(Stream.concat(Stream.make([town]), slow))).toMatchObject({ added: 2 })
  })
  await on(at, body)
})

it("says that no connection became free", async () => {
  const at = { url: server.url, schema: newSchema(), connections: 1, connectTimeout: "500 millis" as const }
  const body = Effect.gen(function* () {
    const store = yield* Store
    yield* Store.writeBatch([town])
    const nested = Stream.runForEach(store.stream(Area.id), () => Effect.asVoid(store.get(Area.id, "town")))
    expect((yield* Effect.flip(nested)).message).toMatch(/No connection.*raise `connections`/s)
    expect((yield* store.get(Area.id, "town"))?.id).toBe("town")
  })
  await on(at, body)
})

it("says that a server or a user takes no writes", async () => {
  const schema = newSchema()
  const clerk = await role()
  const grants = [{ role: clerk.name, community: "north" }]
  await Effect.runPromise(PostgresStore.setup({ url: await owner(), schema, registry, grants }))
  await say(`ALTER ROLE "${clerk.name}" SET default_transaction_read_only = on`)
  const error = await failing({ url: clerk.url, schema, community: "north" }, Store.writeBatch([town]))
  expect(error.message).toMatch(/takes no writes now.*primary/s)
})

it("leaves alone what it does not know", async () => {
  const schema = newSchema()
  await say(`CREATE SCHEMA "${schema}"; CREATE TABLE "${schema}"."ledger" ()`)
  expect((await failing({ url: server.url, schema }, reading)).message).toMatch(
    /tables of another program.*new schema/s
  )
  const newer = newSchema()
  await on({ url: server.url, schema: newer }, Store.writeBatch([town]))
  await say(`UPDATE "${newer}"."shequ_meta" SET "value" = '2' WHERE "key" = 'layout'`)
  expect((await failing({ url: server.url, schema: newer }, reading)).message).toMatch(
    /newer version \(layout 2; this one knows 1\)\. Update/
  )
})

it("leaves changes of the schema to its owner, and says so", async () => {
  const schema = newSchema()
  const clerk = await role()
  const url = await owner()
  const grants = [{ role: clerk.name, community: "north" }]
  const at = { url: clerk.url, schema, community: "north" }
  expect((await failing(at, reading)).message).toMatch(/lacks a right.*CREATE on the database/s)
  await Effect.runPromise(PostgresStore.setup({ url, schema, registry, grants }))
  await on(at, Store.writeBatch([town, appended(report("a"))]))
  const later = registryOf({ ...Area, id: "block" })
  expect((await failing({ ...at, registry: later }, reading)).message).toMatch(/lacks.*\(block\).*setup/s)
  await Effect.runPromise(PostgresStore.setup({ url, schema, registry: later }))
  const block = { op: "put" as const, collection: "block", rows: [{ id: "b1", validFrom: "2000-01-01" }] }
  expect(await on({ ...at, registry: later }, Store.writeBatch([block]))).toMatchObject({ added: 1 })
})

it("refuses what would lose rows, those of other communities included", async () => {
  const schema = newSchema()
  const clerk = await role()
  const url = await owner()
  await Effect.runPromise(
    PostgresStore.setup({ url, schema, registry, grants: [{ role: clerk.name, community: "north" }] })
  )
  const { note: _, ...fields } = Report.fields
  const less = registryOf({ ...Report, fields } as never)
  await on(
    { url: clerk.url, schema, community: "north" },
    Store.writeBatch([town, appended(report("a", undefined, { note: "某某" }))])
  )
  const refused = await Effect.runPromise(Effect.flip(PostgresStore.setup({ url, schema, registry: less })))
  expect(refused.message).toMatch(/report has no field note any more/)
  expect(refused.message).not.toMatch(/某某/)
})

it("names what Postgres cannot keep or tell apart", async () => {
  const at = { url: server.url, schema: newSchema() }
  const error = await Effect.runPromise(
    Effect.flip(
      Effect.provide(
        Store.writeBatch([town, appended(report("a", undefined, { note: "x\0y" }))]),
        PostgresStore.layer({ ...at, registry })
      )
    )
  )
  expect(error.reason).toMatchObject({ _tag: "InvalidRow", id: "a", column: "note" })
  const long = registryOf({ ...Area, id: "区".repeat(20) })
  expect((await failing({ ...at, registry: long }, reading)).message).toMatch(/too long/)
  const taken = registryOf({ ...Area, id: "area/past" })
  expect((await failing({ ...at, registry: taken }, reading)).message).toMatch(/cannot be called area\/past/)
  expect((await failing({ ...at, partitions: "community" }, reading)).message).toMatch(
    /partitions: "none", not "community"/
  )
})

it("gives the changes of a collection that is not installed any more, and erases nobody as long as it has rows", async () => {
  const at = { url: server.url, schema: newSchema() }
  const block = { op: "put" as const, collection: "block", rows: [{ id: "b1", validFrom: "2000-01-01" }] }
  await on({ ...at, registry: registryOf({ ...Area, id: "block" }) }, Store.writeBatch([town, block]))
  const body = Effect.gen(function* () {
    const store = yield* Store
    const feed = yield* Stream.runCollect(Stream.take(store.changes(), 2))
    expect(feed.map(({ change }) => change)).toEqual([town, block])
    expect((yield* Effect.flip(store.erase(Area.id, ["town"]))).message).toMatch(
      /rows of block, which no installed plugin defines/
    )
  })
  await on(at, body)
})

it.each([
  ["deadlock_detected", /got in the way.*Try again; nothing of this write was kept/],
  ["data_corrupted", /reports damage.*restore from a backup/],
  ["io_error", /disk of the server at .* reports an error/]
])("passes on what the server says in the middle of a write: %s", async (condition, says) => {
  const at = { url: server.url, schema: newSchema() }
  await on(at, Store.writeBatch([town]))
  await say(
    `CREATE FUNCTION "${at.schema}"."fail"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE ${condition} USING DETAIL = NEW."note"; END $$;
    CREATE TRIGGER "fail" BEFORE INSERT ON "${at.schema}"."report" FOR EACH ROW WHEN (NEW."id" = 'b') EXECUTE FUNCTION "${at.schema}"."fail"()`
  )
  const error = await failing(
    at,
    Store.writeBatch([appended(report("a")), appended(report("b", undefined, { note: "某某" }))])
  )
  expect(error.message).toMatch(says)
  expect(inspect(error, { depth: 9 })).not.toMatch(/某某/)
  expect(await on(at, ids)).toEqual([])
  expect(await on(at, reading)).toBe(1)
})
