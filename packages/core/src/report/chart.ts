/** Charts get their data: every point is a result. */
import { PlaceLevel } from "../codes/PlaceLevel.ts"
import * as Vocabulary from "../codes/Vocabulary.ts"
import { inShownScale, type Result, unitText } from "../engine/Result.ts"
import * as Rational from "../quantity/Rational.ts"
import { shown } from "../quantity/Unit.ts"
import * as Period from "../time/Period.ts"
import { valueText } from "./appendix.ts"
import { captions } from "./captions.ts"
import type { Chart, Point } from "./Document.ts"
import { dateText } from "./dateText.ts"
import { printable } from "./holds.ts"
import { targetText } from "./ruleText.ts"
import { cellLabel, queryOf, resultOf, type Scope } from "./Scope.ts"
import type * as Template from "./Template.ts"
import { wording } from "./words.ts"

const point = (scope: Scope, result: Result): Point => {
  const value = printable(result)
  return {
    value: value === undefined ? null : Rational.toNumber(inShownScale(result.unit, value)),
    text: value === undefined ? wording[scope.input.language].status[result.status] : valueText(scope, result),
    kpi: result.kpi,
    place: result.place,
    period: result.period
  }
}

/** The target of the results as a line: its value in the scale shown. */
const targetLine = (scope: Scope, results: ReadonlyArray<Result>): Chart["target"] => {
  const [first] = results
  const target = first?.target
  const value = target?.atLeast ?? target?.atMost
  if (first === undefined || target === undefined || value === undefined) return undefined
  const isShare = first.unit === "percent" || first.unit === "permille" || first.unit === "per-100"
  const { language } = scope.input
  const text = targetText(target, first.unit, { language, decimals: first.decimals })
  return text === undefined
    ? undefined
    : { value: isShare ? value * shown(first.unit).times : value, text: wording[language].chart.target(text) }
}

interface Data {
  readonly shape: Chart["shape"]
  readonly category: string
  readonly categories: ReadonlyArray<string>
  readonly series: ReadonlyArray<{ readonly name: string; readonly results: ReadonlyArray<Result> }>
  readonly isJudged: boolean
}

const nameOf = (scope: Scope, kpi: string): string =>
  scope.input.registry.kpis.get(kpi)?.name[scope.input.language] ?? kpi

const trend = (scope: Scope, where: string, of: typeof Template.Trend.Type): Data => {
  const months = Period.eachMonth(scope.input.period)
  const series = of.kpis.map((kpi) => ({
    name: nameOf(scope, kpi),
    results: months
      .map((period) => resultOf(scope, where, { kpi, place: scope.input.place, period }))
      .filter((one) => one !== undefined)
  }))
  const units = new Set(series.flatMap((one) => one.results.map((result) => result.unit)))
  if (units.size > 1) scope.problem(where, "units", `one chart cannot show ${[...units].join(" and ")}.`)
  const categories = months.map((month) => dateText(month, "month", scope.input.language))
  const category = wording[scope.input.language].chart.month
  return { shape: of.shape, category, categories, series, isJudged: false }
}

const breakdown = (scope: Scope, where: string, of: typeof Template.Breakdown.Type): Data => {
  const query = queryOf(scope, where, { kpi: of.kpi })
  const total = query === undefined ? undefined : resultOf(scope, where, query)
  const cells = query === undefined ? [] : scope.input.results.breakdown(query, of.breakdown)
  if (total !== undefined && cells.length === 0 && printable(total) !== undefined && total.value?.n !== 0n) {
    scope.problem(where, "no-result", `the breakdown ${of.breakdown} of ${of.kpi} was not computed.`)
  }
  const results = [...cells]
    .sort((a, b) => Rational.compare(b.value ?? Rational.zero, a.value ?? Rational.zero))
    .slice(0, of.most)
  const categories = results.map((cell) => cellLabel(scope, of.kpi, of.breakdown, cell.breakdown?.key ?? null))
  const kpi = scope.input.registry.kpis.get(of.kpi)
  const category = kpi?.breakdowns.find((one) => one.id === of.breakdown)?.name[scope.input.language] ?? of.breakdown
  return { shape: "bar", category, categories, series: [{ name: nameOf(scope, of.kpi), results }], isJudged: false }
}

const attainment = (scope: Scope, where: string, of: typeof Template.Attainment.Type): Data => {
  const { period, place, results } = scope.input
  const at = of.levels.map((level) =>
    [...results.places.values()].filter((one) => one.level === level && one.id !== place && one.chain.includes(place))
  )
  const below = at.find((places) => places.length > 1) ?? at.find((places) => places.length > 0) ?? []
  const found = below.flatMap((one) => {
    const result = resultOf(scope, where, { kpi: of.kpi, place: one.id, period })
    return result === undefined ? [] : [{ name: one.name, result }]
  })
  const level = below[0]?.level
  const isLevel = level !== undefined && Vocabulary.isCode(PlaceLevel, level)
  const { language } = scope.input
  return {
    shape: "bar",
    category: isLevel ? PlaceLevel.terms[level][language] : captions[language].place,
    categories: found.map((one) => one.name),
    series: [{ name: nameOf(scope, of.kpi), results: found.map((one) => one.result) }],
    isJudged: true
  }
}

const summaryOf = (scope: Scope, title: string, chart: Pick<Chart, "categories" | "series">): string => {
  const words = wording[scope.input.language].chart
  const parts = chart.series.flatMap(({ name, points }) => {
    const known = points.flatMap((one, index) => (one.value === null ? [] : [{ ...one, value: one.value, index }]))
    const highest = known.reduce<(typeof known)[number] | undefined>(
      (best, one) => (best === undefined || one.value > best.value ? one : best),
      undefined
    )
    if (highest === undefined) return []
    return [
      words.highest(chart.series.length > 1 ? name : undefined, chart.categories[highest.index] ?? "", highest.text)
    ]
  })
  return words.summary(title, parts)
}

/** The chart with its data; with a note instead, where there is nothing to draw. */
export const chartOf = (scope: Scope, where: string, of: Template.Chart, id: string): Chart => {
  const { language } = scope.input
  const data =
    of.chart === "trend"
      ? trend(scope, where, of)
      : of.chart === "breakdown"
        ? breakdown(scope, where, of)
        : attainment(scope, where, of)
  const results = data.series.flatMap((one) => one.results)
  const series = data.series.map((one) => ({
    name: one.name,
    points: one.results.map((result) => point(scope, result))
  }))
  const target = data.isJudged ? targetLine(scope, results) : undefined
  const unit = results[0]?.unit
  const isEmpty = series.every((one) => one.points.every((each) => each.value === null))
  return {
    type: "chart",
    id,
    shape: data.shape,
    title: of.title[language],
    category: data.category,
    unit: unit === undefined ? "" : unitText(unit, language),
    categories: data.categories,
    series,
    ...(target === undefined ? {} : { target }),
    summary: summaryOf(scope, of.title[language], { categories: data.categories, series }),
    ...(isEmpty ? { note: wording[language].chart.nothing } : {})
  }
}
