/** Reads what is worked out from other values: sums, ages, durations, choices, parameters. */
import type { Expr } from "../../expr/Expr.ts"
import { inForce } from "../../kpi/Parameter.ts"
import { fromEpochDay, type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import { dateNumber, weekdaysUpTo } from "./arithmetic.ts"
import { all, none } from "./bits.ts"
import { missingDay, missingWhole, never } from "./Column.ts"
import { dictionary } from "./Dictionary.ts"
import { merged } from "./merged.ts"
import { read, readCondition, readDays, readNumbers, type Scope } from "./read.ts"
import { type NumberVector, packed, type Vector } from "./Vector.ts"

const parameter = (scope: Scope, id: string): NumberVector => {
  const dated = scope.reading.dataset.registry.parameters.get(id)?.values ?? []
  const values = new Float64Array(scope.frame.size)
  const { day, days } = scope.moment
  const places = scope.reading.places()
  const valueOn = (on: number, chain: number): number =>
    on === missingDay ? Number.NaN : (inForce(dated, fromEpochDay(on), places.chain(chain))?.value ?? Number.NaN)
  const isEverywhere = dated.every((one) => one.place === undefined)
  if (isEverywhere && day !== undefined) return { type: "number", values: values.fill(valueOn(day, 0)) }
  const chains = isEverywhere ? undefined : places.chainsOf(scope)
  const known = new Map<number, number>()
  let lastKey = Number.NaN
  let lastValue = Number.NaN
  for (let row = 0; row < values.length; row++) {
    const on = day ?? (days?.[row] as number)
    const chain = chains === undefined ? 0 : (chains[row] as number)
    const key = on * 1_000_003 + chain
    if (key !== lastKey) {
      let value = known.get(key)
      if (value === undefined) {
        value = valueOn(on, chain)
        known.set(key, value)
      }
      lastKey = key
      lastValue = value
    }
    values[row] = lastValue
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

/**
 * Differences of whole numbers; `false` where one does not fit into 32 bits. Which rows have none cannot be foreseen, so the loop does
 * not branch on it.
 */
const subtract = (into: Int32Array, left: Int32Array, right: Int32Array): boolean => {
  let beyond = 0
  for (let row = 0; row < into.length; row++) {
    const a = left[row] as number
    const b = right[row] as number
    const difference = (a - b) | 0
    const there = -(Number(a !== missingWhole) & Number(b !== missingWhole))
    const isLeast = -Number(difference === missingWhole)
    beyond |= (((a ^ b) & (a ^ difference)) | isLeast | -Number(difference === never)) & there
    into[row] = (difference & there) | (missingWhole & ~there)
  }
  return beyond >= 0
}

/** Seconds from one instant to another where both are kept in seconds; `undefined` where they are not, or are too far apart. */
const wholeSeconds = (size: number, from: Vector, to: Vector): NumberVector | undefined => {
  if (from.type !== "number" || to.type !== "number") return undefined
  const [a, b] = [from.packed, to.packed]
  if (a?.unit !== 1000 || b?.unit !== 1000) return undefined
  const values = new Int32Array(size)
  return subtract(values, b.values, a.values) ? packed(size, { values, unit: 1 }) : undefined
}

/** A value that is worked out, for every row. */
export const valueNode = (
  scope: Scope,
  expr: Extract<
    Expr,
    { op: "literal" | "today" | "parameter" | "arithmetic" | "age" | "duration" | "case" | "first-of" }
  >
): Vector => {
  const { size } = scope.frame
  switch (expr.op) {
    case "literal":
      return literal(size, expr.value)
    case "today":
      return { type: "day", days: scope.moment.days ?? new Int32Array(size).fill(scope.moment.day as number) }
    case "parameter":
      return parameter(scope, expr.id)
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
      if (expr.in === "second") {
        const whole = wholeSeconds(size, read(scope, expr.from), read(scope, expr.to))
        if (whole !== undefined) return whole
        const [from, to] = [readNumbers(scope, expr.from), readNumbers(scope, expr.to)]
        const values = new Float64Array(size)
        for (let row = 0; row < size; row++)
          values[row] = Math.floor(((to[row] as number) - (from[row] as number)) / 1000)
        return { type: "number", values }
      }
      const values = new Float64Array(size)
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
        expr.values.map((value) => ({
          where: readCondition(scope, { op: "missing", value }).f,
          vector: read(scope, value)
        }))
      )
  }
}
