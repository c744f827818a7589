/** Everything that a store can fail with. */
import { Schema } from "effect"
import { PlaceCycle } from "../engine/PlaceTree.ts"
import { UnknownName } from "../engine/Plan.ts"
import { Overflow } from "../measure/State.ts"

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

/** `operation` is the method that failed, `reason` what went wrong. */
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
