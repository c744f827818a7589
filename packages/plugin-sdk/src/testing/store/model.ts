/**
 * What a store does to its rows, in the plainest words: a list of rows, copied for every write. The contract holds every store
 * against it with sequences of changes that nobody thought of.
 */
import type { Change, Row } from "@shequ/core"
import { Home, Order } from "./contractPlugin.ts"

export interface Held {
  readonly collection: string
  readonly row: Row.AnyRow
}

export type Refusal = "Conflict" | "InvalidRow"

class Refused extends Error {
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(reason)
    this.reason = reason
  }
}

const text = (row: Row.AnyRow, column: string): string | undefined => row[column] as string | undefined

/** Column order aside. */
export const same = (a: unknown, b: unknown): boolean => {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted)
}

const overlaps = (held: ReadonlyArray<Held>): boolean =>
  held.some(({ collection, row }) =>
    held.some(
      (other) =>
        other.row !== row &&
        other.collection === collection &&
        other.row.id === row.id &&
        (text(row, "validFrom") ?? "") <= (text(other.row, "validFrom") ?? "") &&
        (text(other.row, "validFrom") ?? "") < (text(row, "validTo") ?? "9999-12-31")
    )
  )

/** Applies one change, whatever overlaps. */
export const apply = (held: ReadonlyArray<Held>, change: Change): ReadonlyArray<Held> => {
  const { collection } = change
  if (change.op === "remove") {
    return held.filter((one) => one.collection !== collection || !change.ids.includes(one.row.id))
  }
  const isRegister = change.op === "put" || change.op === "close"
  if (collection !== (isRegister ? Home : Order).id) throw new Refused("Conflict")
  if (change.op === "close") {
    const last = held
      .filter((one) => one.collection === collection && one.row.id === change.id)
      .sort((a, b) => ((text(a.row, "validFrom") ?? "") < (text(b.row, "validFrom") ?? "") ? -1 : 1))
      .at(-1)
    const until = last === undefined ? undefined : text(last.row, "validTo")
    if (last === undefined || (until !== undefined && until !== change.validTo)) throw new Refused("Conflict")
    if (change.validTo <= (text(last.row, "validFrom") ?? "")) throw new Refused("InvalidRow")
    return held.map((one) => (one === last ? { collection, row: { ...one.row, validTo: change.validTo } } : one))
  }
  if (change.rows.some((row) => (text(row, "validTo") ?? "9999") <= (text(row, "validFrom") ?? ""))) {
    throw new Refused("InvalidRow")
  }
  return change.rows.reduce((before, row) => {
    const isIt = (one: Held): boolean =>
      one.collection === collection && one.row.id === row.id && one.row.validFrom === row.validFrom
    const known = before.find(isIt)
    if (change.op === "append" && known !== undefined && !same(known.row, row)) throw new Refused("Conflict")
    if (change.op === "correct" && known === undefined) throw new Refused("Conflict")
    return [...before.filter((one) => !isIt(one)), { collection, row }]
  }, held)
}

/** What is held after a write, or why it was refused. */
export const write = (held: ReadonlyArray<Held>, changes: ReadonlyArray<Change>): ReadonlyArray<Held> | Refusal => {
  try {
    const after = changes.reduce(apply, held)
    return overlaps(after) ? "Conflict" : after
  } catch (error) {
    if (error instanceof Refused) return error.reason
    throw error
  }
}

/** The rows of a collection in the order of a store. */
export const rows = (held: ReadonlyArray<Held>, collection: string): ReadonlyArray<Row.AnyRow> =>
  held
    .filter((one) => one.collection === collection)
    .map((one) => one.row)
    .sort((a, b) => (`${a.id} ${text(a, "validFrom") ?? ""}` < `${b.id} ${text(b, "validFrom") ?? ""}` ? -1 : 1))
