/** What is written to a store, and how it is recorded: what, when, by whom and why. */
import { Context } from "effect"
import type { AnyRow } from "../collection/Row.ts"
import type { LocalDate } from "../time/LocalDate.ts"

/**
 * One change. `append` adds journal entries: the same entry again is no change, another one under its id is a conflict.
 * `put` adds or replaces register rows, one per id and `validFrom`. `close` ends a register row. `correct` replaces a journal
 * entry, `remove` takes rows back that should never have been there.
 */
export type Change =
  | { readonly op: "append" | "put" | "correct"; readonly collection: string; readonly rows: ReadonlyArray<AnyRow> }
  | { readonly op: "close"; readonly collection: string; readonly id: string; readonly validTo: LocalDate }
  | { readonly op: "remove"; readonly collection: string; readonly ids: ReadonlyArray<string> }

/** How many rows a write added, replaced, found there already, and removed. */
export interface Written {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly removed: number
}

/** Who writes, and why. */
export interface Author {
  readonly actor: string
  readonly reason?: string
}

/** The author of what is written; `Store.by` sets it around an effect. */
export const Author = Context.Reference<Author>("@shequ/core/Author", { defaultValue: () => ({ actor: "unknown" }) })

/** What a store notes of every change. Numbers and times never go back: a later change has a later number, and no earlier time. */
export interface Stamp extends Author {
  readonly sequence: number
  /** When it was recorded, in UTC milliseconds. */
  readonly at: number
}

/**
 * A person's identity was erased: their rows have the id `erased` since, in everything that was ever recorded. Which id they had is
 * written nowhere; who keeps rows of their own reads them anew.
 */
export interface Erasure {
  readonly op: "erase"
  readonly collection: string
  readonly erased: string
}

/** A change as the feed gives it: in order, each once. Rows of a change come in the order of their ids and days. */
export interface Recorded extends Stamp {
  readonly change: Change | Erasure
}

/** A version of a row: as it was recorded, until it was replaced or taken back. */
export interface Revision {
  readonly row: AnyRow
  readonly recorded: Stamp
  readonly superseded?: Stamp
}
