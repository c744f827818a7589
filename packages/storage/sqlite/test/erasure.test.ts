/** Erasing overwrites: neither the file nor the log beside it has the old words afterwards, however it came to have them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Collection, Field, Plugin, Registry, Store } from "@shequ/core"
import Database from "better-sqlite3"
import { Effect, Layer } from "effect"
import fc from "fast-check"
import { afterAll, expect, it } from "vitest"
import { SqliteStore } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "shequ-sqlite-erasure-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = (): string => join(folder, `${++files}.sqlite`)

const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})
const Person = Collection.register({
  id: "person",
  name: { zh: "居民", en: "Person" },
  unit: "person",
  fields: {
    areaId: Field.reference(Area, "片区", "Area"),
    name: Field.text("姓名", "Name", { personal: "name" }),
    phone: Field.text("电话", "Phone", { optional: true, personal: "phone" })
  },
  place: (row) => row.areaId
})
const Visit = Collection.journal({
  id: "visit",
  name: { zh: "走访", en: "Visit" },
  unit: "time",
  time: "on",
  fields: {
    on: Field.date("日期", "Day"),
    personId: Field.reference(Person, "居民", "Person"),
    note: Field.text("情况", "Note", { personal: "family" })
  },
  place: (row) => row.person.areaId
})
const people = Plugin.make({
  id: "people",
  version: "1.0.0",
  name: { zh: "居民", en: "People" },
  collections: [Area, Person, Visit]
})
const Notice = Collection.journal({
  id: "notice",
  name: { zh: "通知", en: "Notice" },
  unit: "piece",
  time: "on",
  fields: { on: Field.date("日期", "Day"), personId: Field.reference(Person, "居民", "Person") },
  place: (row) => row.person.areaId
})
const notices = Plugin.make({
  id: "notices",
  version: "1.0.0",
  name: { zh: "通知", en: "Notices" },
  collections: [Notice]
})
const registry = Registry.make([people])

const using = <A, E>(filename: string, body: Effect.Effect<A, E, Store>, installed = registry, waitForLock = 30_000) =>
  Effect.runPromise(
    Effect.provide(body, Layer.fresh(SqliteStore.layer({ filename, registry: installed, waitForLock })))
  )

const person = (id: string, name: string, phone: string) =>
  ({ id, validFrom: "2010-01-01", areaId: "a1", name, phone }) as const
const visit = (id: string, personId: string, note: string) => ({ id, on: "2010-02-01", personId, note }) as const

const erase = (...ids: ReadonlyArray<string>) => Store.use((store) => store.erase("person", ids))

/** What of these words is in the file or beside it. */
const traces = (filename: string, words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const bytes = [filename, `${filename}-wal`].filter((name) => existsSync(name)).map((name) => readFileSync(name))
  return words.filter((word) => bytes.some((all) => all.includes(word)))
}

const secrets = ["person-to-go", "欧阳无名", "13911112222", "独居不愿公开"]
const [id, name, phone, note] = secrets as [string, string, string, string]
const others = ["other-to-go", "上官不见", "13955556666", "病中不见客人"]
const [otherId, otherName, otherPhone, otherNote] = others as [string, string, string, string]
const all = [...secrets, ...others]

it("leaves none of people's words in the file, whatever was written before and after", async () => {
  const step = fc.record({
    what: fc.constantFrom("rename", "call", "visit", "correct", "remove", "many"),
    at: fc.integer({ min: 0, max: 3 })
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const file = newFile()
      const body = Effect.gen(function* () {
        const some = [
          person("p-0", "张三", "13800000000"),
          person(id, name, phone),
          person(otherId, otherName, otherPhone)
        ]
        yield* Store.put(Person, some)
        yield* Store.append(Visit, [visit("v-0", otherId, otherNote)])
        let count = 0
        for (const { at, what } of steps) {
          count++
          const other = `v${at}-${count}`
          if (what === "rename") yield* Store.put(Person, [person(id, `${name}${count}`, phone)])
          if (what === "call") yield* Store.put(Person, [person(id, name, `${phone}${count}`)])
          if (what === "visit") yield* Store.append(Visit, [visit(other, id, `${note}${count}`)])
          if (what === "correct") {
            yield* Store.append(Visit, [visit(other, id, note)])
            const rows = [visit(other, id, `${note}，更正`)]
            yield* Store.writeBatch([{ op: "correct", collection: Visit.id, rows }])
          }
          if (what === "remove") {
            yield* Store.append(Visit, [visit(other, id, note)])
            yield* Store.writeBatch([{ op: "remove", collection: Visit.id, ids: [other] }])
          }
          // Pages are split and merged around the rows that are to go.
          if (what === "many") {
            const rows = Array.from({ length: 400 }, (_, index) => {
              const of = { [at]: [id, note], [at + 1]: [otherId, otherNote] }[index % 40] ?? ["p-0", "无"]
              return visit(`${(index * 7919) % 4096}-${count}`, ...(of as [string, string]))
            })
            yield* Store.append(Visit, rows)
          }
        }
        expect(traces(file, all).length).toBeGreaterThan(4)
        yield* erase(id, otherId)
        expect(traces(file, all)).toEqual([])
        return yield* Store.use((store) => store.get("person", id))
      })
      expect(await using(file, body)).toBeUndefined()
      expect(traces(file, all)).toEqual([])
    }),
    { numRuns: Number(process.env.SHEQU_PROPERTY_RUNS ?? 25) }
  )
}, 120_000)

it("waits for those who read what was there before, says when they take too long, and clears up when asked again", async () => {
  const file = newFile()
  const reader = () => {
    const db = new Database(file, { readonly: true })
    db.exec("BEGIN")
    db.prepare(`SELECT count(*) FROM "person"`).get()
    return db
  }
  await using(file, Store.put(Person, [person(id, name, phone)]))
  const slow = reader()
  const late = Effect.gen(function* () {
    const error = yield* Effect.flip(erase(id))
    expect(error).toMatchObject({ operation: "erase", reason: { _tag: "Unavailable" } })
    expect(error.message).toMatch(/was erased, but .* may still have what was there before.*Erase again/)
    expect(yield* Store.use((store) => store.get("person", id))).toBeUndefined()
    slow.close()
    expect(yield* erase(id)).toEqual(new Map())
    expect(traces(file, secrets)).toEqual([])
  })
  await using(file, late, registry, 100)
  const other = await using(file, Store.put(Person, [person(id, name, phone)]))
  expect(other).toMatchObject({ added: 1 })
  const brief = reader()
  setTimeout(() => brief.close(), 150)
  await using(file, erase(id))
  expect(traces(file, secrets)).toEqual([])
})

it("refuses while rows are there of collections that no installed plugin defines", async () => {
  const file = newFile()
  const both = Registry.make([people, notices])
  await using(file, Store.put(Person, [person(id, name, phone)]), both)
  await using(file, Effect.asVoid(Store.put(Person, [person("p-1", "李四", "13811111111")])))
  expect((await using(file, erase("p-1"))).get("p-1")).toMatch(/^erased-/)
  const rows = [{ id: "n1", on: "2010-03-01", personId: id } as const]
  await using(file, Store.append(Notice, rows), both)
  const error = await using(file, Effect.flip(erase(id)))
  expect(error.message).toMatch(/has rows of notice, which no installed plugin defines.*Install/)
  expect((await using(file, erase(id), both)).get(id)).toMatch(/^erased-/)
  expect(traces(file, secrets)).toEqual([])
})
