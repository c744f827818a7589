/** What writes do, as a table: the changes of each write, what it answers, and what the store holds in the end. */
import type { Change, Row, Written } from "@shequ/core"
import { Area, Home, Order } from "./contractPlugin.ts"

export interface Step {
  readonly write: ReadonlyArray<Change>
  readonly gives?: Partial<Written>
  readonly fails?: {
    readonly reason: "Conflict" | "InvalidRow" | "UnknownCollection"
    readonly id?: string
    readonly column?: string
  }
}

export interface WriteCase {
  readonly name: string
  readonly steps: ReadonlyArray<Step>
  readonly holds: Readonly<Record<string, ReadonlyArray<Row.AnyRow>>>
}

type OrderRow = Row.Row<typeof Order>
type HomeRow = Row.Row<typeof Home>

export const order = (id: string, more: Partial<OrderRow> = {}): OrderRow => ({
  id,
  at: 1262304000000,
  homeId: "h1",
  topics: [],
  ...more
})
export const home = (id: string, validFrom: HomeRow["validFrom"], more: Partial<HomeRow> = {}): HomeRow => ({
  id,
  validFrom,
  areaId: "a1",
  ...more
})
const append = (...rows: ReadonlyArray<Row.AnyRow>): Change => ({ op: "append", collection: Order.id, rows })
const correct = (...rows: ReadonlyArray<Row.AnyRow>): Change => ({ op: "correct", collection: Order.id, rows })
const put = (...rows: ReadonlyArray<Row.AnyRow>): Change => ({ op: "put", collection: Home.id, rows })
const close = (id: string, validTo: HomeRow["validFrom"]): Change => ({ op: "close", collection: Home.id, id, validTo })
const remove = (collection: { readonly id: string }, ...ids: ReadonlyArray<string>): Change => ({
  op: "remove",
  collection: collection.id,
  ids
})

export const writeCases: ReadonlyArray<WriteCase> = [
  {
    name: "refuses another entry under an id, and keeps nothing of that write",
    steps: [
      { write: [append(order("o1"))], gives: { added: 1 } },
      {
        write: [append(order("o2")), append(order("o1", { urgent: true }))],
        fails: { reason: "Conflict", id: "o1" }
      }
    ],
    holds: { order: [order("o1")] }
  },
  {
    name: "corrects an entry that is there",
    steps: [
      { write: [append(order("o1"))] },
      { write: [correct(order("o1", { urgent: true }))], gives: { replaced: 1 } },
      { write: [correct(order("o1", { urgent: true }))], gives: { unchanged: 1 } },
      { write: [correct(order("o9"))], fails: { reason: "Conflict", id: "o9" } }
    ],
    holds: { order: [order("o1", { urgent: true })] }
  },
  {
    name: "removes what is there, and is content when it is not",
    steps: [
      { write: [append(order("o1"), order("o2")), put(home("h1", "2009-01-01", { validTo: "2010-01-01" }))] },
      { write: [put(home("h1", "2010-01-01"))] },
      { write: [remove(Order, "o1", "o9", "o1"), remove(Home, "h1")], gives: { removed: 3 } },
      { write: [append(order("o1", { urgent: true }))], gives: { added: 1 } }
    ],
    holds: { home: [], order: [order("o1", { urgent: true }), order("o2")] }
  },
  {
    name: "replaces a register row by id and validFrom",
    steps: [
      { write: [put(home("h1", "2009-01-01"))], gives: { added: 1 } },
      { write: [put(home("h1", "2009-01-01"))], gives: { unchanged: 1 } },
      { write: [put(home("h1", "2009-01-01", { members: 3 }))], gives: { replaced: 1 } }
    ],
    holds: { home: [home("h1", "2009-01-01", { members: 3 })] }
  },
  {
    name: "keeps versions of an id side by side, whatever order they come in",
    steps: [
      {
        write: [put(home("h1", "2010-01-01"), home("h1", "2009-01-01", { validTo: "2010-01-01" }))],
        gives: { added: 2 }
      }
    ],
    holds: { home: [home("h1", "2009-01-01", { validTo: "2010-01-01" }), home("h1", "2010-01-01")] }
  },
  {
    name: "refuses versions that are valid on one day",
    steps: [
      { write: [put(home("h1", "2009-01-01"))] },
      { write: [put(home("h1", "2010-01-01"))], fails: { reason: "Conflict", id: "h1" } },
      {
        write: [put(home("h2", "2009-01-01", { validTo: "2010-01-02" }), home("h2", "2010-01-01"))],
        fails: { reason: "Conflict", id: "h2" }
      }
    ],
    holds: { home: [home("h1", "2009-01-01")] }
  },
  {
    name: "judges validity when the write is complete: a new version may come before the end of the old",
    steps: [
      { write: [put(home("h1", "2009-01-01"))] },
      {
        write: [put(home("h1", "2010-01-01")), put(home("h1", "2009-01-01", { validTo: "2010-01-01" }))],
        gives: { added: 1, replaced: 1 }
      }
    ],
    holds: { home: [home("h1", "2009-01-01", { validTo: "2010-01-01" }), home("h1", "2010-01-01")] }
  },
  {
    name: "closes a register row once",
    steps: [
      { write: [put(home("h1", "2009-01-01"))] },
      { write: [close("h1", "2009-01-01")], fails: { reason: "InvalidRow", id: "h1", column: "validTo" } },
      { write: [close("h1", "2010-01-01")], gives: { replaced: 1 } },
      { write: [close("h1", "2010-01-01")], gives: { unchanged: 1 } },
      { write: [close("h1", "2011-01-01")], fails: { reason: "Conflict", id: "h1" } },
      { write: [close("h9", "2011-01-01")], fails: { reason: "Conflict", id: "h9" } },
      { write: [put(home("h1", "2010-01-01"))], gives: { added: 1 } }
    ],
    holds: { home: [home("h1", "2009-01-01", { validTo: "2010-01-01" }), home("h1", "2010-01-01")] }
  },
  {
    name: "keeps registers and journals apart",
    steps: [
      {
        write: [{ ...append(home("h1", "2009-01-01")), collection: Home.id } as Change],
        fails: { reason: "Conflict" }
      },
      { write: [{ ...put(order("o1")), collection: Order.id } as Change], fails: { reason: "Conflict", id: "o1" } },
      { write: [{ ...close("o1", "2010-01-01"), collection: Order.id } as Change], fails: { reason: "Conflict" } }
    ],
    holds: { home: [], order: [] }
  },
  {
    name: "refuses rows that do not fit, naming collection, id and column",
    steps: [
      {
        write: [append({ id: "o1", topics: [], at: 1, homeId: 7 })],
        fails: { reason: "InvalidRow", id: "o1", column: "homeId" }
      },
      {
        write: [append({ id: "o1", topics: [], homeId: "h1" })],
        fails: { reason: "InvalidRow", id: "o1", column: "at" }
      },
      {
        write: [append({ ...order("o1"), colour: "red" })],
        fails: { reason: "InvalidRow", id: "o1", column: "colour" }
      },
      {
        write: [append({ ...order("o1"), topic: "weather" })],
        fails: { reason: "InvalidRow", id: "o1", column: "topic" }
      },
      { write: [append({ ...order("o1"), cost: 0.5 })], fails: { reason: "InvalidRow", id: "o1", column: "cost" } },
      { write: [append({ ...order("o1"), dueOn: "2010-02-30" })], fails: { reason: "InvalidRow", column: "dueOn" } },
      { write: [append({ ...order("o1"), select: "\ud800" })], fails: { reason: "InvalidRow", column: "select" } },
      { write: [append(order(""))], fails: { reason: "InvalidRow", column: "id" } },
      { write: [put(home("h1", "2009-01-01", { phone: "12" }))], fails: { reason: "InvalidRow", column: "phone" } },
      {
        write: [put(home("h1", "2009-01-01", { validTo: "2009-01-01" }))],
        fails: { reason: "InvalidRow", column: "validTo" }
      },
      {
        write: [put(home("h1", "2009-01-01", { tags: [{ code: "elderly", from: "2009-01-01", to: "2009-01-01" }] }))],
        fails: { reason: "InvalidRow", column: "tags" }
      },
      { write: [close("h1", "2010-02-30")], fails: { reason: "InvalidRow", id: "h1", column: "validTo" } }
    ],
    holds: { home: [], order: [] }
  },
  {
    name: "refuses a collection that nobody defines",
    steps: [
      {
        write: [append(order("o1")), { op: "put", collection: "weather", rows: [] }],
        fails: { reason: "UnknownCollection" }
      }
    ],
    holds: { order: [] }
  },
  {
    name: "writes nothing at all without complaint",
    steps: [
      { write: [], gives: { added: 0 } },
      { write: [append()], gives: { added: 0, unchanged: 0 } }
    ],
    holds: { order: [], [Area.id]: [] }
  }
]
