/** The values of an expression for all rows of a frame. */
import type { Bits } from "./bits.ts"
import type { Dictionary, TagsColumn } from "./Column.ts"

/** Rows where it is true, and rows where it is false; unknown in neither. Each is worked out when it is first asked for. */
export interface ConditionVector {
  readonly type: "condition"
  readonly t: Bits
  readonly f: Bits
}
/** `NaN` where it is missing. Instants are numbers. */
export interface NumberVector {
  readonly type: "number"
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
