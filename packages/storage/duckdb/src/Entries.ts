/** What the log says of changes: numbers, times and authors. */
import { BIGINT, type DuckDBConnection, VARCHAR } from "@duckdb/node-api"
import type { Author, Change, Erasure, Stamp } from "@shequ/core"
import { append, query } from "./session.ts"

export type Op = (Change | Erasure)["op"]

/** A change that has its number. */
export interface Draft {
  readonly sequence: number
  readonly op: Op
  readonly collection: string
  readonly erased?: string
}

/** A line of `shequ_log`. */
export interface Entry extends Draft, Stamp {}

const columns = `"sequence", "at", "actor", "reason", "op", "collection", "erased"`

const types = [BIGINT, BIGINT, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR]

export const stamp = ({ actor, at, reason, sequence }: Stamp): Stamp => ({
  sequence,
  at,
  actor,
  ...(reason === undefined ? {} : { reason })
})

const number = async (connection: DuckDBConnection, sql: string, values: ReadonlyArray<bigint> = []): Promise<number> =>
  Number((await query(connection, sql, values))[0]?.[0] ?? 0)

/** The number of the last change, or of the last that was recorded by then; 0 when there is none. */
export const last = (connection: DuckDBConnection, at?: number): Promise<number> =>
  at === undefined
    ? number(connection, `SELECT max("sequence") FROM "shequ_log"`)
    : number(connection, `SELECT max("sequence") FROM "shequ_log" WHERE "at" <= $1`, [BigInt(Math.floor(at))])

/** The number and the time of the last change. */
export const latest = async (connection: DuckDBConnection): Promise<Pick<Stamp, "sequence" | "at">> => {
  const [values] = await query(connection, `SELECT max("sequence"), max("at") FROM "shequ_log"`)
  return { sequence: Number(values?.[0] ?? 0), at: Number(values?.[1] ?? 0) }
}

/** Writes changes to the log, with the time of a write, which is never before that of an earlier one. */
export const add = async (
  connection: DuckDBConnection,
  drafts: ReadonlyArray<Draft>,
  { actor, reason }: Author,
  now: number
): Promise<void> => {
  if (drafts.length === 0) return
  const at = BigInt(Math.max(now, (await latest(connection)).at))
  await append(
    connection,
    "shequ_log",
    types,
    drafts,
    (draft, column) =>
      [BigInt(draft.sequence), at, actor, reason ?? null, draft.op, draft.collection, draft.erased ?? null][column] ??
      null
  )
}

const entryOf = (values: ReadonlyArray<unknown>): Entry => {
  const [sequence, at, actor, reason, op, collection, erased] = values
  return {
    sequence: Number(sequence),
    at: Number(at),
    actor: String(actor),
    ...(reason === null ? {} : { reason: String(reason) }),
    op: op as Op,
    collection: String(collection),
    ...(erased === null ? {} : { erased: String(erased) })
  }
}

/** The first lines after a number. */
export const after = async (
  connection: DuckDBConnection,
  sequence: number,
  limit: number
): Promise<ReadonlyArray<Entry>> =>
  (
    await query(
      connection,
      `SELECT ${columns} FROM "shequ_log" WHERE "sequence" > $1 ORDER BY "sequence" LIMIT ${limit}`,
      [BigInt(sequence)]
    )
  ).map(entryOf)

/** The lines with these numbers. */
export const withNumbers = async (
  connection: DuckDBConnection,
  sequences: Iterable<number>
): Promise<ReadonlyMap<number, Entry>> => {
  const rows = await query(
    connection,
    `SELECT ${columns} FROM "shequ_log" WHERE "sequence" IN (SELECT unnest(from_json($1, '["BIGINT"]')))`,
    [JSON.stringify([...sequences])]
  )
  return new Map(rows.map((values) => [Number(values[0]), entryOf(values)]))
}
