/** Reads the rows of a collection in batches, through a cursor on the server. */
import type { Row, StoreError } from "@shequ/core"
import { key, quote, type Shape } from "@shequ/storage-sql"
import { Effect, Stream } from "effect"
import { everyone, type Session, type Values } from "./Session.ts"
import { select, selection } from "./Table.ts"

const batchSize = 2000
const fetch = `FETCH ${batchSize} FROM "shequ_rows"`

interface Options {
  readonly community: string
  readonly known: number | undefined
  /** In the store's order. */
  readonly isOrdered: boolean
}

/** Rows as the values of their columns. One at a time in a session; what is not asked for is not read. */
export const values = (
  session: Session,
  shape: Shape,
  { community, isOrdered, known }: Options
): Stream.Stream<ReadonlyArray<Values>, StoreError> => {
  const sql = select(shape, selection(shape).list, known)
  // The key of a table begins with the community, and all rows are of one.
  const first = known === undefined && community !== everyone ? ["community"] : []
  const order = isOrdered ? ` ORDER BY ${[...first, ...key(shape)].map(quote).join(", ")}` : ""
  const declare = session.ask(
    `DECLARE "shequ_rows" NO SCROLL CURSOR FOR ${sql}${order}`,
    known === undefined ? [] : [known]
  )
  const next = Effect.map(session.ask(fetch), (found) =>
    found.length === 0 ? undefined : ([found, undefined] as const)
  )
  return Stream.unwrap(
    Effect.as(
      declare,
      Stream.unfold(undefined, () => next)
    )
  )
}

/** Rows in the store's order. */
export const batches = (
  session: Session,
  shape: Shape,
  community: string,
  known?: number
): Stream.Stream<ReadonlyArray<Row.AnyRow>, StoreError> => {
  const { row } = selection(shape)
  return Stream.map(values(session, shape, { community, known, isOrdered: true }), (found) => found.map(row))
}
