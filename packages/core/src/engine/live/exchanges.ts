/** What a change means for single rows: which held row goes, and which comes. */

import type { AnyRow } from "../../collection/Row.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import { countsAt, fromAt, type Held, toAt } from "./Layout.ts"
import type { Shelf } from "./Shelf.ts"

/** What a store keeps of a write; a store's `Change` is one. */
export type RowChange =
  | { readonly op: "append" | "put" | "correct"; readonly collection: string; readonly rows: ReadonlyArray<AnyRow> }
  | { readonly op: "close"; readonly collection: string; readonly id: string; readonly validTo: LocalDate }
  | { readonly op: "remove"; readonly collection: string; readonly ids: ReadonlyArray<string> }

export interface Exchange {
  readonly out: Held | undefined
  readonly in: Held | undefined
}

/** Tells of each exchange in turn: one is looked up when those before it are made. */
export const exchanges = (shelf: Shelf, change: RowChange, make: (exchange: Exchange) => void): void => {
  switch (change.op) {
    case "append":
    case "put":
    case "correct":
      for (const row of change.rows) {
        const held = shelf.hold(row)
        make({ out: shelf.from(row.id, held[fromAt]), in: held })
      }
      return
    case "close": {
      const out = shelf.versions(change.id).at(-1)
      if (out === undefined) return
      const held = [...out]
      held[countsAt] = false
      held[toAt] = toEpochDay(change.validTo)
      make({ out, in: held })
      return
    }
    case "remove":
      for (const id of change.ids) for (const out of [...shelf.versions(id)]) make({ out, in: undefined })
  }
}
