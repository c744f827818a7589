/** The tables and views that a statement brings along before its SELECT, each after those that it reads. */
import type { Column } from "./Dialect.ts"
import { quote } from "./quote.ts"
import type { Writer } from "./Statement.ts"

export interface With {
  /** Brings rows along, in one parameter, and gives the table's name. */
  readonly add: (name: string, rows: ReadonlyArray<unknown>, columns: ReadonlyArray<Column>) => string
  /** Brings what a SELECT gives, and gives its name. `kept`: it is read once; else as part of what uses it. */
  readonly view: (name: string, select: string | (() => string), kept: boolean) => string
  /** Brings a view of the database's own tables: it stands before all others, which may come to read it later. */
  readonly base: (name: string, select: string) => string
  readonly has: (name: string) => boolean
  readonly sql: () => string
}

export const tables = (writer: Writer): With => {
  const all = new Map<string, () => string>()
  const base = new Set<string>()
  const view: With["view"] = (name, select, kept) => {
    const print = typeof select === "string" ? () => select : select
    all.set(quote(name), () => `AS ${kept ? "" : "NOT "}MATERIALIZED (${print()})`)
    return quote(name)
  }
  return {
    add: (name, rows, columns) => view(name, writer.dialect.rows(writer.text(JSON.stringify(rows)), columns), true),
    view,
    base: (name, select) => {
      base.add(quote(name))
      return view(name, select, false)
    },
    has: (name) => all.has(quote(name)),
    sql: () => {
      const printed = [...all].map(([name, print]) => [name, `${name} ${print()}`] as const)
      const inOrder = [...printed.filter(([name]) => base.has(name)), ...printed.filter(([name]) => !base.has(name))]
      return printed.length === 0 ? "" : `WITH ${inOrder.map(([, text]) => text).join(",\n  ")}\n`
    }
  }
}
