/** Kills each adapter's writers, one adapter after the other, and says how it ended. */
import { randomInt } from "node:crypto"
import { type Outcome, run } from "./rounds.ts"
import type { Victim } from "./Victim.ts"

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Whether every kill was survived. */
export const crash = async (adapters: ReadonlyArray<string>, isQuick: boolean): Promise<boolean> => {
  const seed = Number(process.env.SHEQU_CRASH_SEED ?? randomInt(2 ** 31))
  const lines: Array<string> = []
  let isSound = true
  for (const adapter of adapters) {
    const { victim } = (await import(`./victims/${adapter}.ts`)) as { readonly victim: Victim }
    const kills = victim.kills[isQuick ? 1 : 0]
    const from = performance.now()
    const progress = (kill: number): void => {
      if (kill % 20 === 0) console.log(`${adapter}: ${kill} of ${kills} kills`)
    }
    const outcome = await run(adapter, victim, kills, randomOf(seed), progress).catch((error): Outcome => {
      const problems = [error instanceof Error ? (error.stack ?? error.message) : String(error)]
      return { kills: 0, acknowledged: 0, lost: 0, problems }
    })
    const { acknowledged, lost, problems } = outcome
    for (const problem of problems) console.error(`${adapter}, kill ${outcome.kills}, seed ${seed}: ${problem}`)
    if (problems.length > 0) isSound = false
    const survived = Math.max(0, outcome.kills - (problems.length > 0 ? 1 : 0))
    const seconds = Math.round((performance.now() - from) / 1000)
    lines.push(
      `${adapter}: ${problems.length > 0 ? "FAILED, " : ""}${survived} of ${kills} kills survived, ${acknowledged} batches acknowledged, ${lost} rows lost (${seconds} s)`
    )
  }
  for (const line of lines) console.log(line)
  return isSound
}
