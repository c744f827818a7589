/**
 * Reads an expression for all rows of a frame at once: one loop over typed arrays per node. A node that several KPIs share is
 * read once per evaluation; where its value does not depend on the day the rows are read, once for all days.
 */
import { children, type Expr, type Tally } from "../../expr/Expr.ts"
import { infer, resolve, type Type } from "../../expr/Type.ts"
import { inForce } from "../../kpi/Parameter.ts"
import { fromEpochDay, type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import { type Period, key as periodKey } from "../../time/Period.ts"
import type { Dataset } from "../Dataset.ts"
import {
  compareNumber,
  compareNumbers,
  dateNumber,
  daysOf,
  isThere,
  lookUp,
  tableOf,
  translate,
  weekdaysUpTo
} from "./arithmetic.ts"
import { all, and, type Bits, has, minus, none, or, set } from "./bits.ts"
import { type Column, dictionary, missingDay } from "./Column.ts"
import { type Frame, rowInForce, versionsOf } from "./Frame.ts"
import type { Places } from "./places.ts"
import type { CodeVector, ConditionVector, DayVector, Moment, NumberVector, Vector } from "./Vector.ts"

/** What one evaluation has read so far. */
export interface Reading {
  readonly dataset: Dataset
  readonly places: () => Places
  readonly vectors: Map<string, Vector>
  readonly rows: Map<string, Int32Array>
  readonly moments: Map<string, Moment>
  /** Reads tallies, which in turn read the rows of other frames. */
  readonly tally: (scope: Scope, expr: Tally) => Vector
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

/** Whether the value of a row changes with the day it is read: dated sets, ages, parameters, references to rows with versions. */
const followsMoment = (reading: Reading, frame: Frame, expr: Expr): boolean => {
  switch (expr.op) {
    case "today":
    case "parameter":
    case "tally":
      return true
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

/** The value for every row. */
export const read = (scope: Scope, expr: Expr): Vector => {
  const { frame, moment, period, reading } = scope
  const when = followsMoment(reading, frame, expr) ? moment.key : ""
  const during = followsPeriod(expr) ? periodKey(period) : ""
  const key = `${frame.collection.id}|${when}|${during}|${keyOf(expr)}`
  let vector = reading.vectors.get(key)
  if (vector === undefined) {
    vector = readNode(scope, expr)
    reading.vectors.set(key, vector)
  }
  return vector
}

export const readCondition = (scope: Scope, expr: Expr): ConditionVector => read(scope, expr) as ConditionVector
export const readNumbers = (scope: Scope, expr: Expr): Float64Array => (read(scope, expr) as NumberVector).values
export const readCodes = (scope: Scope, expr: Expr): CodeVector => read(scope, expr) as CodeVector

/** Days of days or instants. */
export const readDays = (scope: Scope, expr: Expr): Int32Array => {
  const vector = read(scope, expr)
  if (vector.type === "day") return vector.days
  if (vector.type !== "number") {
    const days = new Int32Array(scope.frame.size).fill(missingDay)
    if (vector.type === "code") {
      const found = vector.dictionary.texts.map((text) => (text === "" ? missingDay : toEpochDay(text as LocalDate)))
      for (let row = 0; row < days.length; row++) days[row] = found[vector.codes[row] as number] as number
    }
    return days
  }
  const key = `days|${scope.frame.collection.id}|${scope.moment.key}|${periodKey(scope.period)}|${keyOf(expr)}`
  let known = scope.reading.vectors.get(key) as DayVector | undefined
  if (known === undefined) {
    known = daysOf(scope.frame.size, vector, scope.reading.dataset.zone)
    scope.reading.vectors.set(key, known)
  }
  return known.days
}

/** For each row the row it refers to through a path of references, or −1; `undefined` for the row itself. */
const referred = (
  scope: Scope,
  path: ReadonlyArray<string>
): { readonly frame: Frame; readonly rows: Int32Array | undefined } => {
  let frame = scope.frame
  let rows: Int32Array | undefined
  for (const [depth, name] of path.entries()) {
    const found = resolve(frame.collection, [name, "id"])
    if (found === undefined) throw new Error(`The collection ${frame.collection.id} has no reference ${name}.`)
    const target = scope.reading.dataset.frame(found.collection.id)
    const key = `${scope.frame.collection.id}|${scope.moment.key}|${path.slice(0, depth + 1).join(".")}`
    const known = scope.reading.rows.get(key)
    if (known === undefined) {
      const column = frame.columns.get(`${name}Id`)
      const codes = column?.type === "code" ? column.codes : new Uint8Array(frame.size)
      const versions = versionsOf(target)
      const next = new Int32Array(scope.frame.size)
      const { day, days } = scope.moment
      for (let row = 0; row < next.length; row++) {
        const from = rows === undefined ? row : (rows[row] as number)
        const id = from === -1 ? 0 : (codes[from] as number)
        next[row] = id === 0 ? -1 : rowInForce(target, versions, id, day ?? (days?.[row] as number))
      }
      scope.reading.rows.set(key, next)
      rows = next
    } else rows = known
    frame = target
  }
  return { frame, rows }
}

const gather = (size: number, column: Column, rows: Int32Array | undefined): Vector => {
  switch (column.type) {
    case "number": {
      if (rows === undefined) return { type: "number", values: column.values }
      const values = new Float64Array(size)
      for (let row = 0; row < size; row++) {
        const from = rows[row] as number
        values[row] = from === -1 ? Number.NaN : (column.values[from] as number)
      }
      return { type: "number", values }
    }
    case "day": {
      if (rows === undefined) return { type: "day", days: column.days }
      const days = new Int32Array(size)
      for (let row = 0; row < size; row++) {
        const from = rows[row] as number
        days[row] = from === -1 ? missingDay : (column.days[from] as number)
      }
      return { type: "day", days }
    }
    case "code": {
      if (rows === undefined) return { type: "code", codes: column.codes, dictionary: column.dictionary }
      const codes = new (column.codes.constructor as new (length: number) => CodeVector["codes"])(size)
      for (let row = 0; row < size; row++) {
        const from = rows[row] as number
        codes[row] = from === -1 ? 0 : (column.codes[from] as number)
      }
      return { type: "code", codes, dictionary: column.dictionary }
    }
    case "tags":
      return { type: "tags", column, rows }
  }
}

const readField = (scope: Scope, path: ReadonlyArray<string>): Vector => {
  const { frame, rows } = referred(scope, path.slice(0, -1))
  const name = path.at(-1) ?? ""
  const column = name === "id" ? frame.id : frame.columns.get(name)
  if (column === undefined) throw new Error(`The collection ${frame.collection.id} has no field ${name}.`)
  const vector = gather(scope.frame.size, column, rows)
  if (name === "validTo" && vector.type === "day") {
    return { type: "day", days: Int32Array.from(vector.days, (day) => (day === 0x7fffffff ? missingDay : day)) }
  }
  const isFlag = frame.collection.fields[name]?.type === "flag"
  return isFlag && vector.type === "code"
    ? lookUp(
        scope.frame.size,
        vector.codes,
        tableOf(vector.dictionary, (text) => text === "true")
      )
    : vector
}

/** Qualifier bits of a qualified field (or of the row, for an empty name), through references; `undefined` when all are exact. */
export const readQualifier = (scope: Scope, path: ReadonlyArray<string>): ArrayLike<number> | undefined => {
  const { frame, rows } = referred(scope, path.slice(0, -1))
  const column = frame.qualifiers.get(path.at(-1) ?? "")
  if (column === undefined) return undefined
  const vector = gather(scope.frame.size, column, rows)
  return vector.type === "code" ? vector.codes : undefined
}

const compared = (scope: Scope, expr: Extract<Expr, { op: "compare" }>): ConditionVector => {
  const { frame, reading } = scope
  const { is, left, right } = expr
  const [leftType, rightType] = [typeOf(reading, frame, left), typeOf(reading, frame, right)]
  if (leftType === "date" || rightType === "date") {
    if (right.op === "literal" || right.op === "today") {
      const { day } = scope.moment
      const edge = right.op === "literal" ? toEpochDay(right.value as LocalDate) : day
      if (edge !== undefined) return compareNumber(frame.size, is, readDays(scope, left), edge, missingDay)
    }
    return compareNumbers(frame.size, is, readDays(scope, left), readDays(scope, right), missingDay)
  }
  if (leftType === "number" || leftType === "instant") {
    const values = readNumbers(scope, left)
    return right.op === "literal"
      ? compareNumber(frame.size, is, values, right.value as number, Number.NaN)
      : compareNumbers(frame.size, is, values, readNumbers(scope, right), Number.NaN)
  }
  if (leftType === "condition") {
    const a = readCondition(scope, left)
    const b = readCondition(scope, right)
    const equal = or(and(a.t, b.t), and(a.f, b.f))
    const unequal = or(and(a.t, b.f), and(a.f, b.t))
    return is === "eq" ? { type: "condition", t: equal, f: unequal } : { type: "condition", t: unequal, f: equal }
  }
  const codes = readCodes(scope, left)
  const holds = (a: string, b: string): boolean =>
    is === "eq"
      ? a === b
      : is === "ne"
        ? a !== b
        : is === "lt"
          ? a < b
          : is === "le"
            ? a <= b
            : is === "gt"
              ? a > b
              : a >= b
  if (right.op === "literal") {
    return lookUp(
      frame.size,
      codes.codes,
      tableOf(codes.dictionary, (text) => holds(text, String(right.value)))
    )
  }
  const others = readCodes(scope, right)
  const into = codes.dictionary === others.dictionary ? codes.dictionary : dictionary()
  const [a, b] = [translate(codes, into), translate(others, into)]
  const t = none(frame.size)
  const f = none(frame.size)
  for (let row = 0; row < frame.size; row++) {
    const [x, y] = [a.codes[row] as number, b.codes[row] as number]
    if (x !== 0 && y !== 0) set(holds(into.texts[x] as string, into.texts[y] as string) ? t : f, row)
  }
  return { type: "condition", t, f }
}

const member = (scope: Scope, expr: Extract<Expr, { op: "in" }>): ConditionVector => {
  const vector = read(scope, expr.value)
  const { size } = scope.frame
  if (vector.type === "code") {
    const of = new Set(expr.of.map(String))
    return lookUp(
      size,
      vector.codes,
      tableOf(vector.dictionary, (text) => of.has(text))
    )
  }
  const known = vector.type === "number" ? vector.values : vector.type === "day" ? vector.days : []
  const isMissing = (value: number): boolean => Number.isNaN(value) || value === missingDay
  const of = new Set(
    vector.type === "day" ? expr.of.map((text) => toEpochDay(text as LocalDate)) : (expr.of as ReadonlyArray<number>)
  )
  const t = isThere(size, (row) => of.has(known[row] as number))
  return {
    type: "condition",
    t,
    f: isThere(size, (row) => !isMissing(known[row] as number) && !of.has(known[row] as number))
  }
}

const hasAny = (scope: Scope, expr: Extract<Expr, { op: "has" }>): ConditionVector => {
  const vector = read(scope, expr.set)
  const { size } = scope.frame
  const t = none(size)
  if (vector.type === "tags") {
    const { column, rows } = vector
    const wanted = new Uint8Array(column.dictionary.texts.length)
    for (const code of expr.any) {
      const number = column.dictionary.find(code)
      if (number !== 0) wanted[number] = 1
    }
    const { codes, from, start, to } = column
    const { day, days } = scope.moment
    for (let row = 0; row < size; row++) {
      const at = rows === undefined ? row : (rows[row] as number)
      if (at === -1) continue
      const end = start[at + 1] as number
      const on = day ?? (days?.[row] as number)
      for (let spell = start[at] as number; spell < end; spell++) {
        if (wanted[codes[spell] as number] === 1 && (from[spell] as number) <= on && on < (to[spell] as number)) {
          set(t, row)
          break
        }
      }
    }
  }
  return { type: "condition", t, f: minus(all(size), t) }
}

const isMissing = (scope: Scope, value: Expr): ConditionVector => {
  const vector = read(scope, value)
  const { size } = scope.frame
  const test = (): Bits => {
    switch (vector.type) {
      case "condition":
        return minus(all(size), or(vector.t, vector.f))
      case "number":
        return isThere(size, (row) => Number.isNaN(vector.values[row]))
      case "day":
        return isThere(size, (row) => vector.days[row] === missingDay)
      case "code":
        return isThere(size, (row) => vector.codes[row] === 0)
      case "tags":
        return isThere(size, (row) => {
          const at = vector.rows === undefined ? row : (vector.rows[row] as number)
          return at === -1 || vector.column.start[at] === vector.column.start[at + 1]
        })
    }
  }
  const t = test()
  return { type: "condition", t, f: minus(all(size), t) }
}

/** Row by row, the value of the first source that is chosen. */
const merged = (size: number, sources: ReadonlyArray<{ readonly where: Bits; readonly vector: Vector }>): Vector => {
  const first = sources[0]?.vector
  const choose = (put: (row: number, vector: Vector) => void): void => {
    for (let row = 0; row < size; row++) {
      const source = sources.find((one) => has(one.where, row))
      if (source !== undefined) put(row, source.vector)
    }
  }
  switch (first?.type) {
    case "day": {
      const days = new Int32Array(size).fill(missingDay)
      choose((row, vector) => {
        days[row] = (vector as DayVector).days[row] as number
      })
      return { type: "day", days }
    }
    case "code": {
      const into = dictionary()
      const codes = new Int32Array(size)
      const translated = new Map(sources.map(({ vector }) => [vector, translate(vector as CodeVector, into)]))
      choose((row, vector) => {
        codes[row] = translated.get(vector)?.codes[row] as number
      })
      return { type: "code", codes, dictionary: into }
    }
    case "condition": {
      const t = none(size)
      const f = none(size)
      choose((row, vector) => {
        const of = vector as ConditionVector
        if (has(of.t, row)) set(t, row)
        else if (has(of.f, row)) set(f, row)
      })
      return { type: "condition", t, f }
    }
    default: {
      const values = new Float64Array(size).fill(Number.NaN)
      choose((row, vector) => {
        values[row] = (vector as NumberVector).values[row] as number
      })
      return { type: "number", values }
    }
  }
}

const parameter = (scope: Scope, id: string): NumberVector => {
  const dated = scope.reading.dataset.registry.parameters.get(id)?.values ?? []
  const values = new Float64Array(scope.frame.size)
  const known = new Map<number, number>()
  const places = scope.reading.places()
  const chains = places.chainsOf(scope)
  const { day, days } = scope.moment
  for (let row = 0; row < values.length; row++) {
    const on = day ?? (days?.[row] as number)
    const chain = chains[row] as number
    const key = on * 1_000_003 + chain
    let value = known.get(key)
    if (value === undefined) {
      value =
        on === missingDay ? Number.NaN : (inForce(dated, fromEpochDay(on), places.chain(chain))?.value ?? Number.NaN)
      known.set(key, value)
    }
    values[row] = value
  }
  return { type: "number", values }
}

const literal = (size: number, value: string | number | boolean): Vector => {
  if (typeof value === "number") return { type: "number", values: new Float64Array(size).fill(value) }
  if (typeof value === "boolean") {
    const [t, f] = value ? [all(size), none(size)] : [none(size), all(size)]
    return { type: "condition", t, f }
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return { type: "day", days: new Int32Array(size).fill(toEpochDay(value as LocalDate)) }
  const into = dictionary()
  return { type: "code", dictionary: into, codes: new Uint8Array(size).fill(into.numberOf(value)) }
}

const readNode = (scope: Scope, expr: Expr): Vector => {
  const { size } = scope.frame
  switch (expr.op) {
    case "field":
      return readField(scope, expr.path)
    case "literal":
      return literal(size, expr.value)
    case "today":
      return { type: "day", days: scope.moment.days ?? new Int32Array(size).fill(scope.moment.day as number) }
    case "parameter":
      return parameter(scope, expr.id)
    case "compare":
      return compared(scope, expr)
    case "in":
      return member(scope, expr)
    case "has":
      return hasAny(scope, expr)
    case "missing":
      return isMissing(scope, expr.value)
    case "and":
    case "or": {
      const parts = expr.all.map((one) => readCondition(scope, one))
      const [meet, join] = expr.op === "and" ? [and, or] : [or, and]
      return {
        type: "condition",
        t: parts.map((part) => part.t).reduce((a, b) => meet(a, b)),
        f: parts.map((part) => part.f).reduce((a, b) => join(a, b))
      }
    }
    case "not": {
      const { f, t } = readCondition(scope, expr.value)
      return { type: "condition", t: f, f: t }
    }
    case "arithmetic": {
      const [a, b] = [readNumbers(scope, expr.left), readNumbers(scope, expr.right)]
      const values = new Float64Array(size)
      for (let row = 0; row < size; row++) {
        const [x, y] = [a[row] as number, b[row] as number]
        values[row] = expr.fn === "add" ? x + y : expr.fn === "subtract" ? x - y : x * y
      }
      return { type: "number", values }
    }
    case "age": {
      const [birth, at] = [readDays(scope, expr.birth), readDays(scope, expr.at)]
      const values = new Float64Array(size)
      for (let row = 0; row < size; row++) {
        const [from, to] = [birth[row] as number, at[row] as number]
        values[row] =
          from === missingDay || to === missingDay
            ? Number.NaN
            : Math.floor((dateNumber(to) - dateNumber(from)) / 10_000)
      }
      return { type: "number", values }
    }
    case "duration": {
      const values = new Float64Array(size)
      if (expr.in === "second") {
        const [from, to] = [readNumbers(scope, expr.from), readNumbers(scope, expr.to)]
        for (let row = 0; row < size; row++)
          values[row] = Math.floor(((to[row] as number) - (from[row] as number)) / 1000)
        return { type: "number", values }
      }
      const [from, to] = [readDays(scope, expr.from), readDays(scope, expr.to)]
      for (let row = 0; row < size; row++) {
        const [a, b] = [from[row] as number, to[row] as number]
        values[row] =
          a === missingDay || b === missingDay
            ? Number.NaN
            : expr.in === "day"
              ? b - a
              : Math.max(0, weekdaysUpTo(b) - weekdaysUpTo(a))
      }
      return { type: "number", values }
    }
    case "case": {
      const arms = expr.when.map((arm) => ({ where: readCondition(scope, arm.if).t, vector: read(scope, arm.then) }))
      const otherwise = expr.else === undefined ? [] : [{ where: all(size), vector: read(scope, expr.else) }]
      return merged(size, [...arms, ...otherwise])
    }
    case "first-of":
      return merged(
        size,
        expr.values.map((value) => ({ where: isMissing(scope, value).f, vector: read(scope, value) }))
      )
    case "tally":
      return scope.reading.tally(scope, expr)
  }
}
