/** Reads what is worked out from other values: sums, ages, durations, choices, parameters. */
import type { Expr } from "../../expr/Expr.ts"
import { inForce } from "../../kpi/Parameter.ts"
import { fromEpochDay, type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import { dateNumber, weekdaysUpTo } from "./arithmetic.ts"
import { all, none } from "./bits.ts"
import { dictionary, missingDay } from "./Column.ts"
import { merged } from "./merged.ts"
import { read, readCondition, readDays, readNumbers, type Scope } from "./read.ts"
import type { NumberVector, Vector } from "./Vector.ts"

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
        expr.values.map((value) => ({
          where: readCondition(scope, { op: "missing", value }).f,
          vector: read(scope, value)
        }))
      )
  }
}
