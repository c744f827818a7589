/** Operations on the file: looking whether it is sound, backups while others write, and what an upgrade keeps. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Store } from "@shequ/core"
import Database from "better-sqlite3"
import { Effect, Fiber, Layer, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { SqliteStore } from "../src/index.ts"
import { registry, withNotices, writes } from "./fixtures/version1.ts"

const folder = mkdtempSync(join(tmpdir(), "shequ-sqlite-operations-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = (): string => join(folder, `${++files}.sqlite`)

const using = <A, E>(filename: string, body: Effect.Effect<A, E, Store>, installed = withNotices) =>
  Effect.runPromise(Effect.provide(body, Layer.fresh(SqliteStore.layer({ filename, registry: installed }))))

const fill = Effect.forEach(writes, (changes) => Store.writeBatch(changes))

const rowsOf = (collection: string, known?: number) =>
  Effect.flatMap(Store, (store) =>
    Effect.map(Stream.runCollect(store.stream(collection, known)), (batches) => batches.flat())
  )

/** Everything that can be read of a store, but times. */
const everything = Effect.gen(function* () {
  const store = yield* Store
  const last = yield* store.sequence()
  const feed = yield* Stream.runCollect(Stream.take(store.changes(), last))
  const rows: Record<string, unknown> = {}
  for (const id of ["area", "home", "visit"]) {
    rows[id] = yield* rowsOf(id)
    for (let known = 0; known <= last; known++) rows[`${id} ${known}`] = yield* rowsOf(id, known)
  }
  return { rows, feed: feed.map(({ change, sequence }) => ({ change, sequence })) }
})

const alter = (filename: string, sql: string): void => {
  const db = new Database(filename)
  db.exec(sql)
  db.close()
}

const fixture = fileURLToPath(new URL("fixtures/version1.sqlite", import.meta.url))

describe("a file of version 1", () => {
  it("comes up with the same rows, the same feed, and the history that follows from it", async () => {
    const [old, fresh] = [newFile(), newFile()]
    copyFileSync(fixture, old)
    await using(fresh, fill)
    expect(await using(old, everything)).toEqual(await using(fresh, everything))
    const history = Effect.flatMap(Store, (store) => store.history("visit", "v03"))
    expect(await using(old, history)).toMatchObject([
      { row: { id: "v03", homeId: "h2" }, recorded: { sequence: 3, actor: "unknown" }, superseded: { sequence: 5 } },
      { row: { id: "v03", urgent: true }, recorded: { sequence: 5 } }
    ])
    expect(await Effect.runPromise(SqliteStore.check(old))).toEqual([])
    const more = Store.writeBatch([{ op: "remove", collection: "visit", ids: ["v03"] }])
    await using(old, more.pipe(Store.by({ actor: "clerk" })))
    const [last] = (await using(old, history)).slice(-1)
    expect(last?.superseded).toMatchObject({ sequence: 11, actor: "clerk" })
  })

  it("keeps what a plugin brought that is gone by now, and its part of the feed", async () => {
    const old = newFile()
    copyFileSync(fixture, old)
    const feed = Effect.flatMap(Store, (store) => Stream.runCollect(Stream.take(store.changes(), 10)))
    const notices = (await using(old, feed, registry)).filter(({ change }) => change.collection === "notice")
    expect(notices).toMatchObject([{ change: { op: "append", rows: [{ id: "n1", on: "2010-01-05" }] } }])
    expect(await using(old, rowsOf("notice"))).toHaveLength(1)
  })

  it("leaves nothing of the old log in the file", async () => {
    const old = newFile()
    copyFileSync(fixture, old)
    await using(old, Effect.void)
    const db = new Database(old, { readonly: true })
    const names = db.prepare<[], string>("SELECT name FROM sqlite_schema").pluck().all()
    db.close()
    expect(names.filter((name) => name.includes("/1"))).toEqual([])
    expect(names).toContain("visit/on")
  })

  it("is refused, and left as it is, when its log does not lead to its rows", async () => {
    const old = newFile()
    copyFileSync(fixture, old)
    alter(old, `DELETE FROM "visit" WHERE "id" = 'v10'`)
    const opening = Effect.flip(Effect.scoped(Layer.build(SqliteStore.layer({ filename: old, registry }))))
    expect((await Effect.runPromise(opening)).message).toMatch(/log of .* does not lead to the rows of visit.*backup/)
    const db = new Database(old, { readonly: true })
    expect(db.prepare(`SELECT count(*) FROM "visit"`).pluck().get()).toBe(38)
    expect(db.prepare(`SELECT "value" FROM "shequ_meta" WHERE "key" = 'schema'`).pluck().get()).toBe("1")
    db.close()
  })

  it("is not changed when it is only to be read", async () => {
    const old = newFile()
    copyFileSync(fixture, old)
    const layer = SqliteStore.layer({ filename: old, registry, readonly: true })
    const error = await Effect.runPromise(Effect.flip(Effect.scoped(Layer.build(layer))))
    expect(error.message).toMatch(/lacks what is needed here \(layout 2\).*Open it once without readonly/)
  })
})

describe("check", () => {
  const found = async (sql: string) => {
    const file = newFile()
    await using(file, fill)
    if (sql !== "") alter(file, sql)
    return Effect.runPromise(SqliteStore.check(file))
  }

  it("finds nothing in a sound file, whatever was done to it", async () => {
    expect(await found("")).toEqual([])
    const file = newFile()
    await using(
      file,
      Effect.andThen(
        fill,
        Store.use((store) => store.erase("home", ["h1"]))
      )
    )
    expect(await Effect.runPromise(SqliteStore.check(file))).toEqual([])
  })

  it.each([
    [`DELETE FROM "shequ_log" WHERE "sequence" = 5`, /visit names changes that the log does not have: 5/],
    [`UPDATE "visit/past" SET "superseded" = 99 WHERE "id" = 'v03'`, /visit\/past names changes .* not have: 99/],
    [`UPDATE "visit/past" SET "superseded" = "recorded"`, /visit\/past has versions that ended before they began: 3/],
    [`DELETE FROM "notice"`, /log tells of changes of notice that no row is of: 4/],
    [`DELETE FROM "visit/past" WHERE "superseded" = 9`, /log tells of changes of visit that no row is of: 9/],
    [`UPDATE "shequ_log" SET "at" = 5 WHERE "sequence" = 4`, /Times in the log go back: 4/],
    [`DROP TABLE "home/past"`, /table home\/past is missing/],
    [`CREATE TABLE "note" ("text" TEXT)`, /table note is not of a store/],
    [`ALTER TABLE "visit" DROP COLUMN "urgent"`, /table visit has no column urgent of type INTEGER/]
  ])("says what is wrong: %s", async (sql, said) => {
    expect((await found(sql)).join("\n")).toMatch(said)
  })

  it("finds pages that are damaged", async () => {
    const file = newFile()
    await using(file, fill)
    const handle = openSync(file, "r+")
    for (let page = 5; page < 9; page++) writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096)
    closeSync(handle)
    expect((await Effect.runPromise(SqliteStore.check(file))).length).toBeGreaterThan(0)
  })

  it("looks at stores of this version only, and at nothing that is not there", async () => {
    const old = newFile()
    copyFileSync(fixture, old)
    const refusal = (file: string) => Effect.runPromise(Effect.flip(SqliteStore.check(file)))
    expect((await refusal(old)).message).toMatch(/layout 2/)
    expect((await refusal(newFile())).message).toMatch(/cannot be opened/)
    const [empty, other] = [newFile(), newFile()]
    writeFileSync(empty, "")
    expect((await refusal(empty)).message).toMatch(/is empty: it holds no store/)
    alter(other, "CREATE TABLE note (text)")
    expect((await refusal(other)).message).toMatch(/database of another program/)
  })
})

describe("backup", () => {
  it("is complete as of one moment, while others write, and can be gone on with", async () => {
    const [file, to] = [newFile(), newFile()]
    const visits = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `w${String(from + index).padStart(7, "0")}`,
        on: "2010-05-05",
        homeId: "h1"
      }))
    const append = (from: number, count: number) =>
      Store.writeBatch([{ op: "append", collection: "visit", rows: visits(from, count) }])
    const [before, after] = await using(
      file,
      Effect.gen(function* () {
        yield* fill
        yield* append(0, 60_000)
        const before = yield* rowsOf("visit")
        let seen = 0
        const copying = SqliteStore.backup(file, to, () => {
          seen++
        })
        const copied = yield* Effect.forkChild(copying)
        let written = 0
        while (copied.pollUnsafe() === undefined) {
          yield* append(100_000 + written, 5)
          written += 5
          yield* Effect.sleep(1)
        }
        yield* Fiber.join(copied)
        expect(seen).toBeGreaterThan(1)
        expect(written).toBeGreaterThan(5)
        return [before, yield* rowsOf("visit")] as const
      })
    )
    expect(await Effect.runPromise(SqliteStore.check(to))).toEqual([])
    const restored = await using(to, rowsOf("visit"))
    expect(restored.length).toBeLessThan(after.length)
    expect(restored.length).toBeGreaterThanOrEqual(before.length)
    expect((restored.length - before.length) % 5).toBe(0)
    expect(after.filter((row) => restored.length > 0 && row.id <= (restored.at(-1)?.id ?? ""))).toEqual(restored)
    const known = await using(
      to,
      Store.use((store) => store.sequence())
    )
    expect(await using(file, rowsOf("visit", known))).toEqual(restored)
    expect(await using(to, append(900_000, 1))).toMatchObject({ added: 1 })
  })

  it("never stands half done, and overwrites nothing", async () => {
    const [file, to] = [newFile(), newFile()]
    await using(file, fill)
    const stopped = SqliteStore.backup(file, to, () => {
      throw new Error("the listener fails")
    })
    const exit = await Effect.runPromiseExit(stopped)
    expect(exit._tag === "Failure" ? [existsSync(to), existsSync(`${to}.partial`)] : [exit]).toEqual([false, false])
    await Effect.runPromise(SqliteStore.backup(file, to))
    const again = await Effect.runPromise(Effect.flip(SqliteStore.backup(file, to)))
    expect(again).toMatchObject({ operation: "backup", reason: { _tag: "Unavailable" } })
    expect(again.message).toMatch(/is there already.*new file/)
    const nowhere = SqliteStore.backup(file, join(folder, "no", "where.sqlite"))
    expect((await Effect.runPromise(Effect.flip(nowhere))).message).toMatch(/folder .* does not exist/)
  })

  it("is let go of when nobody waits for it", async () => {
    const file = newFile()
    const place = join(folder, "interrupted")
    mkdirSync(place)
    await using(file, fill)
    const copying = Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(SqliteStore.backup(file, join(place, "b.sqlite")))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(fiber)
      yield* Effect.sleep(20)
    })
    await Effect.runPromise(copying)
    expect(readdirSync(place)).toEqual([])
  })
})
