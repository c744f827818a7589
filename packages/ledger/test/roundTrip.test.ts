/** What is written as a ledger is what is loaded from it: for text that no spreadsheet likes, and for the standard model. */
import { Collection, type Field, LocalDate, Plugin, Qualifier, Registry, type Row, Vocabulary, Zone } from "@shequ/core"
import * as model from "@shequ/core/model"
import { Arbitrary, Effect, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { Ledger } from "../src/index.ts"
import { load, Visit } from "./village.ts"

const nasty = [
  "=1+1",
  "+86",
  "-5",
  "@x",
  "'",
  "''",
  "'=",
  "",
  " a ",
  "　全角　",
  "a\r\nb",
  "\t",
  '"',
  '""',
  "a,b",
  "、；",
  "😀",
  "０",
  "\ufeff",
  "1e5",
  "是"
]
const text = Schema.Union([Schema.Literals(nasty), Schema.String]).check(
  Schema.makeFilter((value: string) => value.isWellFormed() && !value.includes("\ufffd"))
)
const qualifier = Schema.optionalKey(Qualifier.Qualifier)
const codes = Schema.Literals(["low-income", "disabled", "both"])
const instant = Schema.Int.check(Schema.isBetween({ minimum: -2_000_000_000_000, maximum: 4_000_000_000_000 }))
const day = Schema.Int.check(Schema.isBetween({ minimum: -30_000, maximum: 47_000 }))

const Entry = Schema.Struct({
  at: instant,
  kinds: Schema.Array(codes),
  kind: Schema.optionalKey(codes),
  done: Schema.optionalKey(Schema.Boolean),
  people: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
  peopleQualifier: qualifier,
  gift: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
  giftQualifier: qualifier,
  dueOn: Schema.optionalKey(day),
  note: Schema.optionalKey(text),
  qualifier
})

/** Cells cannot tell these apart: a set has each code once, zero has no sign, a qualifier needs its figure. */
const asKept = ({ dueOn, kinds, ...entry }: typeof Entry.Type, index: number): Row.AnyRow => {
  const { giftQualifier, peopleQualifier, ...plain } = entry
  return {
    ...plain,
    ...(entry.people === undefined ? {} : { people: entry.people + 0, ...(peopleQualifier && { peopleQualifier }) }),
    ...(entry.gift === undefined ? {} : { gift: entry.gift + 0, ...(giftQualifier && { giftQualifier }) }),
    ...(dueOn === undefined ? {} : { dueOn: LocalDate.fromEpochDay(dueOn) }),
    at: entry.at + 0,
    id: `v${index}`,
    residentId: "r1",
    kinds: [...new Set(kinds)]
  }
}

const ground = {
  "area.csv": "id,validFrom,name\na1,2000-01-01,甲\n",
  "resident.csv": "id,validFrom,areaId,name\nr1,2009-01-01,a1,张三\n"
}

describe("any rows", () => {
  for (const language of ["zh", "en"] as const) {
    it(`come back as they were: ${language}`, async () => {
      const entries = Arbitrary.array(Arbitrary.schema(Entry), { maxLength: 20 })
      const check = Arbitrary.checkEffect(
        entries,
        (all) =>
          Effect.promise(async () => {
            const rows = all.map(asKept)
            const found = await load({ ...ground, "visit.csv": Ledger.write(Visit, rows, language) })
            if (found.result._tag === "Failure") throw found.result.failure
            expect(found.rows.get("visit") ?? []).toEqual(rows)
            return true
          }),
        { runs: 60, seed: `ledger-${language}` }
      )
      expect(Arbitrary.formatCheckFailure(await Effect.runPromise(check))).toBeUndefined()
    })
  }
})

it("guards text against formulas, and leaves numbers alone", () => {
  const rows = [{ id: "=v1", at: 0, residentId: "r1", kinds: [], note: "=HYPERLINK(1)", rooms: -5, balance: -1050 }]
  expect(Ledger.write(Visit, rows, "en")).toBe(
    "\ufeffId,Time,Resident,Kinds,Main kind,Done,People,People qualifier,Rooms,Balance,Gift,Gift qualifier,Due,Note,After,Qualifier\r\n" +
      "'=v1,1970-01-01 08:00,r1,,,,,,-5,-10.50,,,,'=HYPERLINK(1),,\r\n"
  )
})

/** Texts that formats of the standard model accept; the first that fits is taken. */
const formatted = [
  "120104198001010012",
  "11010519491231002X",
  "120104005008",
  "120104005008001",
  "12010400500801",
  "13800138000",
  "02227370000",
  "12010400500800101",
  "1201040050080001",
  "91350100M000100Y43",
  "11010519491231002X41",
  "11010519491231002X41B1",
  "2010",
  "甲"
]

/** Three rows of every collection, each a little different, referring to rows that are there. */
const sample = (of: Registry.Registry): ReadonlyMap<string, ReadonlyArray<Row.AnyRow>> => {
  const all = new Map<string, ReadonlyArray<Row.AnyRow>>()
  const valueFor = (collection: Collection.Collection, name: string, field: Field.Field, index: number): unknown => {
    const known = field.codes === undefined ? [] : Vocabulary.codes(field.codes)
    const pick = (shift: number): string => known[(index * 7 + shift) % known.length] ?? ""
    switch (field.type) {
      case "text": {
        const { format } = field
        return format === undefined ? `${nasty[index]}${name}${index}` : formatted.find((one) => format.is(one))
      }
      case "code":
        return pick(0)
      case "codes":
        return [...new Set([pick(0), pick(1)])]
      case "tags":
        return [
          { code: pick(0), from: "2009-01-01", to: "2010-01-01" },
          { code: pick(1), from: "2009-03-01" }
        ]
      case "flag":
        return index % 2 === 0
      case "integer":
        return index * 1234
      case "instant":
        return 1262304000000 + index * 86_399_001
      case "date":
        return `2010-0${index + 1}-1${index}`
      case "reference": {
        const target = Collection.target(collection, field)
        return target === collection ? (field.optional ? undefined : `${collection.id}-0`) : `${target.id}-${index}`
      }
    }
  }
  for (const collection of Registry.inReferenceOrder(of)) {
    const rows = [0, 1, 2].map((index) => {
      const row: Record<string, unknown> = { id: `${collection.id}-${index}` }
      if (collection.kind === "register") Object.assign(row, { validFrom: "2009-01-01", validTo: "2010-01-01" })
      for (const [name, field] of Object.entries(collection.fields)) {
        const value = valueFor(collection, name, field, index)
        if (value === undefined && !field.optional)
          throw new Error(`${collection.id}.${name}: no sample ${field.format?.id}`)
        if (value !== undefined) row[name] = value
        if (field.qualified) row[`${name}Qualifier`] = "at-least"
      }
      return row as Row.AnyRow
    })
    all.set(collection.id, rows)
  }
  return all
}

describe("the standard model", () => {
  const standard = Registry.make([
    Plugin.make({ id: "model", version: "1.0.0", name: { zh: "模型", en: "Model" }, collections: model.standardModel })
  ])
  for (const language of ["zh", "en"] as const) {
    it(`comes back from a ledger of all its collections: ${language}`, async () => {
      const rows = sample(standard)
      const files = Object.fromEntries(
        [...standard.collections.values()].map((collection) => [
          `${collection.name[language]}.csv`,
          Ledger.write(collection, rows.get(collection.id) ?? [], language, Zone.shanghai)
        ])
      )
      const found = await load(files, { registry: standard })
      if (found.result._tag === "Failure") throw found.result.failure
      for (const [id, written] of rows) {
        const own = (found.rows.get(id) ?? []).filter((row) => row.id.startsWith(`${id}-`))
        expect([id, own]).toEqual([id, written])
      }
    })
  }
  it("has no heading that stands for two columns", () => {
    for (const collection of standard.collections.values()) {
      const [headings = ""] = Ledger.write(collection, []).slice(1).split("\r\n")
      expect(new Set(headings.split(",")).size, collection.id).toBe(headings.split(",").length)
    }
  })
})
