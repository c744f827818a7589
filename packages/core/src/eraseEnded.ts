/** How long identities are kept after they were needed. */
import { Effect, Stream } from "effect"
import type { Collection } from "./collection/Collection.ts"
import type { Store } from "./Store.ts"
import type { StoreError } from "./store/StoreError.ts"
import type { LocalDate } from "./time/LocalDate.ts"

/**
 * Erases everybody in a register whose last version ended on `before` or earlier: who moved away, left the service, died. Gives how many.
 *
 *   eraseEnded(store, Resident, "2021-01-01").pipe(Store.by({ actor: "retention", reason: "five years after moving away" }))
 */
export const eraseEnded: (
  store: Store["Service"],
  register: Collection,
  before: LocalDate
) => Effect.Effect<number, StoreError> = Effect.fn("eraseEnded")(function* (
  store: Store["Service"],
  register: Collection,
  before: LocalDate
) {
  const ended = new Map<string, boolean>()
  yield* Stream.runForEach(store.stream(register.id), (rows) =>
    Effect.sync(() => {
      // Versions of an id come in order: the last one decides.
      for (const { id, validTo } of rows) ended.set(id, typeof validTo === "string" && validTo <= before)
    })
  )
  const ids = [...ended].flatMap(([id, isEnded]) => (isEnded && !id.startsWith("erased-") ? [id] : []))
  yield* Effect.forEach(ids, (id) => store.erase(register.id, id), { discard: true })
  return ids.length
})
