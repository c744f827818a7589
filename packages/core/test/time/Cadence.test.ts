import fc from "fast-check"
import { expect, it } from "vitest"
import { Cadence, Period } from "../../src/index.ts"

it("finds the 26 Mondays of the first half of 2010", () => {
  const mondays = Cadence.slots(Cadence.onWeekdays([1]), Period.halfYear(2010, 1))
  expect(mondays).toHaveLength(26)
  expect(mondays[0]?.start).toBe("2010-01-04")
  expect(mondays.at(-1)?.start).toBe("2010-06-28")
})

it("gives a slot to the period in which it ends", () => {
  const weeks = (month: number) =>
    Cadence.slots(Cadence.every("week"), Period.month(2010, month)).map((slot) => slot.start)
  expect(weeks(1)).toEqual(["2009-12-28", "2010-01-04", "2010-01-11", "2010-01-18", "2010-01-25"])
  expect(weeks(2)[0]).toBe("2010-02-01")
})

it("counts a yearly duty so far in half a year", () =>
  expect(Cadence.slots(Cadence.every("year"), Period.halfYear(2010, 1))).toEqual([
    { start: "2010-01-01", end: "2010-07-01", due: false }
  ]))

it("the slots of a year are those of its months together", () => {
  const unit = fc.constantFrom<Cadence.Unit>("day", "week", "month")
  fc.assert(
    fc.property(unit, fc.integer({ min: 2000, max: 2030 }), (every, year) => {
      const cadence = Cadence.every(every)
      const byMonth = Period.eachMonth(Period.year(year)).flatMap((month) => Cadence.slots(cadence, month))
      expect(byMonth).toEqual(Cadence.slots(cadence, Period.year(year)))
    })
  )
})
