/**
 * The state of a measure in one cell: a commutative monoid, so cells merge up the place tree and along time exactly. Only
 * integers and values taken from the data occur here; division happens in formulas, once.
 */
import * as Qualifier from "../quantity/Qualifier.ts"
import type { Aggregate, Part } from "./Measure.ts"

/** `qualifiers` has the bits of every row that took part (`Qualifier.bits`). */
export type State = { readonly qualifiers: number } & (
  | { readonly kind: "count" | "sum"; readonly value: number }
  | { readonly kind: "min" | "max"; readonly value: number | undefined }
  | { readonly kind: "distinct"; readonly values: ReadonlySet<string> }
  | { readonly kind: "percentile"; readonly n: number; readonly d: number; readonly values: ReadonlyArray<number> }
  | { readonly kind: "attainment" | "coverage"; readonly required: number; readonly met: number }
  /** A distinct count or percentile that is done: databases return numbers, and so does the engine. It no longer merges. */
  | { readonly kind: "finished"; readonly value: number | undefined }
)

/** A sum left the range in which integers are exact (±2^53). The figure would be wrong, so there is none. */
export class Overflow extends Error {
  override readonly name = "Overflow"
  constructor() {
    super(
      "A sum left the range in which whole numbers are exact (2^53). Split the period, or keep the field in a larger unit."
    )
  }
}

/** The state of a cell without rows. */
export const empty = (aggregate: Aggregate): State => {
  switch (aggregate.kind) {
    case "count":
    case "sum":
      return { kind: aggregate.kind, value: 0, qualifiers: 0 }
    case "min":
    case "max":
      return { kind: aggregate.kind, value: undefined, qualifiers: 0 }
    case "distinct":
      return { kind: "distinct", values: new Set(), qualifiers: 0 }
    case "percentile":
      return { kind: "percentile", n: aggregate.n, d: aggregate.d, values: [], qualifiers: 0 }
    case "attainment":
    case "coverage":
      return { kind: aggregate.kind, required: 0, met: 0, qualifiers: 0 }
  }
}

/** `a + b`, or an `Overflow` when whole numbers are no longer exact. */
export const addExactly = (a: number, b: number): number => {
  const total = a + b
  if (!Number.isSafeInteger(total)) throw new Overflow()
  return total
}

/** The state of two disjoint sets of rows together. Both belong to one aggregate, and neither is finished. */
export const merge = (a: State, b: State): State => {
  const qualifiers = a.qualifiers | b.qualifiers
  switch (a.kind) {
    case "count":
    case "sum":
      return { ...a, qualifiers, value: addExactly(a.value, (b as typeof a).value) }
    case "min":
    case "max": {
      const other = (b as typeof a).value
      const value =
        a.value === undefined
          ? other
          : other === undefined
            ? a.value
            : Math[a.kind === "min" ? "min" : "max"](a.value, other)
      return { ...a, qualifiers, value }
    }
    case "distinct":
      return { ...a, qualifiers, values: new Set([...a.values, ...(b as typeof a).values]) }
    case "percentile":
      return { ...a, qualifiers, values: [...a.values, ...(b as typeof a).values] }
    case "attainment":
    case "coverage":
      return {
        ...a,
        qualifiers,
        required: addExactly(a.required, (b as typeof a).required),
        met: addExactly(a.met, (b as typeof a).met)
      }
    case "finished":
      throw new Error("A finished figure does not merge: ask for the larger cell.")
  }
}

/** One number of the state; `undefined` where there is none (the least of no values). */
export const read = (state: State, part: Part): number | undefined => {
  switch (state.kind) {
    case "count":
    case "sum":
    case "min":
    case "max":
    case "finished":
      return state.value
    case "distinct":
      return state.values.size
    case "percentile": {
      if (state.values.length === 0) return undefined
      const rank = Math.max(1, Math.ceil((state.n * state.values.length) / state.d))
      return Float64Array.from(state.values).sort()[rank - 1]
    }
    case "attainment":
    case "coverage":
      return part === "required" ? state.required : state.met
  }
}

/** How sure the number is. Required duties come from registers, and are exact. */
export const qualifier = (state: State, part: Part): Qualifier.Qualifier =>
  part === "required" ? "exact" : Qualifier.fromBits(state.qualifiers)
