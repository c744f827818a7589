import { describe, expect, it } from "vitest"
import { Random } from "../src/index.ts"

const many = 20000
const draws = <A>(draw: (random: Random) => A): ReadonlyArray<A> => {
  const random = new Random("test")
  return Array.from({ length: many }, () => draw(random))
}

describe("Random", () => {
  it("draws what it always drew", () => {
    const random = new Random("shequ")
    expect([1, 2, 3, 4].map(() => random.between(0, 999_999))).toMatchInlineSnapshot(`
      [
        650753,
        758633,
        561060,
        169088,
      ]
    `)
  })

  it("draws evenly, and by the mix", () => {
    const mean = draws((random) => random.fraction()).reduce((a, b) => a + b, 0) / many
    expect(mean).toBeCloseTo(0.5, 1.5)
    const codes = draws((random) => random.code({ often: 3, seldom: 1, never: 0 }))
    expect(codes.filter((code) => code === "often").length / many).toBeCloseTo(0.75, 1)
    expect(codes).not.toContain("never")
  })

  it("counts around the mean", () => {
    for (const mean of [0.2, 3, 700]) {
      const random = new Random(mean)
      const total = Array.from({ length: 2000 }, () => random.count(mean)).reduce((a, b) => a + b, 0)
      expect(total / 2000 / mean).toBeGreaterThan(0.9)
      expect(total / 2000 / mean).toBeLessThan(1.1)
    }
  })

  it("forks into streams that do not disturb each other", () => {
    const one = new Random("a")
    const fork = one.fork("b").between(0, 1e9)
    one.fraction()
    expect(one.fork("b").between(0, 1e9)).toBe(fork)
    expect(one.fork("c").between(0, 1e9)).not.toBe(fork)
  })
})
