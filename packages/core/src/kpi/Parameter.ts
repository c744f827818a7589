/**
 * A policy value that rules read by name: the youngest age that still counts as young, the visits a pairing owes. Values are
 * dated and may differ by place; they live apart from the formulas that use them.
 */
import { Schema } from "effect"
import type { Unit } from "../quantity/Unit.ts"
import { LocalDate } from "../time/LocalDate.ts"
import { Words } from "../Words.ts"

/** In force on days `[from, to)`, at `place` and below it. */
export const Dated = Schema.Struct({
  value: Schema.Int,
  from: Schema.optionalKey(LocalDate),
  to: Schema.optionalKey(LocalDate),
  place: Schema.optionalKey(Schema.String)
})
export type Dated = typeof Dated.Type

export interface Parameter<out U extends Unit = Unit> {
  readonly id: string
  readonly name: Words
  readonly unit: U
  readonly values: ReadonlyArray<Dated>
  /** Where the value comes from: a regulation, a notice, a convention. */
  readonly source?: string
}

export const Parameter = Schema.Struct({
  id: Schema.String,
  name: Words,
  unit: Schema.String,
  values: Schema.Array(Dated),
  source: Schema.optionalKey(Schema.String)
})

export const make = <const U extends Unit>(options: Parameter<U>): Parameter<U> => options

/** Whether a dated value holds on a day. */
export const isInForce = (dated: { readonly from?: LocalDate; readonly to?: LocalDate }, day: LocalDate): boolean =>
  (dated.from === undefined || dated.from <= day) && (dated.to === undefined || day < dated.to)

/**
 * The one in force on a day at the first place of a chain (own place, then its ancestors) that has one; a value without a
 * place holds everywhere. Of several, the one that began last.
 */
export const inForce = <D extends { readonly from?: LocalDate; readonly to?: LocalDate; readonly place?: string }>(
  values: ReadonlyArray<D>,
  day: LocalDate,
  chain: ReadonlyArray<string>
): D | undefined => {
  for (const place of [...chain, undefined]) {
    const found = values
      .filter((one) => one.place === place && isInForce(one, day))
      .reduce<D | undefined>(
        (best, one) => (best === undefined || (one.from ?? "") >= (best.from ?? "") ? one : best),
        undefined
      )
    if (found !== undefined) return found
  }
  return undefined
}
