import { Schema } from "effect"
import { expect, it } from "vitest"
import { Target } from "../../src/index.ts"

it("takes no target that nothing can meet", () => {
  expect(Target.between(1, 5)).toEqual({ atLeast: 1, atMost: 5 })
  expect(() => Target.between(5, 1)).toThrow("A target between 5 and 1 cannot be met: give the lesser bound first.")
  expect(() => Target.between(Number.NaN, 1)).toThrow("cannot be met")
  const decode = Schema.decodeUnknownResult(Target.Target)
  expect(decode({ atLeast: 1, atMost: 5 })._tag).toBe("Success")
  expect(decode({ atLeast: 5, atMost: 1 })._tag).toBe("Failure")
})
