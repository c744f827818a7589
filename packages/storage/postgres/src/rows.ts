/** Reads the rows of a collection in batches, in the store's order, through a cursor on the server. */
import type { Row, StoreError } from "@shequ/core"
import { key, quote, type Shape } from "@shequ/storage-sql"
import { Effect, Stream } from "effect"
import { everyone, type Session } from "./Session.ts"
import { select, selection } from "./Table.ts"

const batchSize = 2000
const fetch = `FETCH ${batchSize} FROM "shequ_rows"`

/** One at a time in a session; what is not asked for is not read. */
export const batches = (
  session: Session,
  shape: Shape,
  community: string,
  known?: number
): Stream.Stream<ReadonlyArray<Row.AnyRow>, StoreError> => {
  const { list, row } = selection(shape)
  const order = key(shape).map(quote).join(", ")
  const sql = select(shape, list, known)
  // The key of a table begins with the community, and all rows are of one.
  const sorted =
    known === undefined && community !== everyone ? `${sql} ORDER BY "community", ${order}` : `${sql} ORDER BY ${order}`
  const declare = session.ask(`DECLARE "shequ_rows" NO SCROLL CURSOR FOR ${sorted}`, known === undefined ? [] : [known])
  const next = Effect.map(session.ask(fetch), (found) =>
    found.length === 0 ? undefined : ([found.map(row), undefined] as const)
  )
  return Stream.unwrap(
    Effect.as(
      declare,
      Stream.unfold(undefined, () => next)
    )
  )
}
