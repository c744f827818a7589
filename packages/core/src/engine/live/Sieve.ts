/**
 * Finds the conditions that may hold for a row without reading them all: those that ask a field for certain codes are kept by field
 * and code, so that a row meets only the conditions that ask for its own.
 */
import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import type { Held, Layout } from "./Layout.ts"

/** A condition that holds only where a column has one of some values, and what is left to be read then. */
interface Keyed {
  readonly column: string
  readonly values: ReadonlyArray<unknown>
  readonly rest: Expr | undefined
}

const columnOf = (collection: Collection, expr: Expr): string | undefined => {
  const name = expr.op === "field" && expr.path.length === 1 ? (expr.path[0] as string) : undefined
  const type = name === undefined ? undefined : collection.fields[name]?.type
  return type === "code" || type === "text" || type === "reference" || type === "flag" ? name : undefined
}

/** The condition by a column it asks for; `undefined` when it asks for none in a plain way. */
export const keyed = (collection: Collection, where: Expr): Keyed | undefined => {
  switch (where.op) {
    case "field": {
      const column = columnOf(collection, where)
      return column === undefined ? undefined : { column, values: [true], rest: undefined }
    }
    case "compare": {
      const column = columnOf(collection, where.left)
      if (where.is !== "eq" || where.right.op !== "literal" || column === undefined) return undefined
      return { column, values: [where.right.value], rest: undefined }
    }
    case "in": {
      const column = columnOf(collection, where.value)
      return column === undefined ? undefined : { column, values: where.of, rest: undefined }
    }
    case "and": {
      for (const [at, one] of where.all.entries()) {
        const found = keyed(collection, one)
        if (found === undefined) continue
        const others = [...where.all.slice(0, at), ...where.all.slice(at + 1), ...(found.rest ? [found.rest] : [])]
        const [only] = others
        return { ...found, rest: others.length > 1 ? { op: "and", all: others } : only }
      }
      return undefined
    }
    default:
      return undefined
  }
}

export class Sieve<A> {
  private readonly always: Array<A> = []
  private readonly columns: Array<{ readonly at: number; readonly by: Map<unknown, Array<A>> }> = []

  add(layout: Layout, key: Keyed | undefined, one: A): void {
    const at = key === undefined ? undefined : layout.positions.get(key.column)
    if (key === undefined || at === undefined) {
      this.always.push(one)
      return
    }
    let column = this.columns.find((known) => known.at === at)
    if (column === undefined) {
      column = { at, by: new Map() }
      this.columns.push(column)
    }
    for (const value of new Set(key.values)) {
      const known = column.by.get(value)
      if (known === undefined) column.by.set(value, [one])
      else known.push(one)
    }
  }

  /** The lists in which those are that may hold for the row; the array is the same every time. */
  lists(row: Held): ReadonlyArray<ReadonlyArray<A>> {
    const { found } = this
    found.length = 1
    found[0] = this.always
    for (let index = 0; index < this.columns.length; index++) {
      const { at, by } = this.columns[index] as { at: number; by: Map<unknown, Array<A>> }
      const some = by.get(row[at])
      if (some !== undefined) found.push(some)
    }
    return found
  }
  private readonly found: Array<ReadonlyArray<A>> = []

  get isEmpty(): boolean {
    return this.always.length === 0 && this.columns.length === 0
  }
}
