/** The log: an entry for every change; what the change was is put together from the versions that it brought or took. */
import type { Author, Change, Erasure, Recorded, Row, Stamp, StoreError } from "@shequ/core"
import { key, quote, type Shape } from "@shequ/storage-sql"
import { Effect } from "effect"
import { tablesOf } from "./Layout.ts"
import type { Session, Values } from "./Session.ts"
import { mine, selection } from "./Table.ts"

/** The last entry; its time is the earliest that the next one can have. */
export interface Last {
  readonly sequence: number
  readonly at: number
}

export interface Entry {
  readonly sequence: number
  readonly op: Change["op"] | "erase"
  readonly collection: string
  readonly erased?: string
}

/** An entry may hold a whole batch of rows. */
const pageSize = 16

export const last = (session: Session): Effect.Effect<Last, StoreError> =>
  Effect.map(
    session.ask(`SELECT "sequence", "at" FROM "shequ_log" WHERE ${mine} ORDER BY "sequence" DESC LIMIT 1`),
    ([found]) =>
      found === undefined ? { sequence: 0, at: 0 } : { sequence: found[0] as number, at: found[1] as number }
  )

/** The number of the last entry that was made by then. */
export const lastAt = (session: Session, at: number): Effect.Effect<number, StoreError> =>
  Effect.map(
    session.ask(`SELECT coalesce(max("sequence"), 0) FROM "shequ_log" WHERE ${mine} AND "at" <= $1::bigint`, [at]),
    ([found]) => found?.[0] as number
  )

export const add = (
  session: Session,
  entries: ReadonlyArray<Entry>,
  { actor, at, reason }: Author & { readonly at: number }
) =>
  entries.length === 0
    ? Effect.void
    : session.ask(
        `INSERT INTO "shequ_log" ("sequence", "at", "actor", "reason", "op", "collection", "erased")` +
          ` SELECT "sequence", $1::bigint, $2::text, $3::text, "op", "collection", "erased"` +
          ` FROM unnest($4::bigint[], $5::text[], $6::text[], $7::text[]) AS "u" ("sequence", "op", "collection", "erased")`,
        [
          Math.trunc(at),
          actor,
          reason ?? null,
          entries.map(({ sequence }) => sequence),
          entries.map(({ op }) => op),
          entries.map(({ collection }) => collection),
          entries.map(({ erased }) => erased ?? null)
        ]
      )

const stampColumns = `"sequence", "at", "actor", "reason"`

const stampOf = ([sequence, at, actor, reason]: Values): Stamp => ({
  sequence: sequence as number,
  at: at as number,
  actor: actor as string,
  ...(reason === null ? {} : { reason: reason as string })
})

/** Who made these changes, when and why. */
export const stamps = (session: Session, sequences: ReadonlyArray<number>) =>
  Effect.map(
    session.ask(`SELECT ${stampColumns} FROM "shequ_log" WHERE ${mine} AND "sequence" = ANY($1::bigint[])`, [
      [...new Set(sequences)]
    ]),
    (found) => new Map(found.map(stampOf).map((stamp) => [stamp.sequence, stamp]))
  )

/** Reads the next entries after a number. */
export const page = (shapeOf: (session: Session, collection: string) => Effect.Effect<Shape, StoreError>) => {
  const brought = Effect.fnUntraced(function* (session: Session, of: Shape, sequence: number) {
    const { list, row } = selection(of)
    const [current, past] = tablesOf(of)
    const from = (table: string): string =>
      `SELECT ${list} FROM ${quote(table)} WHERE ${mine} AND "recorded" = $1::bigint`
    const order = key(of).map(quote).join(", ")
    return (yield* session.ask(`${from(current)} UNION ALL ${from(past)} ORDER BY ${order}`, [sequence])).map(row)
  })

  const change = Effect.fnUntraced(function* (session: Session, [sequence, , , , of, id, erased]: Values) {
    const op = of as Entry["op"]
    const where = { collection: id as string }
    if (op === "erase") return { op, ...where, erased: erased as string } satisfies Erasure
    const its = yield* shapeOf(session, where.collection)
    if (op === "remove") {
      const sql = `SELECT DISTINCT "id" FROM ${quote(tablesOf(its)[1])} WHERE ${mine} AND "superseded" = $1::bigint ORDER BY "id"`
      const ids = (yield* session.ask(sql, [sequence])).map(([id]) => id as string)
      return { op, ...where, ids } satisfies Change
    }
    const rows: ReadonlyArray<Row.AnyRow> = yield* brought(session, its, sequence as number)
    if (op !== "close") return { op, ...where, rows } satisfies Change
    const [row] = rows
    return { op, ...where, id: row?.id ?? "", validTo: row?.validTo } as Change
  })

  return Effect.fnUntraced(function* (session: Session, after: number) {
    const entries = yield* session.ask(
      `SELECT ${stampColumns}, "op", "collection", "erased" FROM "shequ_log" WHERE ${mine} AND "sequence" > $1::bigint ORDER BY "sequence" LIMIT ${pageSize}`,
      [after]
    )
    const recorded: Array<Recorded> = []
    for (const entry of entries) recorded.push({ ...stampOf(entry), change: yield* change(session, entry) })
    return recorded
  })
}
