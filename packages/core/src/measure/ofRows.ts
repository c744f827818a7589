/** Measures of the rows of a collection: how many, how many different, how much. */
import type { Collection, Fields, Kind } from "../collection/Collection.ts"
import * as Handle from "../collection/Handle.ts"
import { type CodeValue, type NumberValue, Reference, type TextValue } from "../expr/Value.ts"
import type { Unit } from "../quantity/Unit.ts"
import type { Measure } from "./Measure.ts"
import { conditionOf, type Timing, timeOf, type Where } from "./timing.ts"

type UnitOf<C> = C extends Collection<string, Fields, Kind, infer U> ? U : never

/** How many rows, counted in a unit that one row stands for. */
export const countAs = <const U extends Unit, C extends Collection>(
  unit: U,
  collection: C,
  where?: Where<C>,
  timing?: Timing<C>
): Measure<U> => ({
  unit,
  part: "value",
  aggregate: {
    kind: "count",
    collection: collection.id,
    ...conditionOf(collection, where),
    time: timeOf(collection, timing)
  }
})

/** How many rows, counted in the collection's own unit. */
export const count = <C extends Collection>(collection: C, where?: Where<C>, timing?: Timing<C>): Measure<UnitOf<C>> =>
  countAs(collection.unit as UnitOf<C>, collection, where, timing)

type Countable = Reference<string, Unit> | TextValue | CodeValue<string>
type DistinctUnit<V> = V extends Reference<string, infer U> ? U : "thing"

/** How many different values, each once, in a unit that one value stands for. */
export const distinctAs = <const U extends Unit, C extends Collection>(
  unit: U,
  collection: C,
  of: (row: Handle.Of<C>) => Countable,
  where?: Where<C>,
  timing?: Timing<C>
): Measure<U> => ({
  unit,
  part: "value",
  aggregate: {
    kind: "distinct",
    collection: collection.id,
    of: of(Handle.of(collection)).expr,
    ...conditionOf(collection, where),
    time: timeOf(collection, timing)
  }
})

/** How many different values, each once. References count in the unit of what they refer to, other values as things (个). */
export const distinct = <C extends Collection, V extends Countable>(
  collection: C,
  of: (row: Handle.Of<C>) => V,
  where?: Where<C>,
  timing?: Timing<C>
): Measure<DistinctUnit<V>> => {
  const value = of(Handle.of(collection))
  const unit = value instanceof Reference ? value.unit : "thing"
  return distinctAs(unit as DistinctUnit<V>, collection, of, where, timing)
}

const over =
  (kind: "sum" | "min" | "max") =>
  <C extends Collection, U extends Unit>(
    collection: C,
    unit: U,
    of: (row: Handle.Of<C>) => NumberValue<U>,
    where?: Where<C>,
    timing?: Timing<C>
  ): Measure<U> => ({
    unit,
    part: "value",
    aggregate: {
      kind,
      collection: collection.id,
      of: of(Handle.of(collection)).expr,
      ...conditionOf(collection, where),
      time: timeOf(collection, timing)
    }
  })

/** The sum of a whole number over the rows that have it. */
export const sum = over("sum")
/** The least value; no data when no row has one. */
export const min = over("min")
/** The greatest value; no data when no row has one. */
export const max = over("max")

/** The value at rank `ceil(n / d × count)` of the ordered values: `percentile(…, 1, 2, …)` is the (lower) median. */
export const percentile = <C extends Collection, U extends Unit>(
  collection: C,
  unit: U,
  n: number,
  d: number,
  of: (row: Handle.Of<C>) => NumberValue<U>,
  where?: Where<C>,
  timing?: Timing<C>
): Measure<U> => ({
  unit,
  part: "value",
  aggregate: {
    kind: "percentile",
    n,
    d,
    collection: collection.id,
    of: of(Handle.of(collection)).expr,
    ...conditionOf(collection, where),
    time: timeOf(collection, timing)
  }
})

/** The middle value; of an even number of values, the lower one of the two in the middle. */
export const median = <C extends Collection, U extends Unit>(
  collection: C,
  unit: U,
  of: (row: Handle.Of<C>) => NumberValue<U>,
  where?: Where<C>,
  timing?: Timing<C>
): Measure<U> => percentile(collection, unit, 1, 2, of, where, timing)
