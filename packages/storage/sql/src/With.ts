/** The small tables that a statement brings along, each in one parameter. */
import type { Column } from "./Dialect.ts"
import { quote } from "./quote.ts"
import type { Writer } from "./Statement.ts"

export interface With {
  /** Adds a table, and gives its name. */
  readonly add: (name: string, rows: ReadonlyArray<unknown>, columns: ReadonlyArray<Column>) => string
  /** Adds what a SELECT gives, read once. */
  readonly view: (name: string, select: string) => void
  readonly sql: () => string
}

export const tables = (writer: Writer): With => {
  const all = new Map<string, string>()
  return {
    add: (name, rows, columns) => {
      all.set(quote(name), writer.dialect.rows(writer.text(JSON.stringify(rows)), columns))
      return quote(name)
    },
    view: (name, select) => {
      all.set(quote(name), select)
    },
    sql: () =>
      all.size === 0
        ? ""
        : `WITH ${[...all].map(([name, select]) => `${name} AS MATERIALIZED (${select})`).join(",\n  ")}\n`
  }
}
