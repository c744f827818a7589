/** What was written, in order, and a signal for those who wait for more. */
import type { Change, Recorded } from "@shequ/core"
import { Deferred, Effect, Stream } from "effect"

const pageSize = 64

export interface Log {
  readonly add: (changes: ReadonlyArray<Change>) => void
  /** Everything after a sequence number, then what is added from now on. */
  readonly after: (sequence: number) => Stream.Stream<Recorded>
}

export const make = (): Log => {
  const recorded: Array<Recorded> = []
  let more = Deferred.makeUnsafe<void>()
  const page = (after: number): Effect.Effect<readonly [ReadonlyArray<Recorded>, number]> =>
    Effect.suspend(() => {
      // The sequence number of an entry is its position, counted from 1.
      const found = recorded.slice(after, after + pageSize)
      return found.length > 0
        ? Effect.succeed([found, after + found.length] as const)
        : Effect.flatMap(Deferred.await(more), () => page(after))
    })
  return {
    add: (changes) => {
      if (changes.length === 0) return
      for (const change of changes) recorded.push({ sequence: recorded.length + 1, change })
      const waiting = more
      more = Deferred.makeUnsafe<void>()
      Deferred.doneUnsafe(waiting, Effect.void)
    },
    after: (sequence) => Stream.flattenIterable(Stream.unfold(sequence, page))
  }
}
