import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LocalDate, Period, Zone } from "../../src/index.ts"

const period = fc
  .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 52 }))
  .chain(([year, month, week]) =>
    fc.constantFrom(
      Period.year(year),
      Period.halfYear(year, month > 6 ? 2 : 1),
      Period.quarter(year, Math.ceil(month / 3)),
      Period.month(year, month),
      Period.week(year, week)
    )
  )

describe("Period", () => {
  it("keeps its last day a year earlier, also before 29 February", () => {
    const shifted = Period.samePeriodLastYear
    expect(shifted(Period.day("2012-02-28"))).toEqual(Period.day("2011-02-28"))
    expect(shifted(Period.day("2012-02-29"))).toEqual(Period.day("2011-02-28"))
    expect(shifted(Period.range("2012-02-01", "2012-02-28"))).toEqual(Period.range("2011-02-01", "2011-02-28"))
    expect(shifted(Period.yearToDate("2012-02-28"))).toEqual(Period.yearToDate("2011-02-28"))
    expect(Period.previous(Period.yearToDate("2012-02-28"))).toEqual(Period.yearToDate("2011-02-28"))
  })

  it("refuses a month, quarter or half-year that no year has", () => {
    for (const wrong of [() => Period.month(2010, 13), () => Period.quarter(2010, 0), () => Period.halfYear(2010, 3)]) {
      expect(wrong).toThrow(/A year has no .*expected 1 to/)
    }
  })

  it("the previous period ends where this one begins", () => {
    fc.assert(
      fc.property(period, (one) => {
        const before = Period.previous(one)
        expect(before.end).toBe(one.start)
        expect(before.kind).toBe(one.kind)
      })
    )
  })

  it("months cover a period without gap or overlap", () => {
    fc.assert(
      fc.property(period, (one) => {
        const months = Period.eachMonth(one)
        expect(months[0]?.start).toBe(one.start)
        expect(months.at(-1)?.end).toBe(one.end)
        for (const [index, month] of months.entries()) if (index > 0) expect(month.start).toBe(months[index - 1]?.end)
      })
    )
  })

  it.each([
    ["2010", "year", "2010-01-01", "2011-01-01"],
    ["2010-H1", "half-year", "2010-01-01", "2010-07-01"],
    ["2010-Q4", "quarter", "2010-10-01", "2011-01-01"],
    ["2012-02", "month", "2012-02-01", "2012-03-01"],
    ["2009-W53", "week", "2009-12-28", "2010-01-04"],
    ["2010-03-05", "day", "2010-03-05", "2010-03-06"],
    ["2010-01-01/2010-10-31", "range", "2010-01-01", "2010-11-01"]
  ])("reads %s", (text, kind, start, end) => expect(Period.parse(text)).toEqual({ kind, start, end }))

  it.each(["2010-H3", "2010-W53", "2010-13", "2010-02-30", "", "2010-06-30/2010-01-01", "last year"])(
    "does not read %j",
    (text) => expect(Period.parse(text)).toBeUndefined()
  )

  it("shifts by a year", () => {
    expect(Period.samePeriodLastYear(Period.month(2012, 2))).toEqual(Period.month(2011, 2))
    expect(Period.samePeriodLastYear(Period.week(2010, 5))).toEqual(Period.week(2009, 5))
    expect(Period.samePeriodLastYear(Period.week(2009, 53))).toBeUndefined()
    expect(Period.samePeriodLastYear(Period.yearToDate("2010-06-30"))).toEqual(Period.yearToDate("2009-06-30"))
    expect(Period.samePeriodLastYear(Period.month(2013, 2))).toEqual(Period.month(2012, 2))
  })

  it("is cut at the day up to which data are known", () => {
    expect(Period.until(Period.halfYear(2010, 1), "2010-04-01")).toEqual({
      kind: "half-year",
      start: "2010-01-01",
      end: "2010-04-01"
    })
    expect(Period.until(Period.month(2010, 1), "2009-12-01").end).toBe("2010-01-01")
  })

  it("has a name in both languages", () => {
    expect(Period.label(Period.halfYear(2010, 1), "zh")).toBe("2010年上半年")
    expect(Period.label(Period.quarter(2011, 1), "zh")).toBe("2011年第一季度")
    expect(Period.label(Period.quarter(2011, 4), "en")).toBe("Q4 2011")
    expect(Period.label(Period.week(2009, 53), "zh")).toBe("2009年第53周")
    expect(Period.label(Period.yearToDate("2010-06-30"), "zh")).toBe("2010年1月1日至6月30日")
    expect(Period.label(Period.range("2010-01-01", "2010-10-31"), "en")).toBe("2010-01-01 to 2010-10-31")
  })
})

describe("Zone", () => {
  it("knows the summer time that China kept until 1991", () => {
    const day: LocalDate.LocalDate = "1988-07-01"
    expect(Zone.shanghai.startOf(day)).toBe(Date.UTC(1988, 5, 30, 15))
    expect(Zone.shanghai.dateOf(Date.UTC(1988, 5, 30, 15))).toBe(day)
    expect(Zone.shanghai.startOf("2010-07-01")).toBe(Date.UTC(2010, 5, 30, 16))
  })

  it("finds the local day of an instant and back, on days when clocks change too", () => {
    const zones = ["Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"].map(
      Zone.make
    )
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 20_000 }), (zone, epochDay) => {
        const date = LocalDate.fromEpochDay(epochDay)
        const start = zone.startOf(date)
        expect(zone.dateOf(start)).toBe(date)
        expect(zone.dateOf(start - 1)).toBe(LocalDate.addDays(date, -1))
      })
    )
  })

  it("says the minute of the day by the wall clock", () => {
    expect(Zone.shanghai.minuteOf(Date.parse("2010-03-05T09:30:59+08:00"))).toBe(570)
  })

  it("refuses a name that nobody knows", () => expect(() => Zone.make("Asia/Atlantis")).toThrow(RangeError))
})
