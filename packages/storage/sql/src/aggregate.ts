/** Prints one aggregate over the rows of a group: its number, and the bits of the qualifiers where some can occur. */
import type { RowAggregate } from "./Batch.ts"
import { value } from "./print.ts"
import { qualifiers } from "./qualifiers.ts"
import { type Scope, typeOf } from "./Scope.ts"
import { Unpushable } from "./Unpushable.ts"

export interface Printed {
  readonly number: string
  readonly bits: string | undefined
}

/** Has an expression read once per row, and gives the column that holds it. */
export type Keep = (sql: string) => string

/** Which rows an aggregate takes, and their bits. */
export const conditionOf = (scope: Scope, of: RowAggregate, keep: Keep) => {
  const bits = qualifiers(scope, [of.where, "of" in of ? of.of : undefined])
  return {
    condition: of.where === undefined ? undefined : keep(value(scope, of.where)),
    bits: bits === undefined ? undefined : keep(bits.sql),
    mask: bits?.mask ?? 0
  }
}

export const aggregate = (scope: Scope, of: RowAggregate, keep: Keep): Printed => {
  const { dialect, integer } = scope.setting.writer
  const { bits, condition, mask } = conditionOf(scope, of, keep)
  const filter = condition === undefined ? "" : ` FILTER (WHERE ${condition})`
  const withBits = (number: string, of: string): Printed => ({
    number,
    bits: bits === undefined ? undefined : dialect.bits(bits, of, mask)
  })
  if (of.kind === "count") {
    return withBits(condition === undefined ? "count(*)" : dialect.count(condition), condition ?? "true")
  }
  const type = typeOf(scope, of.of)
  if (type !== "number") throw new Unpushable(`the ${of.kind} of a ${type}`)
  const taken = keep(value(scope, of.of))
  const present = [...(condition === undefined ? [] : [condition]), `${taken} IS NOT NULL`].join(" AND ")
  return of.kind === "percentile"
    ? withBits(dialect.rank(taken, present, integer(of.n), integer(of.d)), present)
    : withBits(`${of.kind}(${taken})${filter}`, present)
}
