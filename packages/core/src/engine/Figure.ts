/** The figure of a formula in one cell, on exact fractions. The one place that divides. */
import type * as Formula from "../kpi/Formula.ts"
import type { Breakdown } from "../kpi/Kpi.ts"
import { inForce } from "../kpi/Parameter.ts"
import { needs } from "../measure/Measure.ts"
import * as State from "../measure/State.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Qualifier from "../quantity/Qualifier.ts"
import * as Rational from "../quantity/Rational.ts"
import { addMonths, isLeapYear, parts } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"
import { byOf, requestId, shift } from "./Plan.ts"
import type { Reason } from "./Result.ts"
import type { Table } from "./Table.ts"

/** The value of a formula in a cell, or why there is none. */
export interface Figure {
  readonly value?: Rational.Rational
  readonly qualifier: Qualifier.Qualifier
  readonly reason?: Reason
  readonly numerator?: Rational.Rational
  readonly denominator?: Rational.Rational
}

/** Where a figure is of. */
export interface Cell {
  readonly place: string
  readonly period: Period.Period
  readonly breakdown?: { readonly of: Breakdown; readonly key: string | null }
}

const without = (reason: Reason): Figure => ({ qualifier: "exact", reason })

/** Why a figure that needs both has none: what is not kept goes before what is empty. */
const firstReason = (a: Figure, b: Figure): Reason => {
  const reasons = [a.reason, b.reason].filter((one) => one !== undefined)
  const notKept = reasons.flatMap((one) => (one.is === "not-kept" ? one.collections : []))
  return notKept.length > 0 ? { is: "not-kept", collections: [...new Set(notKept)] } : (reasons[0] ?? { is: "no-rows" })
}

const monthsIn = (period: Period.Period): number | undefined => {
  let count = 0
  for (let at = period.start; at < period.end; count++) at = addMonths(period.start, count + 1)
  return parts(period.start).day === 1 && parts(period.end).day === 1 ? count : undefined
}

const yearsIn = (period: Period.Period): Rational.Rational => {
  const months = monthsIn(period)
  return months === undefined
    ? Rational.make(BigInt(Period.days(period)), isLeapYear(parts(period.start).year) ? 366n : 365n)
    : Rational.make(BigInt(months), 12n)
}

const operations = { add: Rational.add, subtract: Rational.subtract, multiply: Rational.multiply }

/** Works a formula out; parts of it that other cells have are looked up there. */
export const figureOf = (registry: Registry, table: Table, node: Formula.Node, cell: Cell): Figure => {
  const of = (one: Formula.Node, at: Cell = cell): Figure => figureOf(registry, table, one, at)
  switch (node.op) {
    case "number":
      return { value: Rational.fromNumber(node.value), qualifier: "exact" }
    case "parameter": {
      const chain = table.places.get(cell.place)?.chain ?? [cell.place]
      const found = inForce(registry.parameters.get(node.id)?.values ?? [], Period.last(cell.period), chain)
      return found === undefined
        ? without({ is: "no-parameter" })
        : { value: Rational.fromInteger(found.value), qualifier: "exact" }
    }
    case "kpi": {
      const other = registry.kpis.get(node.id)
      return other === undefined ? without({ is: "no-rows" }) : of(other.formula)
    }
    case "measure": {
      const missing = needs(node.aggregate).filter((one) => !table.isFed(one, cell.place))
      if (missing.length > 0) return without({ is: "not-kept", collections: missing })
      const by = cell.breakdown === undefined ? undefined : byOf(cell.breakdown.of, node.aggregate)
      const key = by === undefined || cell.breakdown === undefined ? {} : { key: cell.breakdown.key }
      const request = requestId(node.aggregate, by)
      const state =
        table.get({ request, place: cell.place, period: Period.key(cell.period), ...key }) ??
        State.empty(node.aggregate)
      const value = State.read(state, node.part)
      return value === undefined
        ? without({ is: "no-rows" })
        : { value: Rational.fromInteger(value), qualifier: State.qualifier(state, node.part) }
    }
    case "ratio": {
      const left = of(node.left)
      const right = of(node.right)
      if (left.value === undefined || right.value === undefined) return without(firstReason(left, right))
      const both = { numerator: left.value, denominator: right.value }
      const value = Rational.divide(left.value, right.value)
      return value === undefined
        ? { ...without({ is: "zero-denominator" }), ...both }
        : { value, qualifier: Qualifier.joinMirrored(left.qualifier, right.qualifier), ...both }
    }
    case "add":
    case "subtract":
    case "multiply": {
      const left = of(node.left)
      const right = of(node.right)
      if (left.value === undefined || right.value === undefined) return without(firstReason(left, right))
      const join = node.op === "subtract" ? Qualifier.joinMirrored : Qualifier.join
      return { value: operations[node.op](left.value, right.value), qualifier: join(left.qualifier, right.qualifier) }
    }
    case "change": {
      const earlierPeriod = shift(cell.period, node.against)
      if (earlierPeriod === undefined) return without({ is: "no-earlier-period" })
      const now = of(node.of)
      const earlier = of(node.of, { ...cell, period: earlierPeriod })
      if (now.value === undefined) return without(firstReason(now, earlier))
      if (earlier.value === undefined) {
        return without(earlier.reason?.is === "not-kept" ? earlier.reason : { is: "earlier-value-missing" })
      }
      const qualifier = Qualifier.joinMirrored(now.qualifier, earlier.qualifier)
      const difference = Rational.subtract(now.value, earlier.value)
      if (!node.relative) return { value: difference, qualifier }
      const value = Rational.divide(difference, earlier.value)
      const both = { numerator: difference, denominator: earlier.value }
      return value === undefined ? { ...without({ is: "zero-denominator" }), ...both } : { value, qualifier, ...both }
    }
    case "annualised": {
      const found = of(node.of)
      const value = found.value === undefined ? undefined : Rational.divide(found.value, yearsIn(cell.period))
      return value === undefined ? found : { ...found, value }
    }
  }
}
