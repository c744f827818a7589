/** The rows behind one cell. */
import type { By } from "../Plan.ts"
import { and, type Bits, has } from "./bits.ts"
import { asCodes } from "./codes.ts"
import { read, readCodes, readCondition, readNumbers, type Scope } from "./read.ts"
import type { RowAggregate, Taking } from "./take.ts"

/** The rows that an aggregate takes of a frame: those of the taking under its condition; `undefined` for all. */
export const rowsWhere = ({ mask, scope }: Taking, aggregate: RowAggregate): Bits | undefined => {
  const where = aggregate.where === undefined ? undefined : readCondition(scope, aggregate.where).t
  return mask === undefined ? where : where === undefined ? mask : and(mask, where)
}

/** Whether a row has what is aggregated: rows without a value do not count. */
const present = (scope: Scope, aggregate: RowAggregate): ((row: number) => boolean) => {
  if (aggregate.kind === "count") return () => true
  if (aggregate.kind === "distinct") {
    const { codes } = readCodes(scope, aggregate.of)
    return (row) => codes[row] !== 0
  }
  const values = readNumbers(scope, aggregate.of)
  return (row) => !Number.isNaN(values[row])
}

/** Calls for every row that the aggregate takes in the cells of a place, with the period's atoms and the breakdown value. */
export const rowsOf = (
  taking: Taking,
  aggregate: RowAggregate,
  by: By | undefined,
  cell: { readonly place: string; readonly period: Taking["periods"][number]; readonly key: string | null | undefined },
  visit: (row: number) => void
): void => {
  const { scope } = taking
  const { frame, reading } = scope
  const places = reading.places()
  const rows = rowsWhere(taking, aggregate)
  const chains = places.chainsOf(scope)
  const atoms = taking.atoms()
  const keys = by === undefined ? undefined : asCodes(frame.size, read(scope, by.expr))
  const key = keys === undefined ? 0 : cell.key === null ? 0 : keys.dictionary.find(cell.key ?? "")
  const isThere = present(scope, aggregate)
  for (let row = 0; row < frame.size; row++) {
    if (rows !== undefined && !has(rows, row)) continue
    const atom = atoms === undefined ? 0 : (atoms[row] as number)
    if (atom === -1 || atom < cell.period.from || atom >= cell.period.to || chains[row] === 0) continue
    if (keys !== undefined && cell.key !== undefined && keys.codes[row] !== key) continue
    if (isThere(row) && places.chain(chains[row] as number).includes(cell.place)) visit(row)
  }
}
