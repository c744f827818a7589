/** Runs what the command line asks for, and says how it ended. */
import { randomInt } from "node:crypto"
import { readdirSync } from "node:fs"
import { run } from "./rounds.ts"
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

const isQuick = process.argv.includes("--quick")
const there = readdirSync(new URL("../src/victims/", import.meta.url)).map((file) => file.replace(/\.ts$/, ""))
const named = process.argv.slice(2).filter((word) => !word.startsWith("-"))
const unknown = named.filter((adapter) => !there.includes(adapter))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")} to kill; there is ${there.join(", ")}.`)
  process.exit(2)
}

const seed = Number(process.env.SHEQU_CRASH_SEED ?? randomInt(2 ** 31))
const lines: Array<string> = []
for (const adapter of named.length > 0 ? named : there) {
  const { victim } = (await import(`./victims/${adapter}.ts`)) as { readonly victim: Victim }
  const kills = victim.kills[isQuick ? 1 : 0]
  const from = performance.now()
  const outcome = await run(adapter, victim, kills, randomOf(seed), (kill) => {
    if (kill % 20 === 0) console.log(`${adapter}: ${kill} of ${kills} kills`)
  })
  for (const problem of outcome.problems) console.error(`${adapter}, kill ${outcome.kills}, seed ${seed}: ${problem}`)
  if (outcome.problems.length > 0) process.exitCode = 1
  const survived = outcome.kills - (outcome.problems.length > 0 ? 1 : 0)
  const seconds = Math.round((performance.now() - from) / 1000)
  lines.push(
    `${adapter}: ${survived} of ${kills} kills survived, ${outcome.acknowledged} batches acknowledged, ${outcome.lost} rows lost (${seconds} s)`
  )
}
for (const line of lines) console.log(line)
