/** What must hold of a store after a kill. */
import { isDeepStrictEqual } from "node:util"
import { type Recorded, Store } from "@shequ/core"
import { Effect, Stream } from "effect"
import { parts, rows } from "./batches.ts"

/** What was found in order: so many batches, of which the last change has this number. */
export interface Found {
  readonly batches: number
  readonly sequence: number
}

export interface Sight extends Found {
  readonly problems: ReadonlyArray<string>
  /** Rows that were acknowledged and are not there, or are not as they were written. */
  readonly lost: number
}

/** The feed after what was found before has to be whole batches, in order, each change once. */
const follow = (before: Found, recorded: ReadonlyArray<Recorded>): Found & { readonly problem?: string } => {
  let { batches, sequence } = before
  let at = 0
  while (at < recorded.length) {
    const expected = parts(batches).flat()
    const found = recorded.slice(at, at + expected.length)
    for (const [index, change] of expected.entries()) {
      const one = found[index]
      if (one === undefined) return { batches, sequence, problem: `Batch ${batches} is half there: ${index} changes.` }
      if (one.sequence <= sequence) return { batches, sequence, problem: `The feed gives ${one.sequence} twice.` }
      if (!isDeepStrictEqual(one.change, change)) {
        return { batches, sequence, problem: `Change ${one.sequence} is not change ${index} of batch ${batches}.` }
      }
      sequence = one.sequence
    }
    at += expected.length
    batches++
  }
  return { batches, sequence }
}

const wrongRows = Effect.fnUntraced(function* (batches: number) {
  const store = yield* Store
  let wrong = 0
  for (const [collection, expected] of rows(batches)) {
    const found = (yield* Stream.runCollect(store.stream(collection))).flat()
    const byKey = new Map(found.map((row) => [row.id, row]))
    const missing = expected.filter((row) => !isDeepStrictEqual(byKey.get(row.id), row)).length
    wrong += Math.max(missing, found.length - expected.length)
  }
  return wrong
})

/** Looks at what is new since `before`; and, if asked to, at every row. */
export const look = Effect.fnUntraced(function* (before: Found, acknowledged: number, isThorough: boolean) {
  const store = yield* Store
  const last = yield* store.sequence()
  const recorded =
    last <= before.sequence
      ? []
      : yield* store.changes(before.sequence).pipe(
          Stream.takeUntil(({ sequence }) => sequence >= last),
          Stream.runCollect,
          Effect.timeout("60 seconds")
        )
  const { problem, ...found } = follow(before, recorded)
  const problems = problem === undefined ? [] : [problem]
  if (last < before.sequence) problems.push(`The last number was ${before.sequence}, and is ${last}.`)
  if (found.batches < acknowledged) {
    problems.push(`${acknowledged} batches were acknowledged, ${found.batches} are there.`)
  }
  if (found.batches > acknowledged + 1) {
    problems.push(`${found.batches} batches are there, where one more than ${acknowledged} was begun.`)
  }
  const lost = isThorough || problems.length > 0 ? yield* wrongRows(Math.max(found.batches, acknowledged)) : 0
  if (lost > 0) problems.push(`${lost} rows are missing or not as they were written.`)
  return { ...found, problems, lost } satisfies Sight
})
