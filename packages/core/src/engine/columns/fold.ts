/** Folds the rows of a taking into cells of atom × chain × key, and rolls the cells up time and place into a table. */
import { addExactly } from "../../measure/State.ts"
import type { By } from "../Plan.ts"
import type { Block } from "../Table.ts"
import type { Bits } from "./bits.ts"
import type { Cells } from "./cells.ts"
import { asCodes } from "./codes.ts"
import { countPerCell, eachFigure } from "./hits.ts"
import { judgeOf } from "./judge.ts"
import { qualifiers } from "./qualifiers.ts"
import { read } from "./read.ts"
import type { Roll } from "./roll.ts"
import { rowsTaken } from "./rowsOf.ts"
import { sumPerCell } from "./sum.ts"
import type { RowAggregate, Taking } from "./take.ts"
import type { CodeVector, NumberVector } from "./Vector.ts"

/** Where figures go: the block of the totals, or of one breakdown value (`null`: of the rows that have none). */
export type BlockOf = (key: string | null | undefined) => Block

/** Numbers per cell that add up. */
const addUp = (
  perCell: Int32Array | Float64Array,
  { count, into, members, start }: Roll,
  { put, values }: Block
): void => {
  if (values !== undefined && members.length === count) {
    for (let at = 0; at < count; at++) values[into[at] as number] = perCell[members[at] as number] as number
    return
  }
  for (let at = 0; at < count; at++) {
    const first = start[at] as number
    const end = start[at + 1] as number
    let value = perCell[members[first] as number] as number
    for (let member = first + 1; member < end; member++)
      value = addExactly(value, perCell[members[member] as number] as number)
    if (values === undefined) put(into[at] as number, value, 0)
    else values[into[at] as number] = value
  }
}

/** The qualifiers of all these rows together. */
const bitsOf = (bits: Uint8Array | undefined, rows: Int32Array, from: number, to: number): number => {
  let all = 0
  if (bits !== undefined) for (let at = from; at < to; at++) all |= bits[rows[at] as number] as number
  return all
}

/** Parts a list of rows by their breakdown value, and tells of each part. */
const parted = (keys: CodeVector) => {
  const count = new Int32Array(keys.dictionary.texts.length + 1)
  let sorted = new Int32Array(1024)
  return (
    rows: Int32Array,
    from: number,
    to: number,
    visit: (key: number, rows: Int32Array, from: number, to: number) => void
  ): void => {
    if (sorted.length < to - from) sorted = new Int32Array((to - from) * 2)
    const seen: Array<number> = []
    for (let at = from; at < to; at++) {
      const key = keys.codes[rows[at] as number] as number
      if (count[key] === 0) seen.push(key)
      count[key]!++
    }
    let next = 0
    for (const key of seen) {
      const size = count[key] as number
      count[key] = next
      next += size
    }
    for (let at = from; at < to; at++) {
      const row = rows[at] as number
      sorted[count[keys.codes[row] as number]!++] = row
    }
    let begin = 0
    for (const key of seen) {
      const end = count[key] as number
      count[key] = 0
      visit(key, sorted, begin, end)
      begin = end
    }
  }
}

/** Evaluates one aggregate over one taking. */
export const fold = (
  taking: Taking,
  cells: Cells,
  roll: Roll,
  aggregate: RowAggregate,
  by: By | undefined,
  blockOf: BlockOf
): void => {
  const { scope } = taking
  const { size } = scope.frame
  const mask = rowsTaken(taking, aggregate)
  const readBy = [aggregate.where, "of" in aggregate ? aggregate.of : undefined].filter((one) => one !== undefined)
  const bits = qualifiers(scope, readBy)
  if (bits === undefined && by === undefined) {
    if (aggregate.kind === "count") return addUp(countPerCell(cells, mask, size), roll, blockOf(undefined))
    if (aggregate.kind === "sum" && mask !== undefined)
      return addUp(sumPerCell(cells, mask, read(scope, aggregate.of) as NumberVector), roll, blockOf(undefined))
  }
  const { ofList, ofRange } = judgeOf(taking, cells, aggregate)
  const put = (block: () => Block, index: number, rows: Int32Array, from: number, to: number): void => {
    const value = ofList(rows, from, to)
    if (!Number.isNaN(value)) block().put(index, value, bitsOf(bits, rows, from, to))
  }
  if (by === undefined) {
    const block = blockOf(undefined)
    const inRange = (index: number, from: number, to: number): void => {
      const value = ofRange?.(mask as Bits, from, to) as number
      if (!Number.isNaN(value)) block.put(index, value, 0)
    }
    const isRanged = ofRange !== undefined && mask !== undefined && bits === undefined
    eachFigure(
      cells,
      roll,
      mask,
      size,
      (index, rows, from, to) => put(() => block, index, rows, from, to),
      isRanged ? inRange : undefined
    )
    return
  }
  const keys = asCodes(size, read(scope, by.expr))
  const eachPart = parted(keys)
  eachFigure(cells, roll, mask, size, (index, rows, from, to) => {
    eachPart(rows, from, to, (key, some, begin, end) => {
      const text = key === 0 ? null : (keys.dictionary.texts[key] as string)
      put(() => blockOf(text), index, some, begin, end)
    })
  })
}
