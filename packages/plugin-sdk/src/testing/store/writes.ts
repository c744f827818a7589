/** What every kind of change does, alone and in any sequence. */
import { Store } from "@shequ/core"
import { Effect, Stream } from "effect"
import { describe, expect } from "vitest"
import { afterAnyWrites } from "./anyWrites.ts"
import { Area, Home, Order } from "./contractPlugin.ts"
import { appended, type Harness, rowsOf } from "./Harness.ts"
import * as model from "./model.ts"
import { valueCases } from "./valueCases.ts"
import { order, type Step, writeCases } from "./writeCases.ts"

const collections = [Area.id, Home.id, Order.id]

const takeStep = Effect.fnUntraced(function* (step: Step, at: string) {
  const result = yield* Effect.result(Store.writeBatch(step.write))
  if (step.fails === undefined) {
    expect(result, at).toMatchObject({ _tag: "Success", success: step.gives ?? {} })
    return
  }
  const { reason, ...where } = step.fails
  expect(result, at).toMatchObject({ _tag: "Failure", failure: { reason: { _tag: reason, ...where } } })
})

export const writes = (on: Harness): void => {
  describe("writes", () => {
    for (const { name, steps, holds } of [...valueCases, ...writeCases]) {
      on.test(name, () =>
        Effect.gen(function* () {
          for (const [index, step] of steps.entries()) {
            yield* takeStep(step, `write ${index + 1} of ${steps.length}: ${JSON.stringify(step.write)}`)
          }
          for (const [collection, rows] of Object.entries(holds)) {
            expect(yield* rowsOf(collection), `the rows of ${collection}`).toEqual(rows)
          }
        })
      )
    }

    afterAnyWrites(
      on,
      "ends any sequence of writes as the plainest model does, and can be rebuilt from its changes",
      150,
      (writes) =>
        Effect.gen(function* () {
          let held: ReadonlyArray<model.Held> = []
          for (const changes of writes) {
            const expected = model.write(held, changes)
            const result = yield* Effect.result(Store.writeBatch(changes))
            if (typeof expected === "string") {
              expect(result).toMatchObject({ _tag: "Failure", failure: { reason: { _tag: expected } } })
            } else {
              expect(result).toMatchObject({ _tag: "Success" })
              held = expected
            }
          }
          const end = yield* Store.append(Order, [order("end")])
          expect(end.added).toBe(1)
          const marker = appended([order("end")])
          held = model.write(held, marker) as ReadonlyArray<model.Held>
          const store = yield* Store
          const recorded = yield* store.changes().pipe(
            Stream.takeUntil(({ change }) => model.same(change, marker[0])),
            Stream.runCollect
          )
          const rebuilt = model.write(
            [],
            recorded.flatMap(({ change }) => (change.op === "erase" ? [] : [change]))
          ) as ReadonlyArray<model.Held>
          for (const collection of collections) {
            expect(yield* rowsOf(collection), `the rows of ${collection}`).toEqual(model.rows(held, collection))
            expect(model.rows(rebuilt, collection), `${collection}, made of the feed's changes`).toEqual(
              model.rows(held, collection)
            )
          }
        })
    )
  })
}
