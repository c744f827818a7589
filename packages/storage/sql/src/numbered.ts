import type { Printed } from "./aggregate.ts"
import { firstNumber } from "./Branch.ts"

/** Where an aggregate's number and its bits stand in a row. */
export interface At {
  readonly number: number
  readonly bits: number | undefined
}

/** The columns of aggregates, and their places in a row. */
export const numbered = (
  printed: ReadonlyArray<Printed>
): { readonly sql: ReadonlyArray<string>; readonly columns: ReadonlyArray<At> } => {
  let next = firstNumber
  return {
    sql: printed.flatMap(({ bits, number }) => [number, ...(bits === undefined ? [] : [bits])]),
    columns: printed.map(({ bits }) => {
      const at = { number: next, bits: bits === undefined ? undefined : next + 1 }
      next += bits === undefined ? 1 : 2
      return at
    })
  }
}
