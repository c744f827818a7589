/** The rhythm of a community's year: which days are busy, and at what time of the day things happen. */
import { LocalDate, type Period, Zone } from "@shequ/core"
import type { Random } from "./Random.ts"

/** The first day of the lunar year: Spring Festival moves, and the Lantern Festival (14 days later) with it. */
const springFestivals: Readonly<Record<number, LocalDate.LocalDate>> = {
  2008: "2008-02-07",
  2009: "2009-01-26",
  2010: "2010-02-14",
  2011: "2011-02-03",
  2012: "2012-01-23",
  2013: "2013-02-10",
  2014: "2014-01-31",
  2015: "2015-02-19",
  2016: "2016-02-08",
  2017: "2017-01-28",
  2018: "2018-02-16",
  2019: "2019-02-05",
  2020: "2020-01-25",
  2021: "2021-02-12",
  2022: "2022-02-01",
  2023: "2023-01-22",
  2024: "2024-02-10",
  2025: "2025-01-29",
  2026: "2026-02-17",
  2027: "2027-02-06",
  2028: "2028-01-26",
  2029: "2029-02-13",
  2030: "2030-02-03"
}

/** A year that the table lacks has it on the mean day. */
export const springFestival = (year: number): LocalDate.LocalDate => springFestivals[year] ?? LocalDate.of(year, 2, 5)

export const lanternFestival = (year: number): LocalDate.LocalDate => LocalDate.addDays(springFestival(year), 14)

/** New Year, the Spring Festival week, Labour Day and the National Day week. */
export const isHoliday = (date: LocalDate.LocalDate): boolean => {
  const { year, month, day } = LocalDate.parts(date)
  if ((month === 1 && day === 1) || (month === 5 && day <= 3) || (month === 10 && day <= 7)) return true
  const since = LocalDate.daysBetween(springFestival(year), date)
  return since >= -1 && since <= 5
}

export const isWorkday = (date: LocalDate.LocalDate): boolean => LocalDate.weekday(date) <= 5 && !isHoliday(date)

/** How busy the office is on a day: 1 on a working day, little at weekends and next to nothing on holidays. */
export const officeLoad = (date: LocalDate.LocalDate): number => {
  if (isHoliday(date)) return 0.05
  const weekday = LocalDate.weekday(date)
  return weekday <= 5 ? 1 + (weekday === 1 ? 0.15 : 0) : weekday === 6 ? 0.35 : 0.15
}

/** The days of the period. */
export const days = (period: Period.Period): ReadonlyArray<LocalDate.LocalDate> =>
  Array.from({ length: LocalDate.daysBetween(period.start, period.end) }, (_, index) =>
    LocalDate.addDays(period.start, index)
  )

/** The instant of a wall-clock time, such as `at("2010-05-18", 14 * 60)`, in China Standard Time. */
export const at = (date: LocalDate.LocalDate, minute: number): number => Zone.shanghai.startOf(date) + minute * 60_000

/** A minute of the day in office hours, to five minutes: mornings a little more often. */
export const officeMinute = (random: Random): number =>
  5 * (random.chance(0.56) ? random.between(102, 137) : random.between(164, 203))

/** A minute of the waking day, to five minutes. */
export const dayMinute = (random: Random): number => 5 * random.between(84, 263)
