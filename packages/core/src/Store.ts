/**
 * The storage port. A store keeps registers and journals, gives rows back, and evaluates plans – pushed down where it can,
 * otherwise by streaming rows to the engine, with the same results.
 */
import { Context, type Effect, Schema, Stream } from "effect"
import type { Collection } from "./collection/Collection.ts"
import type { AnyRow, Row } from "./collection/Row.ts"
import type { Evidence, EvidenceQuery } from "./engine/Evidence.ts"
import { PlaceCycle } from "./engine/PlaceTree.ts"
import { type Plan, UnknownName } from "./engine/Plan.ts"
import type { Table } from "./engine/Table.ts"
import { Overflow } from "./measure/State.ts"
import type { LocalDate } from "./time/LocalDate.ts"

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

/** The row does not fit its collection. */
export class InvalidRow extends Schema.TaggedError<InvalidRow>()("InvalidRow", {
  collection: Schema.String,
  id: Schema.String,
  column: Schema.String,
  expected: Schema.String
}) {
  override get message(): string {
    return `${this.collection} ${this.id}, column ${this.column}: expected ${this.expected}.`
  }
}

/** Another row has the id, or the validity of two versions of a row overlaps. Nothing of the write was kept. */
export class Conflict extends Schema.TaggedError<Conflict>()("Conflict", {
  collection: Schema.String,
  id: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    return `${this.collection} ${this.id}: ${this.problem}`
  }
}

/** No installed plugin has the collection. */
export class UnknownCollection extends Schema.TaggedError<UnknownCollection>()("UnknownCollection", {
  collection: Schema.String
}) {
  override get message(): string {
    return `No installed plugin brings the collection ${this.collection}.`
  }
}

/** The database could not do it: `mend` says what to do. */
export class Unavailable extends Schema.TaggedError<Unavailable>()("Unavailable", {
  problem: Schema.String,
  mend: Schema.String,
  cause: Schema.optionalKey(Schema.Defect())
}) {
  override get message(): string {
    return `${this.problem} ${this.mend}`
  }
}

/** The rows do not let the plan be computed: places that go in a circle, a sum beyond exact numbers, a cell nobody planned. */
export class Uncomputable extends Schema.TaggedError<Uncomputable>()("Uncomputable", { problem: Schema.String }) {
  override get message(): string {
    return this.problem
  }
}

/** Everything that a store can fail with; `operation` is the method, `reason` what went wrong. */
export class StoreError extends Schema.TaggedError<StoreError>()("StoreError", {
  operation: Schema.String,
  reason: Schema.Union([InvalidRow, Conflict, UnknownCollection, Unavailable, Uncomputable])
}) {
  override get message(): string {
    return `Store.${this.operation}: ${this.reason.message}`
  }
}

/** What core throws while it checks rows or computes, as the reason of a `StoreError`; `undefined` for what nobody foresaw. */
export const reasonOf = (cause: unknown): StoreError["reason"] | undefined => {
  if (cause instanceof PlaceCycle || cause instanceof Overflow || cause instanceof UnknownName) {
    return new Uncomputable({ problem: cause.message })
  }
  const isReason =
    cause instanceof InvalidRow ||
    cause instanceof Conflict ||
    cause instanceof UnknownCollection ||
    cause instanceof Unavailable
  return isReason ? cause : undefined
}

/** A change as the feed gives it: in order, each once. */
export interface Recorded {
  readonly sequence: number
  readonly change: Change
}

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
    readonly stream: (collection: string) => Stream.Stream<ReadonlyArray<AnyRow>, StoreError>
    readonly evaluate: (plan: Plan) => Effect.Effect<Table, StoreError>
    /** The rows behind cells of the plan, all as of one moment; one answer per question. */
    readonly evidence: (
      plan: Plan,
      queries: ReadonlyArray<EvidenceQuery>
    ) => Effect.Effect<ReadonlyArray<Evidence>, StoreError>
    /** Everything written after `sequence` (from the beginning when absent), then what is written from now on. */
    readonly changes: (after?: number) => Stream.Stream<Recorded, StoreError>
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
}
