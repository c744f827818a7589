/** Months of journals that are divided by month: made in the write that brings their first row. */
import type { Collection, Row, StoreError } from "@shequ/core"
import { Effect } from "effect"
import type { Session } from "./Session.ts"

export interface Months {
  /** Sees to it that there is a place for rows that are about to be added. */
  readonly cover: (
    session: Session,
    collection: Collection.Collection,
    rows: ReadonlyArray<Row.AnyRow>
  ) => Effect.Effect<void, StoreError>
}

export const none: Months = { cover: () => Effect.void }
