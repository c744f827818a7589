/**
 * Reads an expression for all rows of a frame at once: one loop over typed arrays per node. A node that several KPIs share is
 * read once per evaluation; where its value does not depend on the day the rows are read, once for all days.
 */
import { children, type Expr } from "../../expr/Expr.ts"
import { infer, resolve, type Type } from "../../expr/Type.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import { type Period, key as periodKey } from "../../time/Period.ts"
import type { Dataset } from "../Dataset.ts"
import { daysOf } from "./arithmetic.ts"
import { missingDay } from "./Column.ts"
import { type Frame, versionsOf } from "./Frame.ts"
import type { Places } from "./places.ts"
import type { CodeVector, ConditionVector, DayVector, Moment, NumberVector, Vector } from "./Vector.ts"

/** What one evaluation has read so far. */
export interface Reading {
  readonly dataset: Dataset
  readonly places: () => Places
  readonly vectors: Map<string, Vector>
  readonly rows: Map<string, Int32Array>
  readonly moments: Map<string, Moment>
  /** Reads a node that was not read yet. */
  readonly node: (scope: Scope, expr: Expr) => Vector
}

/** Where and when an expression is read. */
export interface Scope {
  readonly reading: Reading
  readonly frame: Frame
  readonly moment: Moment
  readonly period: Period
}

const keys = new WeakMap<object, string>()
/** The same expression gives the same text. */
export const keyOf = (expr: Expr): string => {
  let key = keys.get(expr)
  if (key === undefined) {
    key = JSON.stringify(expr)
    keys.set(expr, key)
  }
  return key
}

export const typeOf = (reading: Reading, frame: Frame, expr: Expr): Type | undefined =>
  infer(reading.dataset.registry, frame.collection, expr, () => {})

/** Whether the value of a row changes with the day it is read: dated sets, ages, parameters, references to rows with versions, what was so far. */
export const followsMoment = (reading: Reading, frame: Frame, expr: Expr): boolean => {
  switch (expr.op) {
    case "today":
    case "parameter":
      return true
    case "tally": {
      // The rows that are told of are each read on their own day.
      const { equals, window } = expr
      const edge = window.within === "before" || window.within === "after" ? [window.of] : []
      return window.within === "so-far" || [equals, ...edge].some((one) => followsMoment(reading, frame, one))
    }
    case "has":
    case "field": {
      const path = expr.op === "field" ? expr.path : expr.set.op === "field" ? expr.set.path : []
      let at = frame
      for (const name of path.slice(0, -1)) {
        const found = resolve(at.collection, [name, "id"])
        if (found === undefined) return true
        at = reading.dataset.frame(found.collection.id)
        if (versionsOf(at).more.size > 0) return true
      }
      return expr.op === "has" && at.collection.fields[path.at(-1) ?? ""]?.type === "tags"
    }
    default:
      return children(expr).some((child) => followsMoment(reading, frame, child))
  }
}

export const followsPeriod = (expr: Expr): boolean =>
  (expr.op === "tally" &&
    (expr.window.within === "period" || (expr.where !== undefined && followsPeriod(expr.where)))) ||
  children(expr).some(followsPeriod)

/** The moment at which rows are read on a day of their own, or all on one day. */
export const onDay = (reading: Reading, day: number): Moment => {
  const key = `@${day}`
  let moment = reading.moments.get(key)
  if (moment === undefined) {
    moment = { key, day }
    reading.moments.set(key, moment)
  }
  return moment
}

/** What a value is known by once it was read: the same expression is read anew only where the day or period matters to it. */
export const vectorKey = ({ frame, moment, period, reading }: Scope, expr: Expr): string => {
  const when = followsMoment(reading, frame, expr) ? moment.key : ""
  const during = followsPeriod(expr) ? periodKey(period) : ""
  return `${frame.collection.id}|${when}|${during}|${keyOf(expr)}`
}

/** Whether only the row itself is read. */
const isOwn = (expr: Expr): boolean =>
  expr.op !== "tally" && (expr.op !== "field" || expr.path.length === 1) && children(expr).every(isOwn)

/** The state of the data that expressions depend on: rows of their frame, or all rows where others are looked at. */
export const stampOf = ({ frame, reading }: Scope, exprs: ReadonlyArray<Expr>): string =>
  `${frame.epoch}/${exprs.every(isOwn) ? frame.size : `v${reading.dataset.version}`}`

/** Whether a value is the same whenever the row is read. */
export const isTimeless = ({ frame, reading }: Scope, expr: Expr): boolean =>
  !followsMoment(reading, frame, expr) && !followsPeriod(expr)

/** The value for every row. */
export const read = (scope: Scope, expr: Expr): Vector => {
  const { reading } = scope
  const key = vectorKey(scope, expr)
  let vector = reading.vectors.get(key)
  if (vector === undefined) {
    vector = reading.node(scope, expr)
    reading.vectors.set(key, vector)
  }
  return vector
}

export const readCondition = (scope: Scope, expr: Expr): ConditionVector => read(scope, expr) as ConditionVector
export const readNumbers = (scope: Scope, expr: Expr): Float64Array => (read(scope, expr) as NumberVector).values
export const readCodes = (scope: Scope, expr: Expr): CodeVector => read(scope, expr) as CodeVector

/** Days of days or instants. */
export const daysVector = (scope: Scope, expr: Expr): DayVector => {
  const vector = read(scope, expr)
  if (vector.type === "day") return vector
  const key = `days|${vectorKey(scope, expr)}`
  let known = scope.reading.vectors.get(key) as DayVector | undefined
  if (known === undefined) {
    known =
      vector.type === "number"
        ? daysOf(scope.frame.size, vector, scope.reading.dataset.zone)
        : { type: "day", days: new Int32Array(scope.frame.size).fill(missingDay) }
    if (vector.type === "code") {
      const found = vector.dictionary.texts.map((text) => (text === "" ? missingDay : toEpochDay(text as LocalDate)))
      for (let row = 0; row < known.days.length; row++) known.days[row] = found[vector.codes[row] as number] as number
    }
    scope.reading.vectors.set(key, known)
  }
  return known
}
export const readDays = (scope: Scope, expr: Expr): Int32Array => daysVector(scope, expr).days
