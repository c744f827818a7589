/** What a batch or a duty adds to the statement of its collection: one SELECT or several, and where their numbers belong. */
import type { Plan, Table } from "@shequ/core"
import type { Rows } from "./Statement.ts"

export interface Select {
  /** Number of the span, place, number of the group of places, value of the breakdown: `none` where there is none. Then numbers. */
  readonly columns: ReadonlyArray<string>
  /** FROM and what follows. The number of the branch stands before the columns: `GROUP BY` counts them from 2. */
  readonly from: ReadonlyArray<string>
}

export interface Branch {
  readonly requests: ReadonlyArray<Plan.Request>
  readonly selects: ReadonlyArray<Select>
  /** Puts rows – number of the branch, then the columns – into cells. */
  readonly fill: (rows: Rows, table: Table.Builder) => void
}

/** A place or a name that a SELECT does not give; its type is said, as other branches have one. */
export const none = "CAST(NULL AS text)"

/** The position of the first number in a row. */
export const firstNumber = 5
