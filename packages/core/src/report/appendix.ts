/** The appendix: where every printed figure comes from. */
import { type Comparison as Earlier, numberText, type Result, reported } from "../engine/Result.ts"
import * as Rational from "../quantity/Rational.ts"
import * as Period from "../time/Period.ts"
import type { Entry } from "./Book.ts"
import { changeText, shortChangeText } from "./changeText.ts"
import type { Comparison, Figure } from "./Document.ts"
import { dateText } from "./dateText.ts"
import { figureText } from "./figureText.ts"
import { printable } from "./holds.ts"
import { partUnit } from "./partUnit.ts"
import { ruleText, targetText } from "./ruleText.ts"
import { cellLabel, type Scope } from "./Scope.ts"
import { separators, wording } from "./words.ts"

/** The target and the rule of a result in words. */
export const targetOf = (scope: Scope, result: Result): string | undefined => {
  const { language, registry } = scope.input
  const rule = registry.kpis.get(result.kpi)?.rule
  const texts = [
    rule === undefined ? undefined : ruleText(rule, language),
    result.target === undefined
      ? undefined
      : targetText(result.target, result.unit, { language, decimals: result.decimals })
  ].filter((one) => one !== undefined)
  return texts.length === 0 ? undefined : texts.join(separators[language].clauses)
}

/** A result's value as the appendix, tables and charts show it. */
export const valueText = (scope: Scope, result: Result, value = printable(result)): string =>
  value === undefined
    ? wording[scope.input.language].none
    : figureText(value, result.unit, result.qualifier, { language: scope.input.language, decimals: result.decimals })

/** The earlier value. A change does not say how sure it is; where it is not exact, the earlier result does. */
const earlier = (scope: Scope, result: Result, { period, qualifier, value }: Earlier): string | undefined => {
  if (value === undefined) return undefined
  const { language, results } = scope.input
  const { kpi, place, unit, decimals, breakdown } = result
  const isExact = qualifier === "exact" || qualifier === "asserted"
  const found = results.find({ kpi, place, period, ...(breakdown === undefined ? {} : { breakdown }) })
  return figureText(value, unit, isExact ? "exact" : (found?.qualifier ?? "unknown"), { language, decimals })
}

/** How a result changed, in words, and from what. */
export const comparisonsOf = (scope: Scope, result: Result): ReadonlyArray<Comparison> => {
  const { language } = scope.input
  return result.comparisons.flatMap((one) => {
    const text = changeText(result, one, { mode: "relative", words: "rise" }, language)
    const shortText = shortChangeText(result, one, language)
    const earlierText = earlier(scope, result, one)
    if (text === undefined || shortText === undefined || earlierText === undefined) return []
    const { against, direction } = one
    return [{ against, text, shortText, earlierText, ...(direction === undefined ? {} : { direction }) }]
  })
}

const statusText = (scope: Scope, result: Result): string => {
  const { language, registry } = scope.input
  const words = wording[language]
  const { reason } = result
  if (reason === undefined) return words.status[result.status]
  const names = (reason.is === "not-kept" ? reason.collections : []).map(
    (id) => registry.collections.get(id)?.name[language] ?? id
  )
  return language === "zh"
    ? `${words.status[result.status]}（${words.reason(reason, names.join(separators.zh.names))}）`
    : `${words.status[result.status]} (${words.reason(reason, names.join(separators.en.names))})`
}

/** A part of a ratio. Counts stand without their unit; time and money do not. */
const part = (
  { input: { language, registry } }: Scope,
  result: Result,
  which: "numerator" | "denominator"
): { readonly number: number; readonly text: string } | undefined => {
  const value = result.status === "suppressed" ? undefined : result[which]
  if (value === undefined) return undefined
  const unit = partUnit(registry, result.kpi, which)
  const text =
    unit === "second"
      ? figureText(value, "hour", "exact", { language })
      : unit === "yuan"
        ? figureText(value, unit, "exact", { language })
        : numberText("one", value)
  return { number: Rational.toNumber(value), text }
}

const figure = (scope: Scope, { id, printed, result }: Entry): Figure => {
  const { language, registry, results, rowsBehind } = scope.input
  const value = printable(result)
  const numerator = part(scope, result, "numerator")
  const denominator = part(scope, result, "denominator")
  const { breakdown, grade } = result
  const target = targetOf(scope, result)
  const query = {
    kpi: result.kpi,
    place: result.place,
    period: result.period,
    ...(breakdown === undefined ? {} : { breakdown })
  }
  return {
    id,
    printed: [...printed],
    kpi: result.kpi,
    name: registry.kpis.get(result.kpi)?.name[language] ?? result.kpi,
    place: { id: result.place, name: results.places.get(result.place)?.name ?? result.place },
    period: result.period,
    periodText: result.isStock
      ? Period.label(Period.day(Period.last(result.period)), language)
      : dateText(result.period, "period", language),
    isStock: result.isStock,
    ...(breakdown === undefined
      ? {}
      : { breakdown: { ...breakdown, text: cellLabel(scope, result.kpi, breakdown.id, breakdown.key) } }),
    unit: result.unit,
    status: result.status,
    statusText: statusText(scope, result),
    qualifier: result.qualifier,
    qualifierText: wording[language].qualifier[result.qualifier],
    ...(value === undefined ? {} : { value: Rational.toNumber(reported(result.unit, value)) }),
    valueText: valueText(scope, result),
    ...(numerator === undefined ? {} : { numerator: numerator.number, numeratorText: numerator.text }),
    ...(denominator === undefined ? {} : { denominator: denominator.number, denominatorText: denominator.text }),
    ...(target === undefined ? {} : { targetText: target }),
    ...(grade === undefined ? {} : { grade: { id: grade.id, text: grade.name[language] } }),
    comparisons: comparisonsOf(scope, result),
    rows: (rowsBehind?.(query) ?? []).map((one) => ({
      ...one,
      name: registry.collections.get(one.collection)?.name[language] ?? one.collection
    }))
  }
}

export const appendix = (scope: Scope): ReadonlyArray<Figure> => scope.book.entries.map((entry) => figure(scope, entry))
