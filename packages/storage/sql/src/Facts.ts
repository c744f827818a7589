/** What the store's rows are like, asked before a plan is printed: it decides which joins and bits a statement needs. */
import type { Collection } from "@shequ/core"
import { Qualifier } from "@shequ/core"
import { quote } from "./quote.ts"
import type { Rows, Statement } from "./Statement.ts"

export interface Facts {
  /** Whether some row of a register has several versions. */
  readonly isVersioned: (collection: string) => boolean
  /** The bits that occur in a qualifier column. */
  readonly mask: (collection: string, column: string) => number
  /** No instant lies before the first or after the second. */
  readonly instants: readonly [earliest: number, latest: number]
}

/** Where nothing was asked: everything may occur. */
export const anything: Facts = { isVersioned: () => true, mask: () => 255, instants: [-Infinity, Infinity] }

/** The qualifier columns of a collection. */
const qualifierColumns = (collection: Collection.Collection): ReadonlyArray<string> => [
  "qualifier",
  ...Object.entries(collection.fields)
    .filter(([, field]) => field.qualified)
    .map(([name]) => `${name}Qualifier`)
]

const statement = (sql: string): Statement => ({ sql, parameters: [] })

/** Asks for the facts of these collections. */
export function* ask(collections: ReadonlyArray<Collection.Collection>): Generator<Statement, Facts, Rows> {
  const versioned = new Set<string>()
  const masks = new Map<string, number>()
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const collection of collections) {
    const table = quote(collection.id)
    if (collection.kind === "register") {
      const found = yield statement(`SELECT "id" FROM ${table} GROUP BY "id" HAVING count(*) > 1 LIMIT 1`)
      if (found.length > 0) versioned.add(collection.id)
    }
    const edges = Object.entries(collection.fields)
      .filter(([, field]) => field.type === "instant")
      .flatMap(([name]) => [`min(${quote(name)})`, `max(${quote(name)})`])
    const found = edges.length === 0 ? [] : yield statement(`SELECT ${edges.join(", ")} FROM ${table}`)
    for (const edge of found.flat()) {
      if (edge === null) continue
      earliest = Math.min(earliest, Number(edge))
      latest = Math.max(latest, Number(edge))
    }
    const columns = qualifierColumns(collection)
    const present = columns.map((column) => `${quote(column)} IS NOT NULL`).join(" OR ")
    const occurring = yield statement(`SELECT DISTINCT ${columns.map(quote).join(", ")} FROM ${table} WHERE ${present}`)
    for (const values of occurring) {
      columns.forEach((column, index) => {
        const key = `${collection.id}.${column}`
        const bits = Qualifier.bits[values[index] as Qualifier.Qualifier] ?? 0
        masks.set(key, (masks.get(key) ?? 0) | bits)
      })
    }
  }
  return {
    isVersioned: (collection) => versioned.has(collection),
    mask: (collection, column) => masks.get(`${collection}.${column}`) ?? 0,
    instants: [earliest, latest]
  }
}
