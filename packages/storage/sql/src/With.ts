/** The tables and views that a statement brings along before its SELECT, each after those that it reads. */
import type { Column } from "./Dialect.ts"
import { quote } from "./quote.ts"
import type { Writer } from "./Statement.ts"

export interface With {
  /** Brings rows along, in one parameter, and gives the table's name. */
  readonly add: (name: string, rows: ReadonlyArray<unknown>, columns: ReadonlyArray<Column>) => string
  /** Brings what a SELECT gives, and gives its name. `kept`: it is read once; else as part of what uses it. */
  readonly view: (name: string, select: string | (() => string), kept: boolean) => string
  readonly has: (name: string) => boolean
  readonly sql: () => string
}

export const tables = (writer: Writer): With => {
  const all = new Map<string, () => string>()
  const view: With["view"] = (name, select, kept) => {
    const print = typeof select === "string" ? () => select : select
    all.set(quote(name), () => `AS ${kept ? "" : "NOT "}MATERIALIZED (${print()})`)
    return quote(name)
  }
  return {
    add: (name, rows, columns) => view(name, writer.dialect.rows(writer.text(JSON.stringify(rows)), columns), true),
    view,
    has: (name) => all.has(quote(name)),
    sql: () => (all.size === 0 ? "" : `WITH ${[...all].map(([name, print]) => `${name} ${print()}`).join(",\n  ")}\n`)
  }
}
