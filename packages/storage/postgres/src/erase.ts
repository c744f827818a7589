/** Erases people from current rows and from the past; the log names nobody, so it needs only one more entry for each. */
import { Author, type Concerned, erasing, pseudonyms, type Registry, type Row, StoreError } from "@shequ/core"
import { quote, type Shape, shape } from "@shequ/storage-sql"
import { Clock, Effect } from "effect"
import { type Attempt, unavailable } from "./failure.ts"
import { tablesOf } from "./Layout.ts"
import * as Log from "./Log.ts"
import * as meta from "./meta.ts"
import type { Session } from "./Session.ts"
import { history, mine, type Rewritten, versions } from "./Table.ts"
import type { Writer } from "./Writer.ts"
import { strangers, type Where } from "./words.ts"

/** Of a collection that nobody describes, nobody knows whom its rows tell of. */
const checkStrangers = Effect.fnUntraced(function* (session: Session, where: Where, registry: Registry.Registry) {
  const silent: Array<string> = []
  for (const id of (yield* meta.read(session)).collections.keys()) {
    if (registry.collections.has(id)) continue
    const exists = tablesOf({ id }).map((table) => `EXISTS (SELECT FROM ${quote(table)} WHERE ${mine})`)
    const [found] = yield* session.ask(`SELECT ${exists.join(" OR ")}`)
    if (found?.[0] === true) silent.push(id)
  }
  if (silent.length === 0) return
  return yield* new StoreError({ operation: "erase", reason: unavailable(strangers(where, silent)) })
})

/** What is read at once. */
const fetch = `FETCH 2000 FROM "shequ_concerned"`

/** The rows that have one of the ids in one of the fields, as far as `change` changes them: only these are kept in memory. */
const changedBy = Effect.fnUntraced(function* (
  session: Session,
  shape: Shape,
  where: ReadonlyArray<Concerned>,
  change: (row: Row.AnyRow) => Row.AnyRow
) {
  const conditions = where.map(({ field }, index) => `${quote(field)} = ANY($${index + 1}::text[])`)
  const { sql, version } = versions(shape, conditions.join(" OR "))
  yield* session.ask(
    `DECLARE "shequ_concerned" NO SCROLL CURSOR FOR ${sql}`,
    where.map(({ ids }) => ids)
  )
  const changed: Array<Rewritten> = []
  for (let found = yield* session.ask(fetch); found.length > 0; found = yield* session.ask(fetch)) {
    for (const values of found) {
      const was = version(values)
      const now = change(was.row)
      if (now !== was.row) changed.push({ was, now })
    }
  }
  yield* session.run(`CLOSE "shequ_concerned"`)
  return changed
})

export interface Erasing {
  readonly session: Session
  readonly where: Where
  readonly attempt: Attempt
  readonly registry: Registry.Registry
  readonly writer: Writer
  readonly last: Log.Last
}

/** In a transaction that alone writes to the community. Gives the new ids of those who were there. */
export const erase = Effect.fnUntraced(function* (
  { attempt, last, registry, session, where, writer }: Erasing,
  collectionId: string,
  ids: ReadonlyArray<string>
) {
  const { collection } = yield* attempt("erase", () => writer.targetOf(collectionId))
  const known = yield* history(session, shape(collection), `"id" = ANY($1::text[])`, [ids])
  const { concerned, erased, row } = erasing(
    registry,
    collection,
    known.map((version) => version.row),
    yield* pseudonyms(ids)
  )
  if (erased.size === 0) return erased
  yield* checkStrangers(session, where, registry)
  for (const [id, fields] of concerned) {
    const target = yield* attempt("erase", () => writer.targetOf(id))
    const changed = yield* changedBy(session, shape(target.collection), fields, (one) => row(id, one))
    yield* target.table.rewrite(session, changed)
  }
  const at = Math.max(yield* Clock.currentTimeMillis, last.at)
  const entries = [...erased.values()].map(
    (one, index): Log.Entry => ({
      sequence: last.sequence + 1 + index,
      op: "erase",
      collection: collectionId,
      erased: one
    })
  )
  yield* Log.add(session, entries, { ...(yield* Author), at })
  return erased
})
