/** Sequences of writes over a few ids, days and values, so that they meet. */
import type { Change } from "@shequ/core"
import { Arbitrary, Schema } from "effect"
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

export const anyWrites: Arbitrary.Arbitrary<ReadonlyArray<ReadonlyArray<Change>>> = Arbitrary.map(
  Arbitrary.schema(Writes),
  (writes) => writes.map((steps) => steps.map(change))
)
