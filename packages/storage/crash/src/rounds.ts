/** Kills what writes to one adapter's store again and again, looks at the store each time, and goes on with it. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Effect } from "effect"
import { type Found, look, type Sight } from "./look.ts"
import type { Victim } from "./Victim.ts"
import * as Writing from "./Writing.ts"

export interface Outcome {
  readonly kills: number
  readonly acknowledged: number
  readonly lost: number
  readonly problems: ReadonlyArray<string>
}

/** The longest that a writing process lives, in milliseconds, where the adapter does not say; some are killed before they have opened the store. */
const longest = 350
/** Every so often, every row is read. */
const thoroughly = 20

const sightOf = (victim: Victim, place: string, before: Found, acknowledged: number, isThorough: boolean) =>
  Effect.gen(function* () {
    // Opened first: what was killed early has made nothing that could be checked.
    const sight = yield* Effect.provide(look(before, acknowledged, isThorough), victim.layer(place))
    const broken = victim.check === undefined ? [] : yield* victim.check(place)
    return { ...sight, problems: [...broken, ...sight.problems] } satisfies Sight
  })

export const run = async (
  adapter: string,
  victim: Victim,
  kills: number,
  random: () => number,
  progress: (kill: number) => void
): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), "shequ-crash-"))
  const ground = await victim.begin(folder)
  let found: Found = { batches: 0, sequence: 0 }
  let acknowledged = 0
  let next = Writing.start(adapter)
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const writing = next
      await writing.ready
      writing.begin(found.batches, ground.place)
      await sleep(random() * (victim.longest ?? longest))
      const failure = writing.failure()
      await ground.strike?.()
      await writing.kill()
      // The next one starts up while this one's store is looked at.
      next = Writing.start(adapter)
      await ground.mend?.()
      const last = writing.acknowledged()
      const atLeast = last === undefined ? found.batches : last + 1
      acknowledged += atLeast - found.batches
      const sight = await Effect.runPromise(
        sightOf(victim, ground.place, found, atLeast, kill % thoroughly === 0 || kill === kills)
      )
      const problems = [...(failure === undefined ? [] : [`The writing process failed: ${failure}`]), ...sight.problems]
      if (problems.length > 0) return { kills: kill, acknowledged, lost: sight.lost, problems }
      found = sight
      progress(kill)
    }
    return { kills, acknowledged, lost: 0, problems: [] }
  } finally {
    await next.kill()
    await ground.end?.()
    await rm(folder, { recursive: true, force: true })
  }
}
