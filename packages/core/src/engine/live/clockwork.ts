/**
 * Comparisons that the clock decides: a day with today, the days since then or left until then with a number, an age with a number.
 * Beside the answer they know on which day it changes, so that nothing is read again before.
 */
import type { Collection } from "../../collection/Collection.ts"
import { type Comparison, children, type Expr } from "../../expr/Expr.ts"
import { addMonths, fromEpochDay, parts, toEpochDay, weekdayOfEpochDay } from "../../time/LocalDate.ts"
import { holds } from "../holds.ts"
import { type Books, typeOf } from "./Books.ts"
import { dayReader } from "./fields.ts"
import { noteDay, type Reader } from "./Moment.ts"

const mirrored: Record<Comparison, Comparison> = { eq: "eq", ne: "ne", lt: "gt", le: "ge", gt: "lt", ge: "le" }

/** Completed years of life, of days. */
export const ageOn = (birth: number, on: number): number => {
  const [b, a] = [parts(fromEpochDay(birth)), parts(fromEpochDay(on))]
  const years = a.year - b.year
  return a.month < b.month || (a.month === b.month && a.day < b.day) ? years - 1 : years
}

const workingDays = (from: number, to: number): number => {
  let count = 0
  for (let day = from + 1; day <= to; day++) if (weekdayOfEpochDay(day) <= 5) count++
  return count
}

/** Days from one day to another, as `in` counts them. */
export const daysFrom = (counted: "day" | "working-day", from: number, to: number): number =>
  counted === "day" ? to - from : workingDays(from, to)

const readsToday = (expr: Expr): boolean => expr.op === "today" || children(expr).some(readsToday)

/** The comparison, when its left side is of the kind that the clock decides and its right side is not. */
const oneWay = (books: Books, collection: Collection, is: Comparison, left: Expr, right: Expr): Reader | undefined => {
  if (readsToday(right)) return undefined
  const day = (expr: Expr): Reader => dayReader(books, collection, expr)
  if (left.op === "today") {
    if (typeOf(books, collection, right) !== "date" && typeOf(books, collection, right) !== "instant") return undefined
    const edge = day(right)
    return (row, moment) => {
      const at = edge(row, moment) as number | undefined
      if (at === undefined) return undefined
      noteDay(moment, at)
      noteDay(moment, at + 1)
      return holds(is, moment.today, at)
    }
  }
  const limit = books.read(collection, right)
  if (left.op === "age" && left.at.op === "today" && !readsToday(left.birth)) {
    const birth = day(left.birth)
    return (row, moment) => {
      const born = birth(row, moment) as number | undefined
      const years = limit(row, moment) as number | undefined
      if (born === undefined || years === undefined) return undefined
      if (moment.moves && Math.abs(years) < 1000) {
        for (const age of [years, years + 1]) {
          // Someone born on 29 February is of age a day later in a common year.
          const birthday = toEpochDay(addMonths(fromEpochDay(born), 12 * age))
          noteDay(moment, birthday)
          noteDay(moment, birthday + 1)
        }
      }
      return holds(is, ageOn(born, moment.today), years)
    }
  }
  if (left.op !== "duration" || left.in === "second") return undefined
  const counted = left.in
  const grows = left.to.op === "today"
  const other = grows ? left.from : left.to
  if (!(grows || left.from.op === "today") || readsToday(other)) return undefined
  const edge = day(other)
  return (row, moment) => {
    const at = edge(row, moment) as number | undefined
    const number = limit(row, moment) as number | undefined
    if (at === undefined || number === undefined) return undefined
    const days = grows ? daysFrom(counted, at, moment.today) : daysFrom(counted, moment.today, at)
    // It moves by one a day at most: not before so many days does it reach the number, or leave it.
    const left = grows ? number - days : days - number
    if (left >= 0) noteDay(moment, moment.today + Math.max(1, left))
    return holds(is, days, number)
  }
}

/** Reads the comparison together with the days on which it changes; `undefined` for those that read today in another way. */
export const clockwork = (
  books: Books,
  collection: Collection,
  { is, left, right }: Extract<Expr, { op: "compare" }>
): Reader | undefined => {
  if (readsToday(left)) return oneWay(books, collection, is, left, right)
  return readsToday(right) ? oneWay(books, collection, mirrored[is], right, left) : undefined
}
