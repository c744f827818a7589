/**
 * Turns a row expression into a function over held rows, once per collection and expression. What a reading looks into beside its own
 * row – referred rows, tallied rows – is noted in the books, so that a change of those rows finds its way back.
 */
import type { Collection } from "../../collection/Collection.ts"
import type { Comparison, Expr, Scalar } from "../../expr/Expr.ts"
import type { Type } from "../../expr/Type.ts"
import { inForce } from "../../kpi/Parameter.ts"
import { fromEpochDay, type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import { type Books, typeOf } from "./Books.ts"
import { chainReader } from "./Chains.ts"
import { ageOn, clockwork, daysFrom } from "./clockwork.ts"
import { sinceOf } from "./edges.ts"
import { never, noDay, type Spells } from "./FieldColumn.ts"
import { dayReader, readPath } from "./fields.ts"
import { noteDay, type Reader } from "./Moment.ts"
import { tally } from "./tally.ts"

const comparisons: Record<Comparison, (a: never, b: never) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b
}

/** A literal as rows hold it. */
export const constant = (books: Books, value: Scalar, isDate: boolean): unknown =>
  typeof value !== "string" ? value : isDate ? toEpochDay(value as LocalDate) : books.names.of(value)

export const isName = (type: Type | undefined): boolean => type === "text" || type === "code" || type === "reference"

/** Numbers of texts tell only whether they are the same: their order is that of the texts. */
const comparison = (books: Books, is: Comparison, ofNames: boolean): ((a: unknown, b: unknown) => boolean) => {
  const holds = comparisons[is] as (a: unknown, b: unknown) => boolean
  return ofNames && is !== "eq" && is !== "ne"
    ? (a, b) => holds(books.names.text(a as number), books.names.text(b as number))
    : holds
}

const has = (books: Books, collection: Collection, expr: Extract<Expr, { op: "has" }>): Reader => {
  const set = books.read(collection, expr.set)
  const any = new Set<unknown>(expr.any.map((code) => books.names.of(code)))
  return (row, moment) => {
    const spells = set(row, moment) as Spells | undefined
    if (spells === undefined) return false
    let found = false
    for (let at = 0; at < spells.length; at += 3) {
      if (!any.has(spells[at])) continue
      const [from, to] = [spells[at + 1] as number, spells[at + 2] as number]
      if (from <= moment.today && moment.today < to) found = true
      if (moment.moves) {
        noteDay(moment, from)
        noteDay(moment, to)
      }
    }
    return found
  }
}

const parameter = (books: Books, collection: Collection, id: string): Reader => {
  const values = books.registry.parameters.get(id)?.values ?? []
  const edges = [...new Set(values.flatMap(({ from, to }) => [from, to].filter((one) => one !== undefined)))]
    .map((date) => toEpochDay(date))
    .sort((a, b) => a - b)
  const keys = [...edges, never].map((_, span) => `${span} ${id}`)
  const chainOf = chainReader(books, collection)
  return (row, moment) => {
    if (moment.today === noDay) return undefined
    const places = chainOf(row, moment)
    let span = 0
    while (span < edges.length && (edges[span] as number) <= moment.today) span++
    if (moment.moves && span < edges.length) noteDay(moment, edges[span] as number)
    const key = keys[span] as string
    if (places === undefined) return inForce(values, fromEpochDay(moment.today), [])?.value
    if (!places.parameters.has(key)) {
      places.parameters.set(key, inForce(values, fromEpochDay(moment.today), places.texts)?.value)
    }
    return places.parameters.get(key)
  }
}

/** The function that reads the expression in rows of the collection; `Books.read` keeps it. */
export const compile = (books: Books, collection: Collection, expr: Expr): Reader => {
  const of = (one: Expr): Reader => books.read(collection, one)
  const day = (one: Expr): Reader => dayReader(books, collection, one)
  switch (expr.op) {
    case "field":
      return readPath(books, collection, expr.path)
    case "literal": {
      const value = constant(books, expr.value, typeOf(books, collection, expr) === "date")
      return () => value
    }
    case "today":
      return (_, moment) => {
        noteDay(moment, moment.end)
        return moment.today
      }
    case "parameter":
      return parameter(books, collection, expr.id)
    case "compare": {
      const moving = clockwork(books, collection, expr)
      if (moving !== undefined) return moving
      const byDay = [expr.left, expr.right].some((one) => typeOf(books, collection, one) === "date")
      const left = byDay ? day(expr.left) : of(expr.left)
      const holds = comparison(books, expr.is, isName(typeOf(books, collection, expr.left)))
      if (expr.right.op === "literal") {
        const fixed = constant(books, expr.right.value, byDay)
        if (expr.is === "eq") {
          return (row, moment) => {
            const a = left(row, moment)
            return a === undefined ? undefined : a === fixed
          }
        }
        return (row, moment) => {
          const a = left(row, moment)
          return a === undefined ? undefined : holds(a, fixed)
        }
      }
      const right = byDay ? day(expr.right) : of(expr.right)
      return (row, moment) => {
        const a = left(row, moment)
        const b = right(row, moment)
        return a === undefined || b === undefined ? undefined : holds(a, b)
      }
    }
    case "in": {
      const value = of(expr.value)
      const isDate = typeOf(books, collection, expr.value) === "date"
      const set = new Set<unknown>(expr.of.map((one) => constant(books, one, isDate)))
      return (row, moment) => {
        const found = value(row, moment)
        return found === undefined ? undefined : set.has(found)
      }
    }
    case "has":
      return has(books, collection, expr)
    case "missing": {
      const value = of(expr.value)
      return (row, moment) => value(row, moment) === undefined
    }
    case "and":
    case "or": {
      const all = expr.all.map(of)
      const decisive = expr.op === "or"
      return (row, moment) => {
        let unknown = false
        for (let index = 0; index < all.length; index++) {
          const found = (all[index] as Reader)(row, moment)
          if (found === decisive) return decisive
          if (found === undefined) unknown = true
        }
        return unknown ? undefined : !decisive
      }
    }
    case "not": {
      const value = of(expr.value)
      return (row, moment) => {
        const found = value(row, moment)
        return found === undefined ? undefined : !found
      }
    }
    case "arithmetic": {
      const since = sinceOf(collection.id, expr)
      const [left, right] =
        since === undefined
          ? [of(expr.left), of(expr.right)]
          : [tally(books, collection, since.left, since), tally(books, collection, since.right, since)]
      const { fn } = expr
      return (row, moment) => {
        const a = left(row, moment) as number | undefined
        const b = right(row, moment) as number | undefined
        if (a === undefined || b === undefined) return undefined
        return fn === "add" ? a + b : fn === "subtract" ? a - b : a * b
      }
    }
    case "age": {
      const [birth, at] = [day(expr.birth), day(expr.at)]
      return (row, moment) => {
        const a = birth(row, moment) as number | undefined
        const b = at(row, moment) as number | undefined
        return a === undefined || b === undefined ? undefined : ageOn(a, b)
      }
    }
    case "duration": {
      const counted = expr.in
      if (counted === "second") {
        const [from, to] = [of(expr.from), of(expr.to)]
        return (row, moment) => {
          const a = from(row, moment) as number | undefined
          const b = to(row, moment) as number | undefined
          return a === undefined || b === undefined ? undefined : Math.floor((b - a) / 1000)
        }
      }
      const [from, to] = [day(expr.from), day(expr.to)]
      return (row, moment) => {
        const a = from(row, moment) as number | undefined
        const b = to(row, moment) as number | undefined
        return a === undefined || b === undefined ? undefined : daysFrom(counted, a, b)
      }
    }
    case "case": {
      const arms = expr.when.map((arm) => ({ if: of(arm.if), then: of(arm.then) }))
      const otherwise = expr.else === undefined ? undefined : of(expr.else)
      return (row, moment) => {
        for (const arm of arms) if (arm.if(row, moment) === true) return arm.then(row, moment)
        return otherwise?.(row, moment)
      }
    }
    case "first-of": {
      const values = expr.values.map(of)
      return (row, moment) => {
        for (const value of values) {
          const found = value(row, moment)
          if (found !== undefined) return found
        }
        return undefined
      }
    }
    case "tally":
      return tally(books, collection, expr)
  }
}
