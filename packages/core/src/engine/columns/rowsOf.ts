/** The rows behind one cell. */
import type { Expr } from "../../expr/Expr.ts"
import type { By } from "../Plan.ts"
import { and, type Bits, has } from "./bits.ts"
import { asCodes } from "./codes.ts"
import { read, readCondition } from "./read.ts"
import type { RowAggregate, Taking } from "./take.ts"

const presence = new WeakMap<Expr, Expr>()
/** That a row has what is aggregated – rows without a value do not count –, as what is false; `undefined` for counts. */
export const absence = (aggregate: RowAggregate): Expr | undefined => {
  if (aggregate.kind === "count") return undefined
  let known = presence.get(aggregate.of)
  if (known === undefined) {
    known = { op: "missing", value: aggregate.of }
    presence.set(aggregate.of, known)
  }
  return known
}

/** The rows that an aggregate takes of a frame: those of the taking under its condition that have a value; `undefined` for all. */
export const rowsTaken = ({ mask, scope }: Taking, aggregate: RowAggregate): Bits | undefined => {
  const absent = absence(aggregate)
  const masks = [
    mask,
    aggregate.where === undefined ? undefined : readCondition(scope, aggregate.where).t,
    absent === undefined ? undefined : readCondition(scope, absent).f
  ].filter((one) => one !== undefined)
  return masks.length === 0 ? undefined : masks.reduce((a, b) => and(a, b))
}

/**
 * Calls for every row that the aggregate takes in the cells of a place, with the period's atoms and the breakdown value – or for
 * those of the cell that it leaves out.
 */
export const rowsOf = (
  taking: Taking,
  aggregate: RowAggregate,
  by: By | undefined,
  cell: { readonly place: string; readonly period: Taking["periods"][number]; readonly key: string | null | undefined },
  visit: (row: number) => void,
  of: "counted" | "excluded" = "counted"
): void => {
  const { scope } = taking
  const { frame, reading } = scope
  const places = reading.places()
  const rows = rowsTaken(taking, aggregate)
  const chains = places.chainsOf(scope)
  const atoms = taking.atoms()
  const keys = by === undefined ? undefined : asCodes(frame.size, read(scope, by.expr))
  const key = keys === undefined ? 0 : cell.key === null ? 0 : keys.dictionary.find(cell.key ?? "")
  for (let row = 0; row < frame.size; row++) {
    const isTaken = rows === undefined || has(rows, row)
    if (isTaken !== (of === "counted") || (taking.mask !== undefined && !has(taking.mask, row))) continue
    const atom = atoms === undefined ? 0 : (atoms[row] as number)
    if (atom === -1 || atom < cell.period.from || atom >= cell.period.to || chains[row] === 0) continue
    if (keys !== undefined && cell.key !== undefined && keys.codes[row] !== key) continue
    if (places.chain(chains[row] as number).includes(cell.place)) visit(row)
  }
}
