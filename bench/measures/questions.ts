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
  failed: string | undefined
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
  return [{ engine, loaded, loadMs, same: wrong.length === 0, times: [], failed: undefined }, answer]
}

/** Engines that take longer than so many milliseconds are run fewer times. */
const slow = 1500

/** One more time, unless there are enough. */
const again = async ({ loaded, times }: Runner): Promise<void> => {
  const isSlow = median(times) > slow
  if (isSlow && times.length >= 3) return
  // The first of a turn finds its data in no cache and its code perhaps no longer compiled: warm is what comes after.
  if (!isSlow) await loaded.answer()
  times.push(await timed(loaded.answer))
}

/** How much longer one takes than another: the median over turns, in which both had the same machine. */
const ratioOf = (times: ReadonlyArray<number>, others: ReadonlyArray<number> | undefined): number | undefined => {
  const turns = Math.min(times.length, others?.length ?? 0)
  return turns === 0 ? undefined : median(times.slice(0, turns).map((time, at) => time / (others?.[at] as number)))
}

export const askAll = async (
  town: Town,
  engines: ReadonlyArray<Engine>,
  runs: number
): Promise<ReadonlyArray<Measured>> => {
  const size = town.cases.size
  const runners: Array<Runner> = []
  const lost: Array<Measured> = []
  let expected: Answer | undefined
  const lose = ({ name }: Engine, cause: unknown): string => {
    const failed = cause instanceof Error ? cause.message : String(cause)
    console.error(`${name} failed: ${failed}`)
    return failed
  }
  for (const engine of engines) {
    if (engine.most !== undefined && size > engine.most) continue
    try {
      const [runner, answer] = await load(engine, town, expected)
      expected ??= answer
      runners.push(runner)
    } catch (cause) {
      lost.push({ work: "60 KPIs", size, engine: engine.name, medianMs: Number.NaN, failed: lose(engine, cause) })
    }
  }
  collect()
  for (let run = 0; run < runs; run++) {
    for (const runner of runners) {
      if (runner.failed !== undefined) continue
      try {
        await again(runner)
      } catch (cause) {
        runner.failed = lose(runner.engine, cause)
      }
    }
  }
  for (const { loaded } of runners) loaded.close?.()
  const of = (name: string) => runners.find(({ engine }) => engine.name === name)?.times
  const measured = runners.map(({ engine, failed, loadMs, same, times }): Measured => {
    const [hand, duck] = [ratioOf(times, of(yardstick)), ratioOf(times, of("DuckDB"))]
    return {
      work: "60 KPIs",
      size,
      engine: engine.name,
      medianMs: median(times),
      ...(hand === undefined ? {} : { ratioToHandLoop: hand }),
      ...(duck === undefined ? {} : { ratioToDuckDB: duck }),
      sameResults: same,
      loadMs,
      runs: times.length,
      ...(failed === undefined ? {} : { failed })
    }
  })
  return [...measured, ...lost]
}
