/** A board that keeps itself: what it shows is right after every call that is entered, without asking again. */
import { Explain, LiveKpis, Period, Plan, Registry, type Result, Store } from "@shequ/core"
import { standardKpis } from "@shequ/kpis"
import { MemoryStore } from "@shequ/storage-memory"
import { Effect, Layer, Stream } from "effect"
import { CareCall, care, monthlyCalls } from "./plugin.ts"
import { fill } from "./rows.ts"

const registry = Registry.make([standardKpis, care])
const plan = Plan.make(registry, { kpis: [monthlyCalls], places: ["lake"], periods: [Period.quarter(2026, 2)] })

const show = (results: ReadonlyArray<Result.Result>): void => {
  for (const result of results) process.stdout.write(`${Explain.outcome(registry, result, "en")}\n`)
}

const board = Effect.gen(function* () {
  const live = yield* LiveKpis
  show((yield* live.results).all)
  yield* Stream.runForEach(live.changes, (changed) => Effect.sync(() => show(changed)))
})

const program = Effect.gen(function* () {
  yield* Effect.forkChild(board)
  yield* Effect.sleep("100 millis")
  const call = { residentId: "r2", outcome: "answered" } as const
  yield* Store.append(CareCall, [{ id: "c6", calledAt: Date.parse("2026-05-20T09:30:00+08:00"), ...call }])
  yield* Effect.sleep("100 millis")
})

const filled = Layer.effectDiscard(fill).pipe(Layer.provideMerge(MemoryStore.layer({ registry })))
await Effect.runPromise(Effect.provide(program, Layer.provideMerge(LiveKpis.layer(registry, plan), filled)))
