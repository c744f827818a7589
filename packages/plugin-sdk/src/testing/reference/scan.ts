/**
 * Walks the rows that an aggregate takes in a period, and tells of each what it contributes, where, and how sure it is. Evaluation
 * folds these hits into states, evidence lists them: both see the same rows.
 */
import {
  type Collection,
  Evidence,
  type Expr,
  type LocalDate,
  type Measure,
  Period,
  type Plan,
  type Row,
  Type
} from "@shequ/core"
import { type Context, compile, qualifierBits, type Reader } from "./compile.ts"
import type { RowSet } from "./RowSet.ts"

/** A row that counts. `value` is what it contributes: 1, a number, or the value that is counted once. */
export interface Hit {
  readonly row: Row.AnyRow
  /** The row's place and its ancestors. */
  readonly chain: ReadonlyArray<string>
  readonly value: unknown
  readonly bits: number
  /** The breakdown value; `undefined` without a breakdown, `null` for rows that have none. */
  readonly key: string | null | undefined
}

/** A row that is taken and does not count, and why. */
export interface Miss extends Pick<Hit, "row" | "chain" | "key"> {
  readonly because: ReadonlyArray<Evidence.Failed>
}

/** Where a scan looks: the rowSet, and the day whose tree counts (`undefined`: the day the row is read). */
export interface Scope {
  readonly rowSet: RowSet
  readonly treeOn: LocalDate.LocalDate | undefined
}

export type RowAggregate = Exclude<Measure.Aggregate, { readonly kind: "attainment" | "coverage" }>

export const collectionOf = (rowSet: RowSet, id: string): Collection.Collection => {
  const found = rowSet.registry.collections.get(id)
  if (found === undefined) throw new Error(`No installed plugin brings the collection ${id}.`)
  return found
}

/** Reads a time of the collection's rows as its local day. */
export const dayReader = (rowSet: RowSet, collection: Collection.Collection, expr: Expr.Expr) => {
  const read = compile(rowSet, collection, expr)
  const isInstant = Type.infer(rowSet.registry, collection, expr, () => {}) === "instant"
  return (row: Row.AnyRow, context: Context): LocalDate.LocalDate | undefined => {
    const value = read(row, context)
    return isInstant && value !== undefined
      ? rowSet.zone.dateOf(value as number)
      : (value as LocalDate.LocalDate | undefined)
  }
}

/** The place of a row, and its ancestors; empty when it has none. Sets the context's chain. */
export const placeReader = (scope: Scope, collection: Collection.Collection) => {
  const place = compile(scope.rowSet, collection, collection.place)
  const tree = scope.rowSet.places()
  return (row: Row.AnyRow, context: Context): ReadonlyArray<string> => {
    const id = place(row, context) as string | undefined
    context.chain = id === undefined ? [] : tree.chain(id, scope.treeOn ?? context.today)
    return context.chain
  }
}

export const isValid = (row: Row.AnyRow, on: LocalDate.LocalDate): boolean =>
  (row.validFrom as LocalDate.LocalDate) <= on &&
  (row.validTo === undefined || on < (row.validTo as LocalDate.LocalDate))

/** The day on which a row is read, if it is taken at all. */
const dayTaken = (
  rowSet: RowSet,
  collection: Collection.Collection,
  aggregate: RowAggregate,
  period: Period.Period
): ((row: Row.AnyRow, context: Context) => LocalDate.LocalDate | undefined) => {
  const { time } = aggregate
  if ("asOf" in time) {
    const on = time.asOf === "end" ? Period.last(period) : period.start
    return (row) => (isValid(row, on) ? on : undefined)
  }
  const day = dayReader(rowSet, collection, "during" in time ? time.during : time.upTo)
  if ("during" in time) {
    return (row, context) => {
      const on = day(row, context)
      return on !== undefined && period.start <= on && on < period.end ? on : undefined
    }
  }
  return (row, context) => {
    const on = day(row, context)
    return on !== undefined && on < period.end ? Period.last(period) : undefined
  }
}

/** Tells `hit` of every row that the aggregate takes in the period, and `miss` of those that only their conditions keep out. */
export const scan = (
  scope: Scope,
  aggregate: RowAggregate,
  by: Plan.By | undefined,
  period: Period.Period,
  hit: (hit: Hit) => void,
  miss?: (miss: Miss) => void
): void => {
  const { rowSet } = scope
  const collection = collectionOf(rowSet, aggregate.collection)
  const taken = dayTaken(rowSet, collection, aggregate, period)
  const chainOf = placeReader(scope, collection)
  const where = aggregate.where === undefined ? undefined : compile(rowSet, collection, aggregate.where)
  const value: Reader | undefined = "of" in aggregate ? compile(rowSet, collection, aggregate.of) : undefined
  const key = by === undefined ? undefined : compile(rowSet, collection, by.expr)
  const read = [aggregate.where, "of" in aggregate ? aggregate.of : undefined].filter((one) => one !== undefined)
  const conditions =
    miss === undefined
      ? []
      : Evidence.conditions(aggregate).map((one) => [one, compile(rowSet, collection, one)] as const)
  const bits = qualifierBits(rowSet, collection, read)
  const context: Context = { today: Period.last(period), period, chain: [], treeOn: scope.treeOn }
  for (const row of rowSet.rows(collection.id)) {
    context.today = Period.last(period)
    const on = taken(row, context)
    if (on === undefined) continue
    context.today = on
    const chain = chainOf(row, context)
    const isMet = where === undefined || where(row, context) === true
    const contributed = !isMet ? undefined : value === undefined ? 1 : value(row, context)
    if (contributed === undefined) {
      miss?.({
        row,
        chain,
        key: key === undefined ? undefined : textKey(key(row, context)),
        because: conditions.flatMap(([condition, read]) => {
          const found = read(row, context)
          return found === true ? [] : [{ condition, is: found === false ? ("false" as const) : ("unknown" as const) }]
        })
      })
      continue
    }
    hit({
      row,
      chain,
      value: contributed,
      bits: bits(row, context),
      key: key === undefined ? undefined : textKey(key(row, context))
    })
  }
}

const textKey = (value: unknown): string | null => (value === undefined ? null : String(value))
