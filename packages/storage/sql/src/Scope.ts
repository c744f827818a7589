/** Where an expression is read: a table of the statement, the day, and the rows that its rows refer to, joined when followed. */
import { type Collection, type Expr, type Registry, Type } from "@shequ/core"
import type { From } from "./asKnown.ts"
import { compare, type Day, ofText } from "./Day.ts"
import type { Facts } from "./Facts.ts"
import type { Months } from "./Months.ts"
import type { Offsets } from "./offsets.ts"
import { quote } from "./quote.ts"
import { mentioned, type Writer } from "./Statement.ts"
import type { TallyView } from "./tallyView.ts"
import { Unpushable } from "./Unpushable.ts"
import type { With } from "./With.ts"

/** What a whole statement has in common. */
export interface Setting {
  readonly registry: Registry.Registry
  /** The number of the store's log as of which rows are read. */
  readonly known?: number | undefined
  readonly months?: Months | undefined
  readonly facts: Facts
  readonly offsets: Offsets
  readonly writer: Writer
  readonly brought: With
  /** The views of tallies so far. */
  readonly tallies: Map<string, TallyView>
  /** The name under which a collection is read. */
  readonly from: From
  /** The value of a parameter where and when the row is read. */
  readonly parameter: (id: string, scope: Scope) => string
}

export interface Scope {
  readonly setting: Setting
  readonly collection: Collection.Collection
  readonly alias: string
  readonly today: Day
  readonly joins: Joins
  readonly isInTally: boolean
  /** What today is: a day of the row of periods `"p"`, or this time of the row itself. */
  readonly on?: "period" | Expr.Expr
  /** The table of periods or slots that `"p"` is, and the column that numbers its rows. */
  readonly periods?: Periods
  /** Whose parameters hold, where it is not the row's own place. */
  readonly place?: string
}

export interface Periods {
  readonly table: string
  readonly number: string
}

interface Joins {
  readonly known: Map<string, string>
  readonly sql: Array<string>
}

export const make = (
  setting: Setting,
  collection: Collection.Collection,
  today: (alias: string) => Day,
  isInTally = false
): Scope => {
  const alias = setting.writer.alias()
  return { setting, collection, alias, today: today(alias), joins: { known: new Map(), sql: [] }, isInTally }
}

/** The joins that stand before and after the table of periods: most rows' references are the same in every period. */
export const aroundPeriods = ({ joins }: Scope) => {
  const before: Array<string> = []
  const after: Array<string> = []
  const late = new Set<string>()
  for (const sql of joins.sql) {
    const [own = "", ...others] = mentioned(sql)
    const isLate = sql.includes(`"p".`) || others.some((one) => late.has(one))
    if (isLate) late.add(own)
    const side = isLate ? after : before
    side.push(sql)
  }
  return { before, after }
}

export const typeOf = ({ collection, setting }: Scope, expr: Expr.Expr): Type.Type | undefined =>
  Type.infer(setting.registry, collection, expr, () => {})

/** When the version in force on a day began: the last that began by then, or else the first. */
const version = (writer: Writer, table: string, id: string, on: Day): string => {
  const alias = writer.alias()
  const first = ofText(writer, `${alias}."validFrom"`)
  const from = `FROM ${table} AS ${alias} WHERE ${alias}."id" = ${id}`
  return `coalesce((SELECT max(${first.text()}) ${from} AND ${compare("<=", first, on)}), (SELECT min(${first.text()}) ${from}))`
}

/** The column that a path leads to, as SQL. */
export const column = (scope: Scope, path: ReadonlyArray<string>): string => {
  const { joins, setting, today } = scope
  const { facts, registry, writer } = setting
  let { alias, collection } = scope
  for (const name of path.slice(0, -1)) {
    const target = Type.resolve(collection, [name, "id"])?.collection
    if (target === undefined || !registry.collections.has(target.id)) {
      throw new Unpushable(`${collection.id} has no reference ${name}`)
    }
    const id = `${alias}.${quote(`${name}Id`)}`
    const isVersioned = target.kind === "register" && facts.isVersioned(target.id)
    const key = isVersioned ? `${id} on ${today.isText ? today.text() : today.number()}` : id
    let joined = joins.known.get(key)
    if (joined === undefined) {
      joined = writer.alias()
      joins.known.set(key, joined)
      const table = setting.from(target)
      const on = isVersioned ? ` AND ${joined}."validFrom" = ${version(writer, table, id, today)}` : ""
      joins.sql.push(`LEFT JOIN ${table} AS ${joined} ON ${joined}."id" = ${id}${on}`)
    }
    alias = joined
    collection = target
  }
  return `${alias}.${quote(path.at(-1) ?? "")}`
}
