/**
 * A measure: an aggregate over one collection for every cell of place × period × breakdown. It states its time – as of a day
 * (stock), during the period on a named time field (flow), or up to the period's end (cumulative) – and its unit. Its state is
 * mergeable (see `State.ts`), so a community's figure is the merge of its grids'.
 */
import { Schema } from "effect"
import type { Collection, Fields, Kind } from "../collection/Collection.ts"
import * as Handle from "../collection/Handle.ts"
import { children, Expr, field, literal } from "../expr/Expr.ts"
import {
  type CodeValue,
  type Condition,
  type DateValue,
  type InstantValue,
  type NumberValue,
  Reference,
  type TextValue
} from "../expr/Value.ts"
import type { Unit } from "../quantity/Unit.ts"
import { Cadence, Window } from "../time/Cadence.ts"
import type { Words } from "../Words.ts"

/**
 * - `asOf`: rows of a register valid on the period's last (or first) day
 * - `during`: rows whose time lies in the period
 * - `upTo`: rows whose time lies before the period's end; they are read on its last day
 */
export const Time = Schema.Union([
  Schema.Struct({ asOf: Schema.Literals(["end", "start"]) }),
  Schema.Struct({ during: Expr }),
  Schema.Struct({ upTo: Expr })
])
export type Time = typeof Time.Type

const where = Schema.optionalKey(Expr)

/** Whose duty it is: the rows of a register, or the places of a level. */
export const Subjects = Schema.Union([
  Schema.Struct({ collection: Schema.String, where }),
  Schema.Struct({ places: Schema.String })
])
export type Subjects = typeof Subjects.Type

/** In each slot of the cadence, each subject needs at least so many of these entries. */
export const Requirement = Schema.Struct({
  name: Schema.Struct({ zh: Schema.String, en: Schema.String }),
  cadence: Cadence,
  collection: Schema.String,
  where,
  /** Gives the subject's id; absent when the subjects are places. */
  subject: Schema.optionalKey(Expr),
  /** When the entry happened; absent for a register, whose rows count when valid on the slot's last day. */
  time: Schema.optionalKey(Expr),
  atLeast: Expr
})
export type Requirement = typeof Requirement.Type

/** The aggregate as data. */
export const Aggregate = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("count"), collection: Schema.String, where, time: Time }),
  Schema.Struct({
    kind: Schema.Literals(["distinct", "sum", "min", "max"]),
    collection: Schema.String,
    of: Expr,
    where,
    time: Time
  }),
  /** Nearest rank: the value at rank `ceil(n / d × count)` of the ordered values. */
  Schema.Struct({
    kind: Schema.Literal("percentile"),
    n: Schema.Int,
    d: Schema.Int,
    collection: Schema.String,
    of: Expr,
    where,
    time: Time
  }),
  /** `each`: every requirement is a duty of its own; `all`: a slot is met when all requirements are. */
  Schema.Struct({
    kind: Schema.Literal("attainment"),
    subjects: Subjects,
    combine: Schema.Literals(["each", "all"]),
    requirements: Schema.Array(Requirement)
  }),
  /** Seconds of the windows that the union of the intervals covers. */
  Schema.Struct({
    kind: Schema.Literal("coverage"),
    subjects: Subjects,
    windows: Schema.Array(Window),
    collection: Schema.String,
    where,
    subject: Schema.optionalKey(Expr),
    from: Expr,
    to: Expr
  })
])
export type Aggregate = typeof Aggregate.Type

/** Which number of the aggregate's state: attainments and coverages have two, all others have their value. */
export const Part = Schema.Literals(["value", "required", "met"])
export type Part = typeof Part.Type

/** One number of one aggregate, in a unit. */
export interface Measure<out U extends Unit = Unit> {
  readonly unit: U
  readonly aggregate: Aggregate
  readonly part: Part
}

/** An attainment or coverage: two measures with one definition. */
export interface Attainment<out U extends Unit> {
  readonly required: Measure<U>
  readonly met: Measure<U>
}

type TimeValue = DateValue | InstantValue

/** When the rows are taken; a register's default is the period's last day, a journal's its own time. */
export interface Timing<C> {
  readonly asOf?: "end" | "start"
  readonly during?: (row: Handle.Of<C>) => TimeValue
  readonly upTo?: (row: Handle.Of<C>) => TimeValue
}

type Where<C> = (row: Handle.Of<C>) => Condition

const timeOf = <C extends Collection>(collection: C, timing: Timing<C> | undefined): Time => {
  const row = Handle.of(collection)
  if (timing?.during !== undefined) return { during: timing.during(row).expr }
  if (timing?.upTo !== undefined) return { upTo: timing.upTo(row).expr }
  if (collection.kind === "register") return { asOf: timing?.asOf ?? "end" }
  if (timing?.asOf !== undefined)
    throw new Error(`Journal ${collection.id} has no stock: use "upTo" for figures as of a day.`)
  return { during: field(collection.time ?? "") }
}

const conditionOf = <C extends Collection>(collection: C, condition: Where<C> | undefined) =>
  condition === undefined ? {} : { where: condition(Handle.of(collection)).expr }

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

/** Subjects of a duty: the rows of a register (under a condition) … */
export const subjects = <C extends Collection>(register: C, where?: Where<C>): Subjects => ({
  collection: register.id,
  ...conditionOf(register, where)
})
/** … or the places of a level, such as every community. */
export const placesOf = (level: string): Subjects => ({ places: level })

/**
 * What each subject needs in each slot of a cadence. `subject` gives the id of the entry's subject; leave it out when the
 * subjects are places: an entry then counts for the place it belongs to.
 */
export const requirement = <C extends Collection>(options: {
  readonly name: Words
  readonly cadence: Cadence
  readonly entries: C
  readonly where?: Where<C>
  readonly subject?: (row: Handle.Of<C>) => Reference<string, Unit> | TextValue
  readonly time?: (row: Handle.Of<C>) => TimeValue
  readonly atLeast?: number | NumberValue<Unit>
}): Requirement => {
  const row = Handle.of(options.entries)
  const { atLeast = 1, entries } = options
  const time =
    options.time !== undefined ? options.time(row).expr : entries.time === undefined ? undefined : field(entries.time)
  return {
    name: options.name,
    cadence: options.cadence,
    collection: entries.id,
    ...conditionOf(entries, options.where),
    ...(options.subject === undefined ? {} : { subject: options.subject(row).expr }),
    ...(time === undefined ? {} : { time }),
    atLeast: typeof atLeast === "number" ? literal(atLeast) : atLeast.expr
  }
}

/** Population × cadence: how many duties there were, and how many of them were done (each capped at what it needs). */
export const attainment = (
  subjects: Subjects,
  requirements: ReadonlyArray<Requirement>,
  combine: "each" | "all" = "each"
): Attainment<"slot"> => {
  const aggregate: Aggregate = { kind: "attainment", subjects, combine, requirements }
  return {
    required: { unit: "slot", part: "required", aggregate },
    met: { unit: "slot", part: "met", aggregate }
  }
}

/** Required windows against the union of intervals, in seconds. An interval without an end is still running. */
export const coverage = <C extends Collection>(options: {
  readonly subjects: Subjects
  readonly windows: ReadonlyArray<Window>
  readonly intervals: C
  readonly where?: Where<C>
  readonly subject?: (row: Handle.Of<C>) => Reference<string, Unit> | TextValue
  readonly from: (row: Handle.Of<C>) => InstantValue
  readonly to: (row: Handle.Of<C>) => InstantValue
}): Attainment<"second"> => {
  const row = Handle.of(options.intervals)
  const aggregate: Aggregate = {
    kind: "coverage",
    subjects: options.subjects,
    windows: options.windows,
    collection: options.intervals.id,
    ...conditionOf(options.intervals, options.where),
    ...(options.subject === undefined ? {} : { subject: options.subject(row).expr }),
    from: options.from(row).expr,
    to: options.to(row).expr
  }
  return {
    required: { unit: "second", part: "required", aggregate },
    met: { unit: "second", part: "met", aggregate }
  }
}

const tallied = (expr: Expr | undefined): ReadonlyArray<string> =>
  expr === undefined
    ? []
    : [
        ...(expr.op === "tally" ? [expr.collection, ...tallied(expr.where), ...tallied(expr.value)] : []),
        ...children(expr).flatMap(tallied)
      ]

/** The row expressions of an aggregate. */
const expressions = (aggregate: Aggregate): ReadonlyArray<Expr | undefined> => {
  switch (aggregate.kind) {
    case "attainment":
      return [
        "where" in aggregate.subjects ? aggregate.subjects.where : undefined,
        ...aggregate.requirements.flatMap((one) => [one.where, one.subject, one.time, one.atLeast])
      ]
    case "coverage":
      return [
        "where" in aggregate.subjects ? aggregate.subjects.where : undefined,
        aggregate.where,
        aggregate.subject,
        aggregate.from,
        aggregate.to
      ]
    default:
      return [
        aggregate.where,
        "of" in aggregate ? aggregate.of : undefined,
        "during" in aggregate.time ? aggregate.time.during : undefined,
        "upTo" in aggregate.time ? aggregate.time.upTo : undefined
      ]
  }
}

/** Every collection that must be kept for the figure to be reported: those it walks, and those that its tallies look into. */
export const needs = (aggregate: Aggregate): ReadonlyArray<string> => [
  ...new Set([...collections(aggregate), ...expressions(aggregate).flatMap(tallied)])
]

/** The collections that an aggregate walks, as entries or as subjects. */
export const collections = (aggregate: Aggregate): ReadonlyArray<string> => {
  switch (aggregate.kind) {
    case "attainment":
      return [
        ...new Set([
          ...("collection" in aggregate.subjects ? [aggregate.subjects.collection] : []),
          ...aggregate.requirements.map((one) => one.collection)
        ])
      ]
    case "coverage":
      return [
        ...new Set([
          ...("collection" in aggregate.subjects ? [aggregate.subjects.collection] : []),
          aggregate.collection
        ])
      ]
    default:
      return [aggregate.collection]
  }
}
