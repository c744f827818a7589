/**
 * Tallies: what the rows that refer to a row say about it. `Tally.count(CaseStep, (step) => step.caseId, kase.id, …)` is the
 * number of a case's steps, `Tally.first` the time of the first.
 */
import type { Collection } from "../collection/Collection.ts"
import * as Handle from "../collection/Handle.ts"
import type { Expr, Window } from "../expr/Expr.ts"
import { type Condition, DateValue, InstantValue, NumberValue, type Reference, type TextValue } from "../expr/Value.ts"
import type { Unit } from "../quantity/Unit.ts"

type Key = Reference<string, Unit> | TextValue
type Time = DateValue | InstantValue

interface Options<C> {
  /** Field of the referring row that names this row. */
  readonly via: (row: Handle.Of<C>) => Key
  /** Of this row, what `via` must equal: usually its id. */
  readonly equals: Key
  readonly where?: (row: Handle.Of<C>) => Condition
  /**
   * Which referring rows: all (`ever`, the default for journals), those of the day this row is read – a register's valid on it, a
   * journal's up to it (`so-far`, the default for registers) –, or those in the figure's period …
   */
  readonly within?: "ever" | "so-far" | "period"
  /** … or only those before, or after, another time of this row. */
  readonly before?: Time
  readonly after?: Time
  /** The referring row's time; its collection's own when absent. */
  readonly time?: (row: Handle.Of<C>) => Time
}

const windowOf = <C extends Collection>(collection: C, options: Options<C>): Window =>
  options.before !== undefined
    ? { within: "before", of: options.before.expr }
    : options.after !== undefined
      ? { within: "after", of: options.after.expr }
      : { within: options.within ?? (collection.kind === "register" ? "so-far" : "ever") }

const tally = <C extends Collection>(
  fn: "count" | "sum" | "first" | "last",
  collection: C,
  options: Options<C>,
  value?: Expr
): Expr => {
  const row = Handle.of(collection)
  return {
    op: "tally",
    fn,
    collection: collection.id,
    via: options.via(row).expr,
    equals: options.equals.expr,
    ...(options.where === undefined ? {} : { where: options.where(row).expr }),
    ...(value === undefined ? {} : { value }),
    ...(options.time === undefined ? {} : { time: options.time(row).expr }),
    window: windowOf(collection, options)
  }
}

/** How many rows refer to this one. */
export const count = <C extends Collection>(collection: C, options: Options<C>): NumberValue<C["unit"]> =>
  new NumberValue(tally("count", collection, options))

/** Whether any row refers to this one. */
export const exists = <C extends Collection>(collection: C, options: Options<C>): Condition =>
  count(collection, options).atLeast(1)

/** The sum of a number over the rows that refer to this one; 0 when there is none. */
export const sum = <C extends Collection, U extends Unit>(
  collection: C,
  of: (row: Handle.Of<C>) => NumberValue<U>,
  options: Options<C>
): NumberValue<U> => new NumberValue(tally("sum", collection, options, of(Handle.of(collection)).expr))

const edge =
  (fn: "first" | "last") =>
  <C extends Collection, T extends Time>(collection: C, of: (row: Handle.Of<C>) => T, options: Options<C>): T => {
    const value = of(Handle.of(collection))
    const expr = tally(fn, collection, options, value.expr)
    return (value instanceof DateValue ? new DateValue(expr) : new InstantValue(expr)) as T
  }

/** The earliest time that a referring row gives; missing when there is none. */
export const first = edge("first")
/** The latest time that a referring row gives; missing when there is none. */
export const last = edge("last")
