/**
 * The sixty KPIs, asked of every engine: first compared with the hand-written loop, then timed in turns – one run of each, and
 * again – so that what else the machine does falls on all alike.
 */
import { type Answer, differences } from "../data/Answer.ts"
import type { Town } from "../data/Town.ts"
import type { Engine, Loaded } from "../engines/Engine.ts"
import { collect, type Measured, median, timed } from "./Measured.ts"

interface Runner {
  readonly engine: Engine
  readonly loaded: Loaded
  readonly loadMs: number
  readonly same: boolean
  readonly times: Array<number>
}

const yardstick = "hand-written loop"

const load = async (engine: Engine, town: Town, expected: Answer | undefined): Promise<readonly [Runner, Answer]> => {
  collect()
  const start = performance.now()
  const loaded = await engine.load(town)
  const loadMs = performance.now() - start
  const answer = await loaded.answer()
  const wrong = expected === undefined ? [] : differences(expected, answer)
  if (wrong.length > 0) console.error(`${engine.name} differs in KPI ${wrong.join(", ")}.`)
  return [{ engine, loaded, loadMs, same: wrong.length === 0, times: [] }, answer]
}

/** Engines that take longer than so many milliseconds are run fewer times. */
const slow = 1500

export const askAll = async (
  town: Town,
  engines: ReadonlyArray<Engine>,
  runs: number
): Promise<ReadonlyArray<Measured>> => {
  const size = town.cases.size
  const runners: Array<Runner> = []
  let expected: Answer | undefined
  for (const engine of engines) {
    if (engine.most !== undefined && size > engine.most) continue
    const [runner, answer] = await load(engine, town, expected)
    expected ??= answer
    runners.push(runner)
  }
  collect()
  for (let run = 0; run < runs; run++) {
    for (const { loaded, times } of runners) {
      const isSlow = median(times) > slow
      if (isSlow && times.length >= 3) continue
      // The first of a turn finds its data in no cache and its code perhaps no longer compiled: warm is what comes after.
      if (!isSlow) await loaded.answer()
      times.push(await timed(loaded.answer))
    }
  }
  for (const { loaded } of runners) loaded.close?.()
  const of = (name: string): number => median(runners.find(({ engine }) => engine.name === name)?.times ?? [])
  return runners.map(({ engine, loadMs, same, times }) => ({
    work: "60 KPIs",
    size,
    engine: engine.name,
    medianMs: median(times),
    ratioToHandLoop: median(times) / of(yardstick),
    ratioToDuckDB: median(times) / of("DuckDB"),
    sameResults: same,
    loadMs,
    runs: times.length
  }))
}
