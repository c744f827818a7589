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

const names = new Set(["text", "code", "reference"])

/** `keep` has an expression read once per row, and gives the column that holds it. */
export const aggregate = (scope: Scope, of: RowAggregate, keep: (sql: string) => string): Printed => {
  const { dialect, integer } = scope.setting.writer
  const where = of.where === undefined ? undefined : keep(value(scope, of.where))
  const filter = where === undefined ? "" : ` FILTER (WHERE ${where})`
  const bits = qualifiers(scope, [of.where, "of" in of ? of.of : undefined])
  const withBits = (number: string, condition: string): Printed => ({
    number,
    bits: bits === undefined ? undefined : dialect.bits(keep(bits.sql), condition, bits.mask)
  })
  if (of.kind === "count") return withBits(`count(*)${filter}`, where ?? "true")
  const type = typeOf(scope, of.of)
  const isFit = of.kind === "distinct" ? names.has(type ?? "") : type === "number"
  if (!isFit) throw new Unpushable(`the ${of.kind} of a ${type}`)
  const counted = keep(value(scope, of.of))
  const condition = [...(where === undefined ? [] : [where]), `${counted} IS NOT NULL`].join(" AND ")
  switch (of.kind) {
    case "distinct":
      return withBits(`count(DISTINCT ${counted})${filter}`, condition)
    case "percentile":
      return withBits(dialect.rank(counted, condition, integer(of.n), integer(of.d)), condition)
    default:
      return withBits(`${of.kind}(${counted})${filter}`, condition)
  }
}
