/** What was written, in order, and a signal for those who wait for more. */
import type { Author, Change, Erasure, Recorded, Row, Stamp } from "@shequ/core"
import { Deferred, Effect, Stream } from "effect"

const pageSize = 64

export interface Log {
  /** Notes changes of one write; their numbers follow `last()`. */
  readonly add: (changes: ReadonlyArray<Change | Erasure>, by: Author, now: number) => void
  readonly last: () => number
  /** The number of the last change that was recorded by then. */
  readonly lastAt: (at: number) => number
  readonly stamp: (sequence: number) => Stamp
  /** Everything after a sequence number, then what is added from now on. */
  readonly after: (sequence: number) => Stream.Stream<Recorded>
  /** Puts other rows in the place of those that were recorded, and other ids. */
  readonly rewrite: (row: (collection: string, row: Row.AnyRow) => Row.AnyRow) => void
}

const rewritten = (change: Change | Erasure, row: (collection: string, row: Row.AnyRow) => Row.AnyRow) => {
  const { collection } = change
  const idOf = (id: string): string => row(collection, { id }).id
  switch (change.op) {
    case "erase":
      return change
    case "close":
      return { ...change, id: idOf(change.id) }
    case "remove":
      return { ...change, ids: change.ids.map(idOf) }
    default:
      return { ...change, rows: change.rows.map((one) => row(collection, one)) }
  }
}

export const make = (): Log => {
  // The sequence number of an entry is its position, counted from 1.
  const recorded: Array<Recorded> = []
  let more = Deferred.makeUnsafe<void>()
  const page = (after: number): Effect.Effect<readonly [ReadonlyArray<Recorded>, number]> =>
    Effect.suspend(() => {
      const found = recorded.slice(after, after + pageSize)
      return found.length > 0
        ? Effect.succeed([found, after + found.length] as const)
        : Effect.flatMap(Deferred.await(more), () => page(after))
    })
  return {
    add: (changes, by, now) => {
      if (changes.length === 0) return
      const at = Math.max(now, recorded.at(-1)?.at ?? now)
      for (const change of changes) recorded.push({ sequence: recorded.length + 1, at, ...by, change })
      const waiting = more
      more = Deferred.makeUnsafe<void>()
      Deferred.doneUnsafe(waiting, Effect.void)
    },
    last: () => recorded.length,
    lastAt: (at) => recorded.findLast((one) => one.at <= at)?.sequence ?? 0,
    stamp: (sequence) => {
      const { change: _, ...stamp } = recorded[sequence - 1] as Recorded
      return stamp
    },
    after: (sequence) => Stream.flattenIterable(Stream.unfold(sequence, page)),
    rewrite: (row) => {
      recorded.forEach((one, index) => {
        recorded[index] = { ...one, change: rewritten(one.change, row) }
      })
    }
  }
}
