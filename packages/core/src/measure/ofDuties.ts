/** Measures of duties: who owed what in which slot of a cadence, and which hours had to be covered. */
import type { Collection } from "../collection/Collection.ts"
import * as Handle from "../collection/Handle.ts"
import { field, literal } from "../expr/Expr.ts"
import type { InstantValue, NumberValue, Reference, TextValue } from "../expr/Value.ts"
import type { Unit } from "../quantity/Unit.ts"
import type { Cadence, Window } from "../time/Cadence.ts"
import type { Words } from "../Words.ts"
import type { Aggregate, Requirement, Subjects } from "./Aggregate.ts"
import type { Attainment } from "./Measure.ts"
import { conditionOf, type TimeValue, type Where } from "./timing.ts"

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
