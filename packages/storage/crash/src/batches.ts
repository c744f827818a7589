/**
 * What is written: batch n follows from n alone, uses every kind of change, and never leaves things as they were. So what a store
 * must hold after n batches is known without having watched them.
 */
import { type Change, Collection, Field, Plugin, Registry, type Row } from "@shequ/core"

const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: { parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "community"
})
const Account = Collection.register({
  id: "account",
  name: { zh: "账户", en: "Account" },
  unit: "piece",
  fields: { areaId: Field.reference(Area, "片区", "Area"), batch: Field.integer("piece", "批次", "Batch") },
  place: (row) => row.areaId
})
const Entry = Collection.journal({
  id: "entry",
  name: { zh: "记录", en: "Entry" },
  unit: "entry",
  time: "on",
  fields: {
    on: Field.date("日期", "Day"),
    areaId: Field.reference(Area, "片区", "Area"),
    note: Field.text("情况", "Note"),
    isCorrected: Field.flag("已更正", "Corrected")
  },
  place: (row) => row.areaId
})

export const registry = Registry.make([
  Plugin.make({
    id: "crash",
    version: "1.0.0",
    name: { zh: "崩溃", en: "Crash" },
    collections: [Area, Account, Entry]
  })
])

const digits = (number: number, width: number): string => String(number).padStart(width, "0")

/** Small batches mostly, and now and then one that fills many pages of a file. */
const size = (n: number): number => (n % 20 === 19 ? 2500 : 3 + ((n * 7919) % 30))

const entry = (n: number, index: number, isCorrected = false): Row.AnyRow => ({
  id: `e${digits(n, 6)}-${digits(index, 4)}`,
  on: "2010-01-01",
  areaId: "a1",
  note: `第${n}批第${index}条`.padEnd(60, "。"),
  isCorrected
})

const entries = (n: number): ReadonlyArray<Row.AnyRow> => Array.from({ length: size(n) }, (_, index) => entry(n, index))

const accounts = 5
const account = (n: number): Row.AnyRow => ({
  id: `c${n % accounts}`,
  validFrom: "2000-01-01",
  areaId: "a1",
  batch: n
})
/** Opened by one batch, closed by the next. */
const visitor = (n: number): Row.AnyRow => ({ id: `v${digits(n, 6)}`, validFrom: "2010-01-01", areaId: "a1", batch: n })
const closed = "2010-02-01"

/** The batch as a stream would bring it, in parts; its changes are recorded just so. */
export const parts = (n: number): ReadonlyArray<ReadonlyArray<Change>> => {
  const all = entries(n)
  const half = Math.ceil(all.length / 2)
  const append = (rows: ReadonlyArray<Row.AnyRow>): Change => ({ op: "append", collection: Entry.id, rows })
  const before: ReadonlyArray<Change> =
    n === 0
      ? []
      : [
          { op: "correct", collection: Entry.id, rows: [entry(n - 1, 0, true)] },
          { op: "remove", collection: Entry.id, ids: [entry(n - 1, 1).id] },
          { op: "close", collection: Account.id, id: visitor(n - 1).id, validTo: closed }
        ]
  return [
    [append(all.slice(0, half)), { op: "put", collection: Account.id, rows: [account(n), visitor(n)] }],
    before,
    [append(all.slice(half))]
  ]
}

/** The rows that a store holds after batches 0 … n - 1, by collection and in order. */
export const rows = (n: number): ReadonlyMap<string, ReadonlyArray<Row.AnyRow>> => {
  const held: Array<Row.AnyRow> = []
  for (let batch = 0; batch < n; batch++) {
    const isLast = batch === n - 1
    const own = entries(batch)
    held.push(...(isLast ? own : [entry(batch, 0, true), ...own.slice(2)]))
  }
  const numbers = Array.from({ length: n }, (_, batch) => batch)
  const latest = numbers.slice(-accounts).sort((a, b) => (a % accounts) - (b % accounts))
  const visitors = numbers.map((batch) => ({ ...visitor(batch), ...(batch === n - 1 ? {} : { validTo: closed }) }))
  return new Map([
    [Account.id, [...latest.map(account), ...visitors]],
    [Entry.id, held]
  ])
}
