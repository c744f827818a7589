/**
 * What the rows of a collection say, added up once by what they refer to – and by period where it matters – to be joined to the
 * rows that ask. Tallies of the same rows share a view.
 */
import { quote } from "./quote.ts"
import type { Scope } from "./Scope.ts"

/** An aggregate over the rows that fulfil a condition. */
export type Aggregate = (condition: string | undefined) => string

/** The words after an aggregate that keep it to a condition. */
export const filter = (condition: string | undefined): string =>
  condition === undefined ? "" : ` FILTER (WHERE ${condition})`

interface Column {
  readonly name: string
  readonly aggregate: Aggregate
  readonly condition: string | undefined
  /** The window of the aggregate; without one, rows are grouped. */
  readonly over: string | undefined
}

export interface TallyView {
  readonly name: string
  /** Reads a row of the view's collection. */
  readonly inner: Scope
  readonly columns: Map<string, Column>
}

export interface Shape {
  readonly key: string
  readonly from: string
  /** Which rows take part. */
  readonly conditions: ReadonlyArray<string>
  /** The number of the period, when there is one for each. */
  readonly period: string | undefined
}

/** The view of this id; `shape` is printed when it is a new one. */
export const viewOf = (scope: Scope, id: string, inner: () => Scope, shape: (inner: Scope) => Shape): TallyView => {
  const { brought, tallies } = scope.setting
  let view = tallies.get(id)
  if (view === undefined) {
    const read = inner()
    const columns: TallyView["columns"] = new Map()
    const { conditions, from, key, period } = shape(read)
    const name = brought.growing("tally", () => print({ key, from, period, conditions }, read, [...columns.values()]))
    view = { name, inner: read, columns }
    tallies.set(id, view)
  }
  return view
}

const print = ({ conditions, from, key, period }: Shape, { joins }: Scope, columns: ReadonlyArray<Column>): string => {
  const isGrouped = columns.every((column) => column.over === undefined)
  const [first] = columns
  // A condition that all share keeps rows out from the start.
  const shared = isGrouped && columns.every((one) => one.condition === first?.condition) ? first?.condition : undefined
  const aggregates = columns.map(({ aggregate, condition, name, over }) => {
    const sql = aggregate(condition === shared ? undefined : condition)
    return `${sql}${over === undefined ? "" : ` OVER (${over})`} AS ${quote(name)}`
  })
  const where = [...conditions, ...(shared === undefined ? [] : [shared])]
  return [
    `SELECT ${[`${key} AS "key"`, ...(period === undefined ? [] : [`${period} AS "period"`]), ...aggregates].join(", ")}`,
    `FROM ${from}`,
    ...joins.sql,
    ...(where.length === 0 ? [] : [`WHERE ${where.join(" AND ")}`]),
    ...(isGrouped ? [`GROUP BY 1${period === undefined ? "" : ", 2"}`] : [])
  ].join("\n    ")
}

/** The name of the view's column for an aggregate, as SQL, where the view is joined to the scope's rows by `on`. */
export const joined = (
  scope: Scope,
  view: TallyView,
  column: Omit<Column, "name">,
  on: (alias: string) => string
): string => {
  const { joins, setting } = scope
  const id = JSON.stringify([column.aggregate(column.condition), column.over])
  const name = view.columns.get(id)?.name ?? `c${view.columns.size + 1}`
  view.columns.set(id, { ...column, name })
  const key = `${view.name} ${on("")}`
  let alias = joins.known.get(key)
  if (alias === undefined) {
    alias = setting.writer.alias()
    joins.known.set(key, alias)
    joins.sql.push(`LEFT JOIN ${view.name} AS ${alias} ON ${on(alias)}`)
  }
  return `${alias}.${quote(name)}`
}
