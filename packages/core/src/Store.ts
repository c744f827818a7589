/**
 * The storage port. A store keeps registers and journals, gives rows back, and evaluates plans – pushed down where it can,
 * otherwise by streaming rows to the engine, with the same results.
 *
 * It forgets nothing by itself: rows that were replaced or taken back stay readable as they were known, until they are erased.
 * `known` is the number of a change: what is asked for is answered as it was known right after that change.
 */
import { Context, Effect, Stream } from "effect"
import type { Collection } from "./collection/Collection.ts"
import type { AnyRow, Row } from "./collection/Row.ts"
import type { Evidence, EvidenceQuery } from "./engine/Evidence.ts"
import type { Plan } from "./engine/Plan.ts"
import type { Table } from "./engine/Table.ts"
import { Author, type Change, type Recorded, type Revision, type Written } from "./store/Change.ts"
import type { StoreError } from "./store/StoreError.ts"
import type { LocalDate } from "./time/LocalDate.ts"

export class Store extends Context.Service<
  Store,
  {
    /** All batches in one transaction: everything is kept, or – on any failure, the stream's included – nothing. */
    readonly write: <E, R>(
      batches: Stream.Stream<ReadonlyArray<Change>, E, R>
    ) => Effect.Effect<Written, StoreError | E, R>
    /** The row with this id: of a register, the version valid on `on`, or the one that began last. */
    readonly get: (collection: string, id: string, on?: LocalDate) => Effect.Effect<AnyRow | undefined, StoreError>
    /** All rows of a collection, in batches, ordered by id. */
    readonly stream: (collection: string, known?: number) => Stream.Stream<ReadonlyArray<AnyRow>, StoreError>
    readonly evaluate: (plan: Plan, known?: number) => Effect.Effect<Table, StoreError>
    /** The rows behind cells of the plan, all as of one moment; one answer per question. */
    readonly evidence: (
      plan: Plan,
      queries: ReadonlyArray<EvidenceQuery>,
      known?: number
    ) => Effect.Effect<ReadonlyArray<Evidence>, StoreError>
    /** Everything written after `sequence` (from the beginning when absent), then what is written from now on. */
    readonly changes: (after?: number) => Stream.Stream<Recorded, StoreError>
    /** The number of the last change, or of the last one recorded at `at` or before, in UTC milliseconds; 0 when there is none. */
    readonly sequence: (at?: number) => Effect.Effect<number, StoreError>
    /** Every version that a row ever had, in the order of recording: who wrote it, when and why, and who replaced it or took it back. */
    readonly history: (collection: string, id: string) => Effect.Effect<ReadonlyArray<Revision>, StoreError>
    /**
     * Erases who these people are from all that was ever recorded, and keeps what is counted: names, numbers, addresses and notes
     * become `erasedText`, and ids new ones, wherever rows refer to them. All of it in one transaction: on any failure nobody is
     * erased. Refused while rows are there of collections that no installed plugin brings: whom they tell of, nobody knows.
     * Gives the new ids by the old ones, of those who were there.
     */
    readonly erase: (
      collection: string,
      ids: ReadonlyArray<string>
    ) => Effect.Effect<ReadonlyMap<string, string>, StoreError>
  }
>()("@shequ/core/Store") {
  /** Writes one batch. */
  static readonly writeBatch = (changes: ReadonlyArray<Change>): Effect.Effect<Written, StoreError, Store> =>
    Store.use((store) => store.write(Stream.succeed(changes)))
  /** Adds journal entries. */
  static readonly append = <C extends Collection>(collection: C, rows: ReadonlyArray<Row<C>>) =>
    Store.writeBatch([{ op: "append", collection: collection.id, rows: rows as unknown as ReadonlyArray<AnyRow> }])
  /** Adds or replaces register rows. */
  static readonly put = <C extends Collection>(collection: C, rows: ReadonlyArray<Row<C>>) =>
    Store.writeBatch([{ op: "put", collection: collection.id, rows: rows as unknown as ReadonlyArray<AnyRow> }])
  /** Ends a register row: it is not valid on `validTo` any more. */
  static readonly close = (collection: { readonly id: string }, id: string, validTo: LocalDate) =>
    Store.writeBatch([{ op: "close", collection: collection.id, id, validTo }])
  /** Notes who writes and why: `Store.append(Visit, rows).pipe(Store.by({ actor: "grid-07", reason: "monthly round" }))`. */
  static readonly by =
    (author: Author) =>
    <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      Effect.provideService(effect, Author, author)
}
