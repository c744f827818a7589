/**
 * The numbers that results print, each once: a measure (or sum of measures) of a place, a span and a breakdown value, in one
 * release. KPIs that share a measure share its numbers, so hiding one in a report hides it everywhere.
 */
import { isStock } from "../engine/isStock.ts"
import { byOf, requestId, shift } from "../engine/Plan.ts"
import type { Result } from "../engine/Result.ts"
import type { Results } from "../engine/Results.ts"
import type { Expr } from "../expr/Expr.ts"
import * as Formula from "../kpi/Formula.ts"
import type { Kpi } from "../kpi/Kpi.ts"
import { unitIn, unwrap } from "../lineage/unwrap.ts"
import type { Registry } from "../plugin/Registry.ts"
import type * as Rational from "../quantity/Rational.ts"
import * as Period from "../time/Period.ts"

/** Where a number is printed: in a result, or in one of its comparisons. */
export interface Shown {
  readonly result: number
  /** Which of the result's numbers it is. */
  readonly as: "value" | "numerator" | "denominator"
  readonly comparison?: number
}

export interface Cell {
  readonly id: string
  /** 0 for the release at hand, 1 … for those given as published. */
  readonly release: number
  /** The measure, or the formula where it is not made of measures alone. */
  readonly of: Formula.Node
  readonly measure: string
  readonly place: string
  readonly period: Period.Period
  readonly breakdown: { readonly id: string; readonly key: string | null } | undefined
  /** How the breakdown's value is read. */
  readonly by: Expr | undefined
  /** Whether it counts persons or households. */
  readonly about: boolean
  /** Its value, where it is known to us: a number that an earlier release withheld is not. */
  truth: bigint | undefined
  readonly shown: Array<Shown>
}

type Where = Pick<Cell, "place" | "period" | "breakdown" | "release">

const edges = (registry: Registry, node: Formula.Node): ReadonlyArray<"start" | "end"> => {
  const of = unwrap(registry, node)
  if (of.op !== "measure") return Formula.children(of).flatMap((one) => edges(registry, one))
  return ["time" in of.aggregate && "asOf" in of.aggregate.time ? of.aggregate.time.asOf : "end"]
}

/** A stock is of a day, whatever the period that ends with it is called: the same number for the month and the year. */
export const dayOf = (registry: Registry, node: Formula.Node, period: Period.Period): Period.Period => {
  if (!isStock(registry, node)) return period
  const days = new Set(edges(registry, node).map((edge) => (edge === "start" ? period.start : Period.last(period))))
  const [day] = days
  return day === undefined || days.size > 1 ? period : Period.day(day)
}

/** The number that a formula's node is in a cell; the measure's own total where the measure is not broken down. */
export const cellAt = (
  registry: Registry,
  kpi: Kpi,
  node: Formula.Node,
  where: Where,
  units: ReadonlySet<string>
): Omit<Cell, "truth" | "shown"> => {
  const of = unwrap(registry, node)
  const breakdown = kpi.breakdowns.find((one) => one.id === where.breakdown?.id)
  const isDivided = of.op !== "measure" || (breakdown !== undefined && byOf(breakdown, of.aggregate) !== undefined)
  const by = isDivided ? where.breakdown : undefined
  const expr =
    by === undefined || breakdown === undefined || of.op !== "measure" ? undefined : byOf(breakdown, of.aggregate)
  const measure = of.op === "measure" ? `${requestId(of.aggregate)} ${of.part}` : JSON.stringify(of)
  const { place, release } = where
  const period = dayOf(registry, of, where.period)
  return {
    id: JSON.stringify([
      release,
      measure,
      place,
      period.start,
      period.end,
      by?.id ?? null,
      by === undefined ? 0 : [by.key]
    ]),
    release,
    of,
    measure,
    place,
    period,
    breakdown: by,
    by: expr?.expr,
    about: units.has(unitIn(registry, of) ?? "")
  }
}

type Part = readonly [node: Formula.Node, value: Rational.Rational | undefined, period: Period.Period]

/** The numbers of a result: both parts of a ratio, or its value. */
const partsOf = (registry: Registry, kpi: Kpi, result: Result): ReadonlyArray<Part> => {
  const { denominator, numerator, period, value } = result
  const formula = unwrap(registry, kpi.formula)
  const inner = formula.op === "annualised" ? unwrap(registry, formula.of) : formula
  if (inner.op === "ratio") {
    return [
      [inner.left, numerator, period],
      [inner.right, denominator, period]
    ]
  }
  if (inner.op === "change" && inner.relative) {
    const earlier = shift(period, inner.against)
    return [
      [{ ...inner, relative: false }, numerator, period],
      ...(earlier === undefined ? [] : [[inner.of, denominator, earlier] as const])
    ]
  }
  return [[kpi.formula, value, period]]
}

const integer = (value: Rational.Rational | undefined): bigint | undefined =>
  value === undefined || value.d !== 1n ? undefined : value.n

/** Every number of a release; those of `published` results have nobody who shows them, but a truth where they were printed. */
export const cellsOf = (
  registry: Registry,
  results: Results,
  release: number,
  units: ReadonlySet<string>
): ReadonlyMap<string, Cell> => {
  const cells = new Map<string, Cell>()
  const add = (kpi: Kpi, result: Result, [node, value, period]: Part, shown: Shown): void => {
    const isHidden = result.status === "suppressed"
    if (value === undefined && !isHidden) return
    const { breakdown, place } = result
    const at = cellAt(registry, kpi, node, { place, period, breakdown, release }, units)
    let cell = cells.get(at.id)
    if (cell === undefined) {
      cell = { ...at, truth: undefined, shown: [] }
      cells.set(at.id, cell)
    }
    cell.truth ??= integer(value)
    if (!isHidden) cell.shown.push(shown)
  }
  for (const [index, result] of results.all.entries()) {
    const kpi = registry.kpis.get(result.kpi)
    if (kpi === undefined) continue
    const parts = partsOf(registry, kpi, result)
    for (const [at, part] of parts.entries()) {
      const as = parts.length === 1 ? "value" : at === 0 ? "numerator" : "denominator"
      add(kpi, result, part, { result: index, as })
    }
    if (parts.length > 1 || result.status === "suppressed") continue
    for (const [comparison, { period, value }] of result.comparisons.entries()) {
      if (value !== undefined)
        add(kpi, result, [kpi.formula, value, period], { result: index, comparison, as: "value" })
    }
  }
  return cells
}
