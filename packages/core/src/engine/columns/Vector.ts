/** The values of an expression for all rows of a frame. */
import type { Bits } from "./bits.ts"
import { missingWhole, type TagsColumn } from "./Column.ts"
import type { Dictionary } from "./Dictionary.ts"

/** Rows where it is true, and rows where it is false; unknown in neither. Each is worked out when it is first asked for. */
export interface ConditionVector {
  readonly type: "condition"
  readonly t: Bits
  readonly f: Bits
}
/** Whole multiples of `unit` in 32 bits, `missingWhole` where there is none. */
export interface Packed {
  readonly values: Int32Array
  readonly unit: number
}
/** `NaN` where it is missing. Instants are numbers. Where they are packed, doubles are made when they are asked for. */
export interface NumberVector {
  readonly type: "number"
  readonly packed?: Packed
  readonly values: Float64Array
}
/** `missingDay` where it is missing. */
export interface DayVector {
  readonly type: "day"
  readonly days: Int32Array
}
/** Numbers of texts in the dictionary; 0 where it is missing. */
export interface CodeVector {
  readonly type: "code"
  readonly codes: Uint8Array | Uint16Array | Int32Array
  readonly dictionary: Dictionary
}
/** Sets, each row's in row `rows[i]` of the column, or in its own when `rows` is absent. */
export interface TagsVector {
  readonly type: "tags"
  readonly column: TagsColumn
  readonly rows: Int32Array | undefined
}
export type Vector = ConditionVector | NumberVector | DayVector | CodeVector | TagsVector

/** The day on which each row is read: one for all, or each its own. `key` names it. */
export type Moment =
  | { readonly key: string; readonly day: number; readonly days?: undefined }
  | { readonly key: string; readonly days: Int32Array; readonly day?: undefined }

/** Numbers that are packed. */
export const packed = (size: number, of: Packed): NumberVector => {
  let wide: Float64Array | undefined
  return {
    type: "number",
    packed: of,
    get values() {
      if (wide === undefined) {
        wide = new Float64Array(size)
        for (let row = 0; row < size; row++) {
          const value = of.values[row] as number
          wide[row] = value === missingWhole ? Number.NaN : value * of.unit
        }
      }
      return wide
    }
  }
}

/** A condition whose sides are worked out when they are asked for: most are asked for one of them only. */
export const condition = (t: () => Bits, f: () => Bits): ConditionVector => {
  let yes: Bits | undefined
  let no: Bits | undefined
  return {
    type: "condition",
    get t() {
      yes ??= t()
      return yes
    },
    get f() {
      no ??= f()
      return no
    }
  }
}
