import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Measure, State } from "../../src/index.ts"

const time = { asOf: "end" } as const
const of = { op: "field", path: ["x"] } as const
const aggregates: ReadonlyArray<Measure.Aggregate> = [
  { kind: "count", collection: "c", time },
  { kind: "sum", collection: "c", of, time },
  { kind: "min", collection: "c", of, time },
  { kind: "max", collection: "c", of, time },
  { kind: "distinct", collection: "c", of, time },
  { kind: "percentile", n: 9, d: 10, collection: "c", of, time },
  { kind: "attainment", subjects: { places: "grid" }, combine: "each", requirements: [] }
]

const grown = (aggregate: Measure.Aggregate, values: ReadonlyArray<number>): State.State => {
  const empty = State.empty(aggregate)
  switch (empty.kind) {
    case "count":
      return { ...empty, value: values.length }
    case "sum":
      return { ...empty, value: values.reduce((a, b) => a + b, 0) }
    case "min":
    case "max":
      return values.length === 0 ? empty : { ...empty, value: Math[empty.kind](...values) }
    case "distinct":
      return { ...empty, values: new Set(values.map(String)) }
    case "percentile":
      return { ...empty, values }
    case "attainment":
    case "coverage":
      return { ...empty, required: values.length, met: values.filter((value) => value > 0).length }
    case "finished":
      throw new Error("No aggregate begins finished.")
  }
}

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 30 })

describe.each(aggregates.map((one) => [one.kind, one] as const))("State of a %s", (_, aggregate) => {
  it("merges to the state of all rows together, in any order, and with the empty one to itself", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        const [x, y, z] = [a, b, c].map((values) => grown(aggregate, values)) as [State.State, State.State, State.State]
        for (const part of ["value", "required", "met"] as const) {
          const whole = State.read(grown(aggregate, [...a, ...b, ...c]), part)
          expect(State.read(State.merge(State.merge(x, y), z), part)).toBe(whole)
          expect(State.read(State.merge(z, State.merge(y, x)), part)).toBe(whole)
          expect(State.read(State.merge(State.empty(aggregate), x), part)).toBe(State.read(x, part))
        }
      })
    )
  })
})

it("has no wrong sums: what leaves the exact range is an error", () => {
  const sum = State.empty(aggregates[1] as Measure.Aggregate) as State.State & { kind: "sum" }
  const most = { ...sum, value: Number.MAX_SAFE_INTEGER }
  expect(() => State.merge(most, { ...sum, value: 1 })).toThrow(State.Overflow)
  expect(State.merge(most, { ...sum, value: -1 })).toMatchObject({ value: Number.MAX_SAFE_INTEGER - 1 })
})
