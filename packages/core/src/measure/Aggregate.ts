/** The aggregate of a measure, as data. */
import { Schema } from "effect"
import { Expr } from "../expr/Expr.ts"
import { Cadence, Window } from "../time/Cadence.ts"

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
