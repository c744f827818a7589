/** From states to figures: formulas, then status, qualifier, target, grade and comparisons. */
import * as Formula from "../kpi/Formula.ts"
import * as Grade from "../kpi/Grade.ts"
import type { Better, Breakdown, Kpi } from "../kpi/Kpi.ts"
import { inForce } from "../kpi/Parameter.ts"
import * as Target from "../kpi/Target.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Qualifier from "../quantity/Qualifier.ts"
import * as Rational from "../quantity/Rational.ts"
import { decimals, type Unit } from "../quantity/Unit.ts"
import * as Period from "../time/Period.ts"
import { type Cell, type Figure, figureOf } from "./Figure.ts"
import { isStock } from "./isStock.ts"
import { byOf, type Plan, requestId, type Span, shift } from "./Plan.ts"
import { type Comparison, type Result, reported } from "./Result.ts"
import * as Results from "./Results.ts"
import type { Table } from "./Table.ts"

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
    const figureAt = (cell: Cell): Figure => figureOf(registry, table, kpi.formula, cell)
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
