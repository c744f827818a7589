/** How long identities are kept after they were needed. */
import { Effect, Stream } from "effect"
import type { Collection } from "./collection/Collection.ts"
import type { Store } from "./Store.ts"
import type { StoreError } from "./store/StoreError.ts"
import type { LocalDate } from "./time/LocalDate.ts"

export interface EraseProgress {
  /** How many people were erased so far, and how many there are to erase. */
  readonly erased: number
  readonly of: number
}

export interface EraseEndedOptions {
  readonly store: Store["Service"]
  readonly register: Collection
  readonly before: LocalDate
  readonly onProgress?: (progress: EraseProgress) => void
}

/** As many as one transaction takes: what tells of them is in memory, and each transaction writes the whole file anew. */
const most = 5000

/**
 * Erases everybody in a register whose last version ended on `before` or earlier: who moved away, left the service, died. Gives how
 * many. Thousands at a time are erased, or none of them; when it was cut short, the next call erases the rest.
 *
 *   eraseEnded({ store, register: Resident, before: "2021-01-01" }).pipe(
 *     Store.by({ actor: "retention", reason: "five years after moving away" })
 *   )
 */
export const eraseEnded: (options: EraseEndedOptions) => Effect.Effect<number, StoreError> = Effect.fn("eraseEnded")(
  function* ({ before, onProgress, register, store }: EraseEndedOptions) {
    const ended = new Map<string, boolean>()
    yield* Stream.runForEach(store.stream(register.id), (rows) =>
      Effect.sync(() => {
        // Versions of an id come in order: the last one decides.
        for (const { id, validTo } of rows) ended.set(id, typeof validTo === "string" && validTo <= before)
      })
    )
    const ids = [...ended].flatMap(([id, isEnded]) => (isEnded && !id.startsWith("erased-") ? [id] : []))
    let erased = 0
    for (let from = 0; from < ids.length; from += most) {
      erased += (yield* store.erase(register.id, ids.slice(from, from + most))).size
      onProgress?.({ erased, of: ids.length })
    }
    return erased
  }
)
