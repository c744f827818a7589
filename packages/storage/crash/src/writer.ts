/**
 * Writes batches from a number on, and says which were acknowledged, until it is killed: `node writer.ts <adapter>`, then
 * `<first> <place>` over its input.
 */
import { writeSync } from "node:fs"
import { createInterface } from "node:readline"
import { Store } from "@shequ/core"
import { Effect, Stream } from "effect"
import { parts } from "./batches.ts"
import type { Victim } from "./Victim.ts"

/** At once: what the process would still have to send goes with it. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const { victim } = (await import(`./victims/${process.argv[2]}.ts`)) as { readonly victim: Victim }

const writeFrom = Effect.fnUntraced(function* (first: number) {
  const store = yield* Store
  for (let n = first; ; n++) {
    // Each part comes by itself, so that a kill finds writes half done.
    yield* store.write(
      Stream.mapEffect(Stream.fromIterable(parts(n)), (changes) => Effect.as(Effect.yieldNow, changes))
    )
    say(`acknowledged ${n}`)
  }
})

createInterface({ input: process.stdin }).once("line", (line) => {
  const [first, ...place] = line.split(" ")
  const writing = Effect.provide(writeFrom(Number(first)), victim.layer(place.join(" ")))
  Effect.runPromise(writing).catch((error: unknown) => {
    say(`failed ${error instanceof Error ? error.message : String(error)}`)
  })
})
say("ready")
