/** The file behind the store: its layout, what else it may turn out to be, several processes. */
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import { Field, Store, type StoreError } from "@shequ/core"
import Database from "better-sqlite3"
import { Context, Deferred, Effect, Fiber, Layer, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { SqliteStore } from "../src/index.ts"
import { all, append, folder, type More, newFile, plain, refusal, registryWith, row, Topic, using } from "./entries.ts"

describe("a file", () => {
  it("has a strict table with a typed column per field, and indexes on time and references", async () => {
    const file = newFile()
    const registry = registryWith({
      count: Field.integer("person", "人数", "Persons", { qualified: true }),
      topics: Field.codes(Topic, "事项", "Topics"),
      urgent: Field.flag("加急", "Urgent"),
      at: Field.instant("时间", "Time")
    })
    await using(
      file,
      registry,
      append(row("e1", { count: 9000, countQualifier: "more-than", topics: ["noise"], urgent: true, at: 5 }))
    )
    const db = new Database(file, { readonly: true })
    const one = db.prepare(`SELECT * FROM "entry"`).get()
    expect(one).toEqual({
      id: "e1",
      on: "2010-01-01",
      areaId: "a1",
      count: 9000,
      countQualifier: "more-than",
      topics: '["noise"]',
      urgent: 1,
      at: 5,
      qualifier: null,
      recorded: 1
    })
    const sql = db
      .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE tbl_name LIKE 'entry%' ORDER BY sql DESC`)
      .pluck()
      .all()
    expect(sql).toMatchInlineSnapshot(`
      [
        "CREATE TABLE "entry/past" ("id" TEXT NOT NULL, "on" TEXT, "areaId" TEXT, "count" INTEGER, "countQualifier" TEXT, "topics" TEXT, "urgent" INTEGER, "at" INTEGER, "qualifier" TEXT, "recorded" INTEGER NOT NULL, "superseded" INTEGER NOT NULL, PRIMARY KEY ("id", "recorded")) STRICT, WITHOUT ROWID",
        "CREATE TABLE "entry" ("id" TEXT NOT NULL, "on" TEXT, "areaId" TEXT, "count" INTEGER, "countQualifier" TEXT, "topics" TEXT, "urgent" INTEGER, "at" INTEGER, "qualifier" TEXT, "recorded" INTEGER NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
        "CREATE INDEX "entry/recorded" ON "entry" ("recorded")",
        "CREATE INDEX "entry/past/superseded" ON "entry/past" ("superseded")",
        "CREATE INDEX "entry/past/recorded" ON "entry/past" ("recorded")",
        "CREATE INDEX "entry/on" ON "entry" ("on")",
        "CREATE INDEX "entry/areaId" ON "entry" ("areaId")",
      ]
    `)
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal")
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok")
    db.close()
  })

  it("is gone with its store when it is called :memory:", async () => {
    const name = await using(
      ":memory:",
      plain,
      Effect.gen(function* () {
        yield* append(row("e1"))
        return (yield* all).length
      })
    )
    expect(name).toBe(1)
    expect(existsSync(":memory:")).toBe(false)
    expect(await using(":memory:", plain, all)).toEqual([])
  })

  it("names that SQLite cannot tell apart, or keeps for itself, are refused", async () => {
    expect(
      (await refusal(newFile(), registryWith({ note: Field.flag("一", "One"), Note: Field.flag("二", "Two") }))).message
    ).toMatch(/note and Note for one/)
    expect((await refusal(newFile(), registryWith({ Recorded: Field.flag("一", "One") }))).message).toMatch(
      /field of entry cannot be called Recorded.*rename it/
    )
    expect((await refusal(newFile(), registryWith({}, "area/past"))).message).toMatch(/names area\/past and area\/past/)
    expect((await refusal(newFile(), registryWith({}, "shequ_log"))).message).toMatch(/cannot be called shequ_log/)
  })
})

describe("what cannot be used says so, and how to mend it", () => {
  const trouble = async (filename: string, more: More, said: RegExp) => {
    const error = await refusal(filename, plain, more)
    expect(error).toMatchObject({ _tag: "StoreError", reason: { _tag: "Unavailable" } })
    expect(error.message).toMatch(said)
  }

  it("a folder that does not exist", () => trouble(join(folder, "no", "where.sqlite"), {}, /does not exist.*Create it/))
  it("a folder instead of a file", () => {
    mkdirSync(join(folder, "a-folder"))
    return trouble(join(folder, "a-folder"), {}, /cannot be opened.*Check that it is a file/)
  })
  it("a file that is no database", async () => {
    const file = newFile()
    writeFileSync(file, "编号,日期\n".repeat(500))
    await trouble(file, {}, /is not an SQLite database.*new file/)
  })
  it("a database of another program", async () => {
    const file = newFile()
    const db = new Database(file)
    db.exec("CREATE TABLE note (text)")
    db.close()
    await trouble(file, {}, /database of another program/)
  })
  it("a store of a newer version", async () => {
    const file = newFile()
    await using(file, plain, Effect.void)
    const db = new Database(file)
    db.exec(`UPDATE "shequ_meta" SET "value" = '99' WHERE "key" = 'schema'`)
    db.close()
    await trouble(file, {}, /newer version \(schema 99; this one knows 2\).*Update/)
  })
  it("a file that is not there, or not up to date, when it is only to be read", async () => {
    const file = newFile()
    await trouble(file, { readonly: true }, /cannot be opened/)
    await using(file, registryWith({}, "other"), Effect.void)
    await trouble(file, { readonly: true }, /lacks what is needed here \(entry\)/)
  })
  it("no file of which only a field became optional, when it is only to be read", async () => {
    const file = newFile()
    const note = (optional: boolean) => registryWith({ note: Field.text("说明", "Note", { optional }) })
    await using(file, note(false), append(row("e1", { note: "n" })))
    expect(await using(file, note(true), all, { readonly: true })).toEqual([row("e1", { note: "n" })])
    await using(file, note(true), append(row("e2")))
    expect((await refusal(file, note(false), { readonly: true })).message).toMatch(/now requires note/)
  })
  it("a damaged file", async () => {
    const file = newFile()
    await using(file, plain, append(...Array.from({ length: 2000 }, (_, index) => row(`e${index}`))))
    const handle = openSync(file, "r+")
    for (let page = 4; page < 20; page++) writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096)
    closeSync(handle)
    const error = await using(file, plain, Effect.flip(all as Effect.Effect<unknown, StoreError, Store>))
    expect(error.message).toMatch(/is damaged.*backup/)
  })
  it("a disk that is full: nothing of the write is kept, and the next one goes on", async () => {
    const file = newFile()
    await using(file, plain, append(row("e0")))
    const fill = Effect.gen(function* () {
      const rows = Array.from({ length: 20_000 }, (_, index) => row(`x${index}`))
      const error = yield* Effect.flip(append(...rows))
      expect(error.message).toMatch(/disk that holds .* is full.*nothing of this write was kept/)
      expect(yield* all).toEqual([row("e0")])
      expect(yield* append(row("e1"))).toMatchObject({ added: 1 })
    })
    // SQLite's own limit on the number of pages fails in the same way as a disk.
    const { pragma } = Database.prototype
    Database.prototype.pragma = function (this: Database.Database, source: string, options?: Database.PragmaOptions) {
      if (source.startsWith("synchronous")) pragma.call(this, "max_page_count = 60")
      return pragma.call(this, source, options)
    }
    try {
      await using(file, plain, fill)
    } finally {
      Database.prototype.pragma = pragma
    }
  })
})

describe("a file that is only read", () => {
  it("gives rows and refuses changes", async () => {
    const file = newFile()
    await using(file, plain, append(row("e1")))
    const reading = Effect.gen(function* () {
      expect(yield* all).toEqual([row("e1")])
      const error = yield* Effect.flip(append(row("e2")))
      expect(error.message).toMatch(/cannot be written to|open it with readonly/)
    })
    await using(file, plain, reading, { readonly: true })
  })
})

describe("two stores on one file", () => {
  it("take turns, see each other's rows, and hear of them", async () => {
    const file = newFile()
    const other = SqliteStore.layer({ filename: file, registry: plain })
    const both = Effect.gen(function* () {
      const mine = yield* Store
      const theirs = Context.get(yield* Layer.build(Layer.fresh(other)), Store)
      const underWay = yield* Deferred.make<void>()
      const goOn = yield* Deferred.make<void>()
      const change = (id: string) => [{ op: "append" as const, collection: "entry", rows: [row(id)] }]
      const slow = mine.write(
        Stream.concat(
          Stream.succeed(change("e1")),
          Stream.fromEffect(
            Deferred.succeed(underWay, undefined).pipe(Effect.andThen(Deferred.await(goOn)), Effect.as(change("e2")))
          )
        )
      )
      const heard = yield* Effect.forkChild(Stream.runCollect(Stream.take(theirs.changes(), 3)))
      const first = yield* Effect.forkChild(slow)
      yield* Deferred.await(underWay)
      const second = yield* Effect.forkChild(theirs.write(Stream.succeed(change("e3"))))
      yield* Effect.sleep(100)
      expect(yield* Effect.map(Stream.runCollect(theirs.stream("entry")), (rows) => rows.flat())).toEqual([])
      yield* Deferred.succeed(goOn, undefined)
      expect(yield* Fiber.join(first)).toMatchObject({ added: 2 })
      expect(yield* Fiber.join(second)).toMatchObject({ added: 1 })
      expect((yield* Fiber.join(heard)).map(({ sequence }) => sequence)).toEqual([1, 2, 3])
      expect(yield* all).toHaveLength(3)
    })
    await using(file, plain, Effect.scoped(both))
  })

  it("give up waiting with an error that says so", async () => {
    const file = newFile()
    await using(file, plain, Effect.void)
    const holder = new Database(file)
    holder.exec("BEGIN IMMEDIATE")
    const error = await using(file, plain, Effect.flip(append(row("e1"))), { waitForLock: 200 })
    expect(error.message).toMatch(/Another process is writing.*waitForLock/)
    holder.exec("ROLLBACK")
    holder.close()
  })
})
