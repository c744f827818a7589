/** Which rows a measure takes, and when: what its callbacks leave as data. */
import type { Collection } from "../collection/Collection.ts"
import * as Handle from "../collection/Handle.ts"
import { field } from "../expr/Expr.ts"
import type { Condition, DateValue, InstantValue } from "../expr/Value.ts"
import type { Time } from "./Aggregate.ts"

export type TimeValue = DateValue | InstantValue

/** When the rows are taken; a register's default is the period's last day, a journal's its own time. */
export interface Timing<C> {
  readonly asOf?: "end" | "start"
  readonly during?: (row: Handle.Of<C>) => TimeValue
  readonly upTo?: (row: Handle.Of<C>) => TimeValue
}

export type Where<C> = (row: Handle.Of<C>) => Condition

export const timeOf = <C extends Collection>(collection: C, timing: Timing<C> | undefined): Time => {
  const row = Handle.of(collection)
  if (timing?.during !== undefined) return { during: timing.during(row).expr }
  if (timing?.upTo !== undefined) return { upTo: timing.upTo(row).expr }
  if (collection.kind === "register") return { asOf: timing?.asOf ?? "end" }
  if (timing?.asOf !== undefined)
    throw new Error(`Journal ${collection.id} has no stock: use "upTo" for figures as of a day.`)
  return { during: field(collection.time ?? "") }
}

export const conditionOf = <C extends Collection>(collection: C, condition: Where<C> | undefined) =>
  condition === undefined ? {} : { where: condition(Handle.of(collection)).expr }
