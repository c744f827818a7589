/** Sequences of writes over a few ids, days and values, so that they meet. */
import type { Change, Store } from "@shequ/core"
import { Arbitrary, Effect, Schema } from "effect"
import { it } from "vitest"
import type { Harness } from "./Harness.ts"
import { home, order } from "./writeCases.ts"

const days = ["2009-01-01", "2009-06-01", "2010-01-01", "2010-06-01"] as const
const day = Schema.Literals(days)
const orderId = Schema.Literals(["o1", "o2", "o3"])
const homeId = Schema.Literals(["h1", "h2"])

const Orders = Schema.Array(Schema.Struct({ id: orderId, urgent: Schema.Boolean })).check(Schema.isMaxLength(3))
const Homes = Schema.Array(
  Schema.Struct({ id: homeId, validFrom: day, validTo: Schema.optionalKey(day), members: Schema.Literals([1, 2]) })
).check(Schema.isMaxLength(3))

const Step = Schema.Union([
  Schema.Struct({ op: Schema.Literals(["append", "correct"]), rows: Orders }),
  Schema.Struct({ op: Schema.Literal("put"), rows: Homes }),
  Schema.Struct({ op: Schema.Literal("close"), id: homeId, validTo: day }),
  Schema.Struct({ op: Schema.Literal("remove"), order: orderId }),
  Schema.Struct({ op: Schema.Literal("remove"), home: homeId })
])

const change = (step: typeof Step.Type): Change => {
  switch (step.op) {
    case "append":
    case "correct":
      return { op: step.op, collection: "order", rows: step.rows.map(({ id, urgent }) => order(id, { urgent })) }
    case "put":
      return {
        op: "put",
        collection: "home",
        rows: step.rows.map(({ id, validFrom, ...more }) => home(id, validFrom, more))
      }
    case "close":
      return { op: "close", collection: "home", id: step.id, validTo: step.validTo }
    case "remove":
      return "order" in step
        ? { op: "remove", collection: "order", ids: [step.order] }
        : { op: "remove", collection: "home", ids: [step.home] }
  }
}

const Writes = Schema.Array(Schema.Array(Step).check(Schema.isMaxLength(3))).check(Schema.isMaxLength(8))

const anyWrites: Arbitrary.Arbitrary<ReadonlyArray<ReadonlyArray<Change>>> = Arbitrary.map(
  Arbitrary.schema(Writes),
  (writes) => writes.map((steps) => steps.map(change))
)

/** Tests what a new store promises after any sequence of writes. A failure says the shortest sequence that was found to break it. */
export const afterAnyWrites = (
  { layer }: Harness,
  promise: string,
  runs: number,
  body: (writes: ReadonlyArray<ReadonlyArray<Change>>) => Effect.Effect<void, unknown, Store>
): void => {
  const property = (writes: ReadonlyArray<ReadonlyArray<Change>>) =>
    Effect.suspend(() => body(writes)).pipe(Effect.as(true), Effect.provide(layer), Effect.catchDefect(Effect.fail))
  it(promise, async () => {
    const found = await Effect.runPromise(Arbitrary.checkEffect(anyWrites, property, { runs, seed: promise }))
    if (found._tag === "Passed") return
    if (found._tag !== "Falsified" || found.failure._tag !== "PropertyError") throw new Error(found._tag)
    const { error } = found.failure
    const failure = error instanceof Error ? error : new Error(String(error))
    const writes = found.shrunkInput.map((changes) => `  ${JSON.stringify(changes)}`)
    failure.message += `\n\nAfter these writes to an empty store:\n${writes.join("\n")}\n`
    throw failure
  }, 120_000)
}
