/** Loads a town into a store, and asks it the plan's question. */
import { type Change, figures, type Result, Store } from "@shequ/core"
import { Clock, Effect, Stream } from "effect"
import { registry, type Town } from "./Town.ts"

export interface Answered {
  readonly rows: number
  readonly loadSeconds: number
  /** The first answer, with all that it takes to get ready. */
  readonly firstSeconds: number
  /** The same question again. */
  readonly againSeconds: number
  readonly figures: ReadonlyArray<Result.Result>
}

const timed = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const start = yield* Clock.currentTimeMillis
    const value = yield* effect
    return { value, seconds: ((yield* Clock.currentTimeMillis) - start) / 1000 }
  })

/** Batches are written in transactions of about so many rows. */
const perWrite = 50_000

const rowsOf = (changes: ReadonlyArray<Change>): number =>
  changes.reduce((sum, change) => sum + ("rows" in change ? change.rows.length : 0), 0)

/** Puts small batches together, so that a transaction holds `perWrite` rows or a little more. */
export function* writes(changes: Iterable<ReadonlyArray<Change>>): Generator<ReadonlyArray<ReadonlyArray<Change>>> {
  let together: Array<ReadonlyArray<Change>> = []
  let rows = 0
  for (const batch of changes) {
    together.push(batch)
    rows += rowsOf(batch)
    if (rows < perWrite) continue
    yield together
    together = []
    rows = 0
  }
  if (together.length > 0) yield together
}

export const answer = Effect.fn("answer")(function* (town: Town) {
  const store = yield* Store
  const loaded = yield* timed(
    Effect.gen(function* () {
      let added = 0
      for (const batches of writes(town.changes())) added += (yield* store.write(Stream.fromIterable(batches))).added
      return added
    })
  )
  const first = yield* timed(store.evaluate(town.plan))
  const again = yield* timed(store.evaluate(town.plan))
  return {
    rows: loaded.value,
    loadSeconds: loaded.seconds,
    firstSeconds: first.seconds,
    againSeconds: again.seconds,
    figures: figures(registry, town.plan, first.value).all
  } satisfies Answered
})
