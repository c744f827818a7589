/** A table's rows in the order of month and grid, so that a cell's rows are next to one another. */
import { cellOf, cells } from "./Answer.ts"

interface Table {
  readonly size: number
  readonly month: Uint8Array
  readonly grid: Uint8Array
}

export interface Clustered<T> {
  readonly table: T
  /** Rows of cell `c` are `start[c]` to `start[c + 1]`. */
  readonly start: Int32Array
}

export const clustered = <T extends Table>(table: T): Clustered<T> => {
  const start = new Int32Array(cells + 1)
  const cell = (row: number): number => cellOf(table.month[row] as number, table.grid[row] as number)
  for (let row = 0; row < table.size; row++) start[cell(row) + 1]!++
  for (let at = 0; at < cells; at++) start[at + 1] = (start[at + 1] as number) + (start[at] as number)
  const next = start.slice()
  const order = new Int32Array(table.size)
  for (let row = 0; row < table.size; row++) order[next[cell(row)]!++] = row
  const sorted = Object.fromEntries(
    Object.entries(table).map(([name, column]: [string, number | Uint8Array | Int32Array]) => {
      if (typeof column === "number") return [name, column]
      const into = column.slice()
      for (let at = 0; at < order.length; at++) into[at] = column[order[at] as number] as number
      return [name, into]
    })
  )
  return { table: sorted as unknown as T, start }
}
