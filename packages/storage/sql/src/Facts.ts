/** What the store's rows are like, asked before a plan is printed: it decides which joins and bits a statement needs. */
import { type Collection, Qualifier } from "@shequ/core"
import { type From, from } from "./asKnown.ts"
import type { Dialect } from "./Dialect.ts"
import { qualifierColumns } from "./qualifierColumns.ts"
import { quote } from "./quote.ts"
import { type Rows, type Statement, writer } from "./Statement.ts"
import { tables } from "./With.ts"

export interface Facts {
  readonly rows: (collection: string) => number
  /** Whether some row of a register has several versions. */
  readonly isVersioned: (collection: string) => boolean
  /** The bits that occur in a qualifier column. */
  readonly mask: (collection: string, column: string) => number
  /** No instant lies before the first or after the second. */
  readonly instants: readonly [earliest: number, latest: number]
}

/** Where nothing was asked: everything may occur. */
export const anything: Facts = {
  rows: () => 0,
  isVersioned: () => true,
  mask: () => 255,
  instants: [-Infinity, Infinity]
}

const instants = (collection: Collection.Collection): ReadonlyArray<string> =>
  Object.entries(collection.fields).flatMap(([name, field]) => (field.type === "instant" ? [name] : []))

/** Who moved has versions in several parts: only of the whole register can be told whether an id has more than one. */
const grouped = ({ kind }: Collection.Collection, apart: string | undefined): string =>
  apart === undefined || kind === "register" ? "" : ` GROUP BY ${quote(apart)}`

/** A row per collection, or for each part of a journal: its number, its rows, its versions beyond the first, which qualifiers occur, the edges of its instants. */
const counts = (collections: ReadonlyArray<Collection.Collection>, read: From, apart: string | undefined): string => {
  const most = (of: (one: Collection.Collection) => ReadonlyArray<string>): number =>
    Math.max(0, ...collections.map((one) => of(one).length))
  const [times, qualifiers] = [most(instants), most(qualifierColumns)]
  const padded = (names: ReadonlyArray<string>, length: number, print: (name: string) => string): Array<string> =>
    Array.from({ length }, (_, at) => (names[at] === undefined ? "NULL" : print(quote(names[at]))))
  const selects = collections.map((collection, index) => {
    const cells = [
      String(index),
      "count(*)",
      collection.kind === "register" ? `count(*) - count(DISTINCT "id")` : "0",
      ...padded(qualifierColumns(collection), qualifiers, (name) => `count(${name})`),
      ...padded(instants(collection), times, (name) => `min(${name})`),
      ...padded(instants(collection), times, (name) => `max(${name})`)
    ]
    return `SELECT ${cells.map((cell) => `CAST(${cell} AS bigint)`).join(", ")} FROM ${read(collection)}${grouped(collection, apart)}`
  })
  return selects.join("\nUNION ALL ")
}

interface Asked {
  readonly dialect: Dialect
  readonly known: number | undefined
}

/** A statement that reads collections. */
const reading = ({ dialect, known }: Asked, print: (read: From) => string): Statement => {
  const words = writer(dialect)
  const brought = tables(words, [])
  return brought.finish(print(from(known, words, brought)))
}

/** Asks for the facts of these collections. */
export function* ask(
  asked: Asked,
  collections: ReadonlyArray<Collection.Collection>
): Generator<Statement, Facts, Rows> {
  const rows = new Map<string, number>()
  const versioned = new Set<string>()
  const masks = new Map<string, number>()
  const edges: Array<number> = []
  const qualified = new Map<Collection.Collection, Set<string>>()
  for (const [index, count, further, ...rest] of yield reading(asked, (read) =>
    counts(collections, read, asked.dialect.apart)
  )) {
    const collection = collections[Number(index)]
    if (collection === undefined) continue
    rows.set(collection.id, (rows.get(collection.id) ?? 0) + Number(count))
    if (Number(further) > 0) versioned.add(collection.id)
    const present = qualifierColumns(collection).filter((_, at) => Number(rest[at]) > 0)
    if (present.length > 0) qualified.set(collection, new Set([...(qualified.get(collection) ?? []), ...present]))
    const most = Math.max(...collections.map((one) => qualifierColumns(one).length))
    for (const edge of rest.slice(most)) if (edge !== null) edges.push(Number(edge))
  }
  for (const [collection, names] of qualified) {
    const columns = [...names].map(quote)
    const { apart } = asked.dialect
    const groups = [...columns, ...(apart === undefined ? [] : [quote(apart)])].join(", ")
    const found = yield reading(
      asked,
      (read) =>
        `SELECT ${columns.join(", ")} FROM ${read(collection)} WHERE ${columns.map((name) => `${name} IS NOT NULL`).join(" OR ")} GROUP BY ${groups}`
    )
    for (const values of found) {
      ;[...names].forEach((name, index) => {
        const key = `${collection.id}.${name}`
        masks.set(key, (masks.get(key) ?? 0) | (Qualifier.bits[values[index] as Qualifier.Qualifier] ?? 0))
      })
    }
  }
  return {
    rows: (collection) => rows.get(collection) ?? 0,
    isVersioned: (collection) => versioned.has(collection),
    mask: (collection, column) => masks.get(`${collection}.${column}`) ?? 0,
    instants: [
      edges.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
      edges.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    ]
  }
}
