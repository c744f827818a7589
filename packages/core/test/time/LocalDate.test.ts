import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LocalDate } from "../../src/index.ts"

const epochDay = fc.integer({ min: -200_000, max: 200_000 })

describe("LocalDate", () => {
  it("counts days as the platform does", () => {
    fc.assert(
      fc.property(epochDay, (day) => {
        const date = LocalDate.fromEpochDay(day)
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect(LocalDate.toEpochDay(date)).toBe(day)
        expect(LocalDate.weekday(date) % 7).toBe(new Date(day * 86_400_000).getUTCDay())
      })
    )
  })

  it.each(["2010-02-29", "2010-13-01", "2010-00-10", "2010-04-31", "2010-4-01", "20100401", "1900-02-29"])(
    "does not take %s for a day",
    (text) => expect(LocalDate.isLocalDate(text)).toBe(false)
  )

  it("moves by months to the last day where there is no such day", () => {
    expect(LocalDate.addMonths("2012-02-29", -12)).toBe("2011-02-28")
    expect(LocalDate.addMonths("2010-01-31", 1)).toBe("2010-02-28")
    expect(LocalDate.addMonths("2010-11-30", 3)).toBe("2011-02-28")
  })

  it("counts completed years of life", () => {
    expect(LocalDate.ageAt("1961-07-01", "2010-06-30")).toBe(48)
    expect(LocalDate.ageAt("1961-06-30", "2010-06-30")).toBe(49)
    expect(LocalDate.ageAt("1992-02-29", "2010-02-28")).toBe(17)
  })
})
