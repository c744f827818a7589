/** A small made-up ledger: collections with every type of field, and a way to load files given as text. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Collection, Field, Plugin, Registry, Vocabulary } from "@shequ/core"
import { Effect } from "effect"
import { Ledger, LedgerErrors } from "../src/index.ts"
import { make } from "./HeldStore.ts"

const Tag = Vocabulary.make("tag", {
  name: { zh: "标签", en: "Tag" },
  terms: {
    "low-income": { zh: "低保", en: "Low income", code: "01", aliases: ["最低生活保障"] },
    disabled: { zh: "残疾", en: "Disabled" },
    both: { zh: "老、弱", en: "Old, weak" }
  }
})

export const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { name: Field.text("名称", "Name"), parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})

const Resident = Collection.register({
  id: "resident",
  name: { zh: "居民", en: "Resident" },
  unit: "person",
  fields: {
    areaId: Field.reference(Area, "片区", "Area"),
    name: Field.text("姓名", "Name", { personal: "name" }),
    citizenNumber: Field.text("身份证号", "Citizen number", {
      personal: "id-number",
      optional: true,
      format: {
        id: "number",
        is: (text: string) => /^\d{6}$/.test(text),
        expected: { zh: "6位号码", en: "a number of 6 digits" }
      }
    }),
    tags: Field.tags(Tag, "标签", "Tags", { optional: true })
  },
  place: (row) => row.areaId
})

export const Visit = Collection.journal({
  id: "visit",
  name: { zh: "走访", en: "Visit" },
  unit: "time",
  time: "at",
  fields: {
    at: Field.instant("走访时间", "Time"),
    residentId: Field.reference(Resident, "居民", "Resident"),
    kinds: Field.codes(Tag, "类别", "Kinds"),
    kind: Field.code(Tag, "主要类别", "Main kind", { optional: true }),
    done: Field.flag("办结", "Done", { optional: true }),
    people: Field.integer("person", "人数", "People", { optional: true, qualified: true }),
    rooms: Field.integer("place", "间数", "Rooms", { optional: true, signed: true }),
    balance: Field.money("结余", "Balance", { optional: true, signed: true }),
    gift: Field.money("慰问金", "Gift", { optional: true, qualified: true }),
    dueOn: Field.date("期限", "Due", { optional: true }),
    note: Field.text("情况", "Note", { optional: true }),
    afterId: Field.self("前次", "After", { optional: true })
  },
  place: (row) => row.resident.areaId
})

export const registry: Registry.Registry = Registry.make([
  Plugin.make({
    id: "village",
    version: "1.0.0",
    name: { zh: "村", en: "Village" },
    vocabularies: [Tag],
    collections: [Area, Resident, Visit]
  })
])

export type Files = Readonly<Record<string, string | Buffer>>

/** Writes the files to a new folder, for as long as `body` takes. */
export const inFolder = async <A>(files: Files, body: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "shequ-ledger-test-"))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return await body(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type More = Partial<Ledger.Options>

/** Loads the files; `held` goes on from one load to the next. */
export const load = (files: Files, more: More = {}, held = make()) =>
  inFolder(files, async (folder) => {
    const loading = Ledger.load({ registry, folders: [folder], place: "a1", ...more })
    const result = await Effect.runPromise(Effect.provide(Effect.result(loading), held.layer))
    return { result, rows: held.rows, held }
  })

/** The problems of files that cannot be loaded; nothing of them may have been kept. */
export const problemsOf = async (files: Files, more: More = {}, held = make()) => {
  const before = new Map(held.rows)
  const { result, rows } = await load(files, more, held)
  if (result._tag === "Success" || !(result.failure instanceof LedgerErrors)) throw new Error("The ledger was loaded.")
  if (JSON.stringify([...rows]) !== JSON.stringify([...before])) throw new Error("Something of it was kept.")
  return result.failure
}

/** Files that `visit.csv` can refer to. */
export const ground: Files = {
  "area.csv": "id,validFrom,name\na1,2000-01-01,甲\n",
  "resident.csv": "id,validFrom,areaId,name\nr1,2009-01-01,a1,张三\n"
}
