/** Erases a person from current rows and from the past; the log names nobody, so it needs only one more entry. */
import { type Author, erasing, pseudonym, type Registry } from "@shequ/core"
import { Clock, Effect } from "effect"
import type { Attempt } from "./failure.ts"
import * as Log from "./Log.ts"
import { quote } from "./quote.ts"
import type { Session } from "./Session.ts"
import { history, type Rewritten } from "./Table.ts"
import type { Writer } from "./Writer.ts"

/** In a transaction that alone writes to the community. Gives the new id. */
export const erase = Effect.fnUntraced(function* (
  session: Session,
  attempt: Attempt,
  registry: Registry.Registry,
  writer: Writer,
  last: Log.Last,
  by: Author,
  collectionId: string,
  id: string
) {
  const { collection } = yield* attempt("erase", () => writer.targetOf(collectionId).table)
  const versions = yield* history(session, collection, `"id" = $1`, [id])
  if (versions.length === 0) return undefined
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
    const { table } = yield* attempt("erase", () => writer.targetOf(of))
    const own = rewritten.get(of) ?? new Map<string, Rewritten>()
    rewritten.set(of, own)
    for (const was of yield* history(session, table.collection, `${quote(field)} = ANY($1::text[])`, [ids])) {
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
