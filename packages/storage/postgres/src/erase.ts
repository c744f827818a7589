/** Erases a person from current rows and from the past; the log names nobody, so it needs only one more entry. */
import { type Author, erasing, pseudonym, type Registry, StoreError } from "@shequ/core"
import { quote, shape } from "@shequ/storage-sql"
import { Clock, Effect } from "effect"
import { type Attempt, unavailable } from "./failure.ts"
import { tablesOf } from "./Layout.ts"
import * as Log from "./Log.ts"
import * as meta from "./meta.ts"
import type { Session } from "./Session.ts"
import { history, mine, type Rewritten } from "./Table.ts"
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

/** In a transaction that alone writes to the community. Gives the new id. */
export const erase = Effect.fnUntraced(function* (
  session: Session,
  where: Where,
  attempt: Attempt,
  registry: Registry.Registry,
  writer: Writer,
  last: Log.Last,
  by: Author,
  collectionId: string,
  id: string
) {
  const { collection } = yield* attempt("erase", () => writer.targetOf(collectionId))
  const versions = yield* history(session, shape(collection), `"id" = $1`, [id])
  if (versions.length === 0) return undefined
  yield* checkStrangers(session, where, registry)
  const erased = yield* pseudonym
  const plan = erasing(
    registry,
    collection,
    versions.map(({ row }) => row),
    erased
  )
  // All is read before anything is changed: a row may be found in several ways.
  const rewritten = new Map<string, Map<string, Rewritten>>()
  for (const { collection: of, field, ids } of plan.concerned) {
    const target = yield* attempt("erase", () => writer.targetOf(of))
    const own = rewritten.get(of) ?? new Map<string, Rewritten>()
    rewritten.set(of, own)
    for (const was of yield* history(session, shape(target.collection), `${quote(field)} = ANY($1::text[])`, [ids])) {
      const now = plan.row(of, was.row)
      if (now !== was.row) own.set(JSON.stringify([was.row.id, was.row.validFrom, was.recorded]), { was, now })
    }
  }
  for (const [of, own] of rewritten) {
    const { table } = yield* attempt("erase", () => writer.targetOf(of))
    yield* table.rewrite(session, [...own.values()])
  }
  const at = Math.max(yield* Clock.currentTimeMillis, last.at)
  const entry: Log.Entry = { sequence: last.sequence + 1, op: "erase", collection: collectionId, erased }
  yield* Log.add(session, [entry], { ...by, at })
  return erased
})
