/**
 * From states to figures: formulas on exact fractions, then status, qualifier, target, grade and comparisons. The one place that
 * divides.
 */
import * as Formula from "../kpi/Formula.ts"
import * as Grade from "../kpi/Grade.ts"
import type { Better, Breakdown, Kpi } from "../kpi/Kpi.ts"
import { inForce } from "../kpi/Parameter.ts"
import * as Target from "../kpi/Target.ts"
import { needs } from "../measure/Measure.ts"
import * as State from "../measure/State.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Qualifier from "../quantity/Qualifier.ts"
import * as Rational from "../quantity/Rational.ts"
import { decimals, type Unit } from "../quantity/Unit.ts"
import { addMonths, isLeapYear, parts } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"
import { isStock } from "./isStock.ts"
import { byOf, type Plan, requestId, type Span, shift } from "./Plan.ts"
import { type Comparison, type Reason, type Result, reported } from "./Result.ts"
import * as Results from "./Results.ts"
import type { Table } from "./Table.ts"

/** The value of a formula in a cell, or why there is none. */
interface Figure {
  readonly value?: Rational.Rational
  readonly qualifier: Qualifier.Qualifier
  readonly reason?: Reason
  readonly numerator?: Rational.Rational
  readonly denominator?: Rational.Rational
}

interface Cell {
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

const evaluateFormula = (registry: Registry, table: Table, node: Formula.Node, cell: Cell): Figure => {
  const of = (one: Formula.Node, at: Cell = cell): Figure => evaluateFormula(registry, table, one, at)
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

const direction = (better: Better, change: Rational.Rational): NonNullable<Comparison["direction"]> => {
  if (change.n === 0n) return "unchanged"
  if (better === "neither") return "changed"
  return change.n > 0n === (better === "higher") ? "improved" : "worsened"
}

const compareWith = (
  kpi: Kpi,
  now: Figure,
  against: Formula.Against,
  cell: Cell,
  figureAt: (cell: Cell) => Figure
): Comparison | undefined => {
  const period = shift(cell.period, against)
  if (period === undefined) return undefined
  const earlier = figureAt({ ...cell, period })
  const qualifier = Qualifier.joinMirrored(now.qualifier, earlier.qualifier)
  if (now.value === undefined || earlier.value === undefined) {
    return { against, period, qualifier, ...(earlier.value === undefined ? {} : { value: earlier.value }) }
  }
  const change = Rational.subtract(now.value, earlier.value)
  const relative = Rational.divide(change, earlier.value)
  return {
    against,
    period,
    value: earlier.value,
    qualifier,
    change,
    direction: direction(kpi.better, change),
    ...(relative === undefined ? {} : { relative })
  }
}

const status = (figure: Figure, span: Span): Result["status"] => {
  if (figure.reason !== undefined) return figure.reason.is === "not-kept" ? "not-reported" : "no-data"
  return span.provisional ? "provisional" : "ok"
}

const gradeOf = (
  kpi: Kpi,
  target: Target.Target | undefined,
  value: Rational.Rational | undefined,
  lastYear: Rational.Rational | undefined
): Grade.Grade | undefined => {
  if (value === undefined) return undefined
  if (kpi.bands !== undefined) return Grade.of(value, kpi.bands)
  const isMet = target === undefined ? undefined : Target.isMet(target, value, lastYear)
  return isMet === undefined ? undefined : isMet ? Grade.met : Grade.missed
}

/** The breakdown values that occur in any measure of the formula, in order; rows without a value come last. */
const keysOf = (
  registry: Registry,
  table: Table,
  node: Formula.Node,
  breakdown: Breakdown,
  cell: Cell
): ReadonlyArray<string | null> => {
  const keys = new Set<string | null>()
  const visit = (one: Formula.Node): void => {
    if (one.op === "measure") {
      const by = byOf(breakdown, one.aggregate)
      if (by === undefined) return
      for (const key of table.keys(requestId(one.aggregate, by), cell.place, Period.key(cell.period))) keys.add(key)
    }
    if (one.op === "kpi") {
      const other = registry.kpis.get(one.id)
      if (other !== undefined) visit(other.formula)
    }
    for (const child of Formula.children(one)) visit(child)
  }
  visit(node)
  return [...keys].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
}

/** The figures of a plan. */
export const figures = (registry: Registry, plan: Plan, table: Table): Results.Results => {
  const all: Array<Result> = []
  for (const id of plan.kpis) {
    const kpi = registry.kpis.get(id)
    if (kpi === undefined) continue
    const stock = isStock(registry, kpi.formula)
    const figureAt = (cell: Cell): Figure => evaluateFormula(registry, table, kpi.formula, cell)
    const add = (span: Span, cell: Cell): void => {
      const figure = figureAt(cell)
      const against = new Set(plan.compare)
      if (kpi.targets.some((one) => one.below === "last-year")) against.add("same-period-last-year")
      const comparisons = [...against]
        .map((one) => compareWith(kpi, figure, one, cell, figureAt))
        .filter((one) => one !== undefined)
      const chain = table.places.get(cell.place)?.chain ?? [cell.place]
      const target = inForce(kpi.targets, Period.last(cell.period), chain)
      const unit = kpi.unit as Unit
      const scaled = (value: Rational.Rational | undefined) => (value === undefined ? undefined : reported(unit, value))
      const lastYear = comparisons.find((one) => one.against === "same-period-last-year")?.value
      const grade = gradeOf(kpi, target, scaled(figure.value), scaled(lastYear))
      all.push({
        kpi: id,
        place: cell.place,
        period: span.asked,
        isStock: stock,
        ...(cell.breakdown === undefined ? {} : { breakdown: { id: cell.breakdown.of.id, key: cell.breakdown.key } }),
        unit,
        better: kpi.better,
        status: status(figure, span),
        ...(figure.reason === undefined ? {} : { reason: figure.reason }),
        ...(figure.value === undefined ? {} : { value: figure.value }),
        ...(figure.numerator === undefined ? {} : { numerator: figure.numerator }),
        ...(figure.denominator === undefined ? {} : { denominator: figure.denominator }),
        qualifier: figure.qualifier,
        ...(target === undefined ? {} : { target }),
        ...(grade === undefined ? {} : { grade }),
        comparisons,
        decimals: kpi.decimals ?? decimals(unit)
      })
    }
    for (const place of plan.places) {
      for (const span of plan.spans) {
        const cell: Cell = { place, period: span.elapsed }
        add(span, cell)
        if (!plan.breakdowns) continue
        for (const of of kpi.breakdowns) {
          for (const key of keysOf(registry, table, kpi.formula, of, cell))
            add(span, { ...cell, breakdown: { of, key } })
        }
      }
    }
  }
  return Results.make(all, table.places)
}
