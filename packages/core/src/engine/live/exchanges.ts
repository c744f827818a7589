/** What a change means for single rows: which held row goes, and which comes. */
import type { AnyRow } from "../../collection/Row.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import type { Names } from "./Names.ts"
import type { Held } from "./Packed.ts"
import type { Shelf } from "./Shelf.ts"

/** What a store keeps of a write; a store's `Change` is one. */
export type RowChange =
  | { readonly op: "append" | "put" | "correct"; readonly collection: string; readonly rows: ReadonlyArray<AnyRow> }
  | { readonly op: "close"; readonly collection: string; readonly id: string; readonly validTo: LocalDate }
  | { readonly op: "remove"; readonly collection: string; readonly ids: ReadonlyArray<string> }

/** No row. */
export const nobody: Held = -1

/** Told of each exchange in turn, of a row that goes and one that comes: one is looked up when those before it are made. */
export type Exchange = (shelf: Shelf, out: Held, into: Held) => void

export const exchanges = (names: Names, shelf: Shelf, change: RowChange, make: Exchange): void => {
  const { layout } = shelf
  switch (change.op) {
    case "append":
    case "put":
    case "correct":
      for (let index = 0; index < change.rows.length; index++) {
        const row = change.rows[index] as AnyRow
        const id = names.of(row.id)
        const out = shelf.from(id, layout.dayOfStart(row))
        make(shelf, out, layout.hold(row, id, out))
      }
      return
    case "close": {
      const out = shelf.versions(names.of(change.id)).at(-1)
      if (out === undefined) return
      const held = layout.copy(out)
      layout.setState(held, "gone")
      layout.end(held, toEpochDay(change.validTo))
      make(shelf, out, held)
      return
    }
    case "remove":
      for (const id of change.ids) {
        const number = names.of(id)
        for (let out = shelf.first(number); out >= 0; out = shelf.first(number)) make(shelf, out, nobody)
      }
  }
}
