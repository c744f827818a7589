/** The file behind the store: its layout, what else it may turn out to be, other processes. */
import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import { type Collection, Field, type Registry, type Row, Store, type StoreError, Vocabulary } from "@shequ/core"
import { Effect, Fiber, Stream } from "effect"
import { afterAll, describe, expect, it, vi } from "vitest"
import { all, append, type More, plain, registryWith, row, using } from "./village.ts"

const folder = mkdtempSync(join(tmpdir(), "shequ-duckdb-test-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = (): string => join(folder, `${++files}.duckdb`)

const Topic = Vocabulary.make("topic", {
  name: { zh: "事项", en: "Topic" },
  terms: { noise: { zh: "噪音", en: "Noise" } }
})

type Fields = Collection.Fields

const refusal = (filename: string, registry: Registry.Registry, more: More = {}): Promise<StoreError> =>
  using(filename, registry, Effect.void, more).then(
    () => expect.fail("the file was opened"),
    (error) => error
  )

/** Statements on the file itself, past the store. */
const directly = async (filename: string, ...statements: ReadonlyArray<string>) => {
  const instance = await DuckDBInstance.create(filename)
  const connection = await instance.connect()
  let rows: ReadonlyArray<Record<string, unknown>> = []
  for (const sql of statements) rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

const child = (what: string, filename: string) =>
  spawn(process.execPath, [join(import.meta.dirname, "process.ts"), what, filename], {
    stdio: ["pipe", "pipe", "inherit"]
  })

describe("a file", () => {
  it("has a table with a typed column per field, the number of the change before them, and one for earlier versions", async () => {
    const file = newFile()
    const registry = registryWith({
      count: Field.integer("person", "人数", "Persons", { qualified: true }),
      topics: Field.codes(Topic, "事项", "Topics"),
      urgent: Field.flag("加急", "Urgent"),
      at: Field.instant("时间", "Time")
    })
    const one = row("e1", { count: 9000, countQualifier: "more-than", topics: ["noise"], urgent: true, at: 5 })
    await using(
      file,
      registry,
      Effect.andThen(
        append(one),
        Store.writeBatch([{ op: "correct", collection: "entry", rows: [{ ...one, count: 1 }] }])
      )
    )
    expect(await directly(file, `SELECT * FROM "entry/past"`)).toEqual([
      {
        recorded: "1",
        superseded: "2",
        id: "e1",
        on: "2010-01-01",
        areaId: "a1",
        personId: null,
        count: "9000",
        countQualifier: "more-than",
        topics: '["noise"]',
        urgent: true,
        at: "5",
        qualifier: null
      }
    ])
    const types = await directly(file, `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'entry'`)
    expect(types.map((column) => `${column.column_name} ${column.data_type}`).join(", ")).toMatchInlineSnapshot(
      `"recorded BIGINT, id VARCHAR, on VARCHAR, areaId VARCHAR, personId VARCHAR, count BIGINT, countQualifier VARCHAR, topics VARCHAR, urgent BOOLEAN, at BIGINT, qualifier VARCHAR"`
    )
  })

  it("is gone with its store when it is called :memory:", async () => {
    expect(await using(":memory:", plain, Effect.andThen(append(row("e1")), all))).toHaveLength(1)
    expect(existsSync(":memory:")).toBe(false)
    expect(await using(":memory:", plain, all)).toEqual([])
  })

  it("is free for others as soon as its store is closed, also when a stream was left in the middle", async () => {
    const file = newFile()
    const rows = Array.from({ length: 5000 }, (_, index) => row(`e${index}`))
    const left = Effect.flatMap(Store, (store) => Stream.runHead(store.stream("entry")))
    await using(file, plain, Effect.andThen(append(...rows), left))
    const other = child("hold", file)
    const [said] = await once(other.stdout, "data")
    other.stdin.end()
    expect(String(said)).toBe("open\n")
    await once(other, "exit")
  })

  it("names that DuckDB cannot tell apart, or the store keeps for itself, are refused", async () => {
    const named = (fields: Fields, id?: string) => refusal(newFile(), registryWith(fields, id))
    expect((await named({ note: Field.flag("一", "One"), Note: Field.flag("二", "Two") })).message).toMatch(
      /note and Note for one/
    )
    expect((await named({}, "shequ_log")).message).toMatch(/cannot be called shequ_log/)
    expect((await named({}, "entry/past")).message).toMatch(/cannot be called entry\/past/)
    expect((await named({ recorded: Field.flag("一", "One") })).message).toMatch(/cannot have a field recorded/)
  })
})

describe("what cannot be used says so, and how to mend it", () => {
  const trouble = async (filename: string, more: More, said: RegExp) => {
    const error = await refusal(filename, plain, more)
    expect(error).toMatchObject({ _tag: "StoreError", reason: { _tag: "Unavailable" } })
    expect(error.message).toMatch(said)
  }

  it("a folder that does not exist", () => trouble(join(folder, "no", "where.duckdb"), {}, /does not exist.*Create it/))
  it("a folder instead of a file", () => {
    mkdirSync(join(folder, "a-folder"))
    return trouble(join(folder, "a-folder"), {}, /is a folder/)
  })
  it("a file that is no database", async () => {
    const file = newFile()
    writeFileSync(file, "编号,日期\n".repeat(500))
    await trouble(file, {}, /is not a DuckDB file.*new file/)
  })
  it("a database of another program", async () => {
    const file = newFile()
    await directly(file, "CREATE TABLE note (text VARCHAR)")
    await trouble(file, {}, /database of another program/)
  })
  it("a store of a newer version", async () => {
    const file = newFile()
    await using(file, plain, Effect.void)
    await directly(file, `UPDATE "shequ_meta" SET "value" = '99' WHERE "key" = 'schema'`)
    await trouble(file, {}, /newer version \(schema 99; this one knows 1\).*Update/)
  })
  it("a file that is not there, or not up to date, when it is only to be read", async () => {
    const file = newFile()
    await trouble(file, { readonly: true }, /does not exist.*without readonly/)
    await using(file, registryWith({}, "other"), Effect.void)
    await trouble(file, { readonly: true }, /lacks what installed plugins need \(entry\)/)
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
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      row(`e${index}`, { areaId: `a${(index * 7919) % 20_000}` })
    )
    await using(file, plain, append(...rows))
    const handle = openSync(file, "r+")
    for (let at = 16_384; at < statSync(file).size; at += 4096) writeSync(handle, Buffer.alloc(512, 0x5a), 0, 512, at)
    closeSync(handle)
    await trouble(file, {}, /is damaged.*backup/)
  })
  it("a file that another process has open, for reading too", async () => {
    const file = newFile()
    const other = child("hold", file)
    await once(other.stdout, "data")
    const held = new RegExp(`Another process \\(process ${other.pid}\\) has .* open.*close it there`)
    await trouble(file, {}, held)
    await trouble(file, { readonly: true }, held)
    other.stdin.end()
    await once(other, "exit")
    expect(await using(file, plain, all)).toEqual([])
  })
  it("a file that this process reads only", async () => {
    const file = newFile()
    await using(file, plain, append(row("e1")))
    const inside = Effect.promise(() => trouble(file, {}, /has .* open read-only.*Close the store/))
    await using(file, plain, inside, { readonly: true })
    expect(await using(file, plain, all)).toEqual([row("e1")])
  })
  // Only root can become somebody else.
  it.runIf(process.getuid?.() === 0)("a file without write permission", async () => {
    const file = newFile()
    await using(file, plain, append(row("e1")))
    chmodSync(folder, 0o755)
    chmodSync(file, 0o444)
    const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, "process.ts"), "nobody", file], {
      encoding: "utf8"
    })
    expect(stdout).toMatch(/This user may not write .*Give permission/)
    expect(await using(file, plain, all, { readonly: true })).toEqual([row("e1")])
  })
  const act = join(import.meta.dirname, "process.ts")
  const full = async (file: string, size: number, said: string) => {
    const { added, batches, error } = JSON.parse(said)
    expect(error).toMatch(/disk that holds .* is full.*nothing of this write was kept/)
    expect(batches).toBeGreaterThan(0)
    expect(added).toBe(1)
    expect(await using(file, plain, all)).toHaveLength(size * batches + 1)
  }
  // Where the log of changes meets the end of the disk, and where the file itself does.
  it.runIf(process.platform === "linux").each([
    { kilobytes: 6000, size: 1000 },
    { kilobytes: 17_000, size: 1000 },
    { kilobytes: 17_000, size: 300 }
  ])(
    "a file that may not grow beyond $kilobytes kB, writing $size rows at a time: what was acknowledged stays, nothing of the failed write does, and the next one goes on",
    async ({ kilobytes, size }) => {
      const file = newFile()
      await using(file, plain, Effect.void)
      const command = `ulimit -S -f ${kilobytes}; exec "$0" "$1" fill "$2" ${size} 'prlimit --pid $PPID --fsize=unlimited'`
      const { stdout } = spawnSync("bash", ["-c", command, process.execPath, act, file], { encoding: "utf8" })
      await full(file, size, stdout)
    }
  )
  it.for([6000, 17_000])("a disk of %i kB that is full: the same", async (kilobytes, context) => {
    const size = 1000
    const disk = mkdtempSync(join(folder, "disk-"))
    const kept = newFile()
    const mount = `mount -t tmpfs -o size=${kilobytes}k none "$0"`
    const { error, status, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", mount, disk], { encoding: "utf8" })
    context.skip(status !== 0, `no file system of its own: ${(error?.message ?? stderr).trim()}`)
    const command = `${mount} && "$1" "$2" fill "$0/s" ${size} "mount -o remount,size=400m $0" && cp "$0/s" "$3"`
    const words = ["-rm", "sh", "-c", command, disk, process.execPath, act, kept]
    const { stdout } = spawnSync("unshare", words, { encoding: "utf8" })
    await full(kept, size, stdout)
  })
})

describe("a file that is only read", () => {
  it("gives rows and refuses changes", async () => {
    const file = newFile()
    await using(file, plain, append(row("e1")))
    const reading = Effect.gen(function* () {
      expect(yield* all).toEqual([row("e1")])
      expect((yield* Effect.flip(append(row("e2")))).message).toMatch(/was opened read-only.*without readonly/)
      const store = yield* Store
      expect((yield* Effect.flip(store.erase("person", ["p1"]))).message).toMatch(/was opened read-only/)
    })
    await using(file, plain, reading, { readonly: true })
  })
})

describe("somebody who was erased", () => {
  const person = (id: string, name: string, more: object = {}): Row.AnyRow => ({
    id,
    validFrom: "2009-01-01",
    areaId: "a1",
    name,
    ...more
  })
  const names = Array.from({ length: 400 }, (_, index) => `Invented-${String(index).padStart(4, "0")}-Name`)
  const fill = Effect.gen(function* () {
    yield* Store.writeBatch([
      { op: "put", collection: "person", rows: names.map((name, index) => person(`p${index}`, name)) }
    ])
    yield* Store.writeBatch([
      { op: "put", collection: "person", rows: [person("p7", `${names[7]}-before`, { phone: "13900000007" })] }
    ])
    yield* append(row("e1", { personId: "p7" }))
  })
  const traces = (file: string): ReadonlyArray<string> =>
    readdirSync(folder).filter((name) => {
      if (!join(folder, name).startsWith(file)) return false
      const bytes = readFileSync(join(folder, name))
      return [...names.slice(7, 10), "13900000007"].some((word) => bytes.includes(word))
    })

  it("is nowhere in the file, nor beside it, while the store is still open and others read it", async () => {
    const file = newFile()
    await using(file, plain, fill)
    expect(traces(file)).toHaveLength(1)
    const erasing = Effect.gen(function* () {
      const store = yield* Store
      const seen: Array<number> = []
      yield* Stream.runForEach(store.stream("person"), (rows) =>
        Effect.gen(function* () {
          seen.push(rows.length)
          if (seen.length > 1) return
          const erased = (yield* store.erase("person", ["p7", "p8", "p9"])).get("p7") ?? ""
          expect(erased).toMatch(/^erased-/)
          expect(yield* Effect.sync(() => copied(file))).toEqual([])
          expect(yield* store.get("person", "p7")).toBeUndefined()
          expect(yield* store.history("person", erased)).toHaveLength(2)
        })
      )
      expect(seen.reduce((a, b) => a + b, 0)).toBe(names.length)
      yield* append(row("e2"))
    })
    /** Looking at the file itself would take the process's lock on it away; a copy made by another process is looked at. */
    const copied = (file: string): ReadonlyArray<string> => {
      for (const name of readdirSync(folder)) {
        if (join(folder, name).startsWith(file)) spawnSync("cp", [join(folder, name), join(folder, `copy-${name}`)])
      }
      return traces(join(folder, `copy-${file.slice(folder.length + 1)}`))
    }
    await using(file, plain, erasing)
    expect(traces(file)).toEqual([])
    expect((await using(file, plain, all)).map(({ id }) => id)).toEqual(["e1", "e2"])
  })

  it.each([
    { statement: "BEGIN", kept: false },
    { statement: "DELETE", kept: false },
    { statement: "COMMIT", kept: true },
    { statement: "COPY", kept: true }
  ])(
    "is nowhere in the file if gone from the store (kept: $kept) when the erasure is interrupted at its $statement",
    async ({ statement, kept }) => {
      const file = newFile()
      const body = Effect.gen(function* () {
        yield* fill
        const store = yield* Store
        const heard = yield* Effect.forkChild(Stream.runHead(store.changes(yield* store.sequence())))
        const erasing = yield* Effect.forkChild(store.erase("person", ["p7", "p8", "p9"]))
        const { run } = DuckDBConnection.prototype
        const spy = vi.spyOn(DuckDBConnection.prototype, "run").mockImplementation(function (
          this: DuckDBConnection,
          ...said
        ) {
          if (said[0].startsWith(statement)) erasing.interruptUnsafe()
          return run.apply(this, said)
        })
        yield* Fiber.await(erasing)
        spy.mockRestore()
        expect((yield* store.get("person", "p7")) === undefined).toBe(kept)
        // Those who follow the store hear of it without another write.
        if (kept) {
          const first = yield* Effect.timeout(Fiber.join(heard), 5000)
          expect(first).toMatchObject({ value: { change: { op: "erase" } } })
        }
      })
      await using(file, plain, body)
      expect(traces(file)).toHaveLength(kept ? 0 : 1)
      expect(await directly(file, `SELECT * FROM "shequ_meta" WHERE "key" = 'rewrite'`)).toEqual([])
    }
  )

  it("is gone when the file is opened again after the process died before it was written anew", async () => {
    const file = newFile()
    await using(file, plain, fill)
    // What such a process leaves behind: the erasure, and the mark, but the old blocks.
    await directly(
      file,
      `DELETE FROM "person" WHERE "id" IN ('p7', 'p8', 'p9')`,
      `DELETE FROM "person/past" WHERE "id" = 'p7'`,
      `INSERT INTO "shequ_meta" VALUES ('rewrite', 'asked')`
    )
    expect(traces(file)).toHaveLength(1)
    await using(file, plain, Effect.void)
    expect(traces(file)).toEqual([])
  })
})
