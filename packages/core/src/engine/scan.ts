/**
 * Walks the rows that an aggregate takes in a period, and tells of each what it contributes, where, and how sure it is. Evaluation
 * folds these hits into states, evidence lists them: both see the same rows.
 */
import type { Collection } from "../collection/Collection.ts"
import type { AnyRow } from "../collection/Row.ts"
import type { Expr } from "../expr/Expr.ts"
import { infer } from "../expr/infer.ts"
import type { Aggregate } from "../measure/Measure.ts"
import type { LocalDate } from "../time/LocalDate.ts"
import { last, type Period } from "../time/Period.ts"
import { type Context, compile, qualifierBits, type Reader } from "./compile.ts"
import type { Dataset } from "./Dataset.ts"
import type { By } from "./Plan.ts"

/** A row that counts. `value` is what it contributes: 1, a number, or the value that is counted once. */
export interface Hit {
  readonly row: AnyRow
  /** The row's place and its ancestors. */
  readonly chain: ReadonlyArray<string>
  readonly value: unknown
  readonly bits: number
  /** The breakdown value; `undefined` without a breakdown, `null` for rows that have none. */
  readonly key: string | null | undefined
}

/** Where a scan looks: the dataset, and the day whose tree counts (`undefined`: the day the row is read). */
export interface Scope {
  readonly dataset: Dataset
  readonly treeOn: LocalDate | undefined
}

export type RowAggregate = Exclude<Aggregate, { readonly kind: "attainment" | "coverage" }>

export const collectionOf = (dataset: Dataset, id: string): Collection => {
  const found = dataset.registry.collections.get(id)
  if (found === undefined) throw new Error(`No installed plugin brings the collection ${id}.`)
  return found
}

/** Reads a time of the collection's rows as its local day. */
export const dayReader = (dataset: Dataset, collection: Collection, expr: Expr) => {
  const read = compile(dataset, collection, expr)
  const isInstant = infer(dataset.registry, collection, expr, () => {}) === "instant"
  return (row: AnyRow, context: Context): LocalDate | undefined => {
    const value = read(row, context)
    return isInstant && value !== undefined ? dataset.zone.dateOf(value as number) : (value as LocalDate | undefined)
  }
}

/** The place of a row, and its ancestors; empty when it has none. Sets the context's chain. */
export const placeReader = (scope: Scope, collection: Collection) => {
  const place = compile(scope.dataset, collection, collection.place)
  const tree = scope.dataset.places()
  return (row: AnyRow, context: Context): ReadonlyArray<string> => {
    const id = place(row, context) as string | undefined
    context.chain = id === undefined ? [] : tree.chain(id, scope.treeOn ?? context.today)
    return context.chain
  }
}

export const isValid = (row: AnyRow, on: LocalDate): boolean =>
  (row.validFrom as LocalDate) <= on && (row.validTo === undefined || on < (row.validTo as LocalDate))

/** The day on which a row is read, if it is taken at all. */
const dayTaken = (
  dataset: Dataset,
  collection: Collection,
  aggregate: RowAggregate,
  period: Period
): ((row: AnyRow, context: Context) => LocalDate | undefined) => {
  const { time } = aggregate
  if ("asOf" in time) {
    const on = time.asOf === "end" ? last(period) : period.start
    return (row) => (isValid(row, on) ? on : undefined)
  }
  const day = dayReader(dataset, collection, "during" in time ? time.during : time.upTo)
  if ("during" in time) {
    return (row, context) => {
      const on = day(row, context)
      return on !== undefined && period.start <= on && on < period.end ? on : undefined
    }
  }
  return (row, context) => {
    const on = day(row, context)
    return on !== undefined && on < period.end ? last(period) : undefined
  }
}

/** Tells `hit` of every row that the aggregate takes in the period. */
export const scan = (
  scope: Scope,
  aggregate: RowAggregate,
  by: By | undefined,
  period: Period,
  hit: (hit: Hit) => void
): void => {
  const { dataset } = scope
  const collection = collectionOf(dataset, aggregate.collection)
  const taken = dayTaken(dataset, collection, aggregate, period)
  const chainOf = placeReader(scope, collection)
  const where = aggregate.where === undefined ? undefined : compile(dataset, collection, aggregate.where)
  const value: Reader | undefined = "of" in aggregate ? compile(dataset, collection, aggregate.of) : undefined
  const key = by === undefined ? undefined : compile(dataset, collection, by.expr)
  const read = [aggregate.where, "of" in aggregate ? aggregate.of : undefined].filter((one) => one !== undefined)
  const bits = qualifierBits(dataset, collection, read)
  const context: Context = { today: last(period), period, chain: [] }
  for (const row of dataset.rows(collection.id)) {
    context.today = last(period)
    const on = taken(row, context)
    if (on === undefined) continue
    context.today = on
    const chain = chainOf(row, context)
    if (where !== undefined && where(row, context) !== true) continue
    const contributed = value === undefined ? 1 : value(row, context)
    if (contributed === undefined) continue
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
