/** A result in words, with the numbers that it is made of, what it was judged by, and by how much it missed that. */
import { type Result, reported } from "../engine/Result.ts"
import type { Place } from "../engine/Table.ts"
import type { Node } from "../kpi/Formula.ts"
import type { Kpi } from "../kpi/Kpi.ts"
import { isMet, type Target } from "../kpi/Target.ts"
import { unitIn } from "../lineage/unwrap.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Rational from "../quantity/Rational.ts"
import type { Unit } from "../quantity/Unit.ts"
import { changeText } from "../report/changeText.ts"
import { figureText } from "../report/figureText.ts"
import { labelOf } from "../report/labelOf.ts"
import { separators, wording } from "../report/words.ts"
import * as Period from "../time/Period.ts"
import type { Language } from "../Words.ts"
import { targetWords } from "./definition.ts"
import { keptDuty, shareOf } from "./formula.ts"
import { type Stage, stage } from "./Scene.ts"

const isShare = (unit: Unit): boolean => unit === "percent" || unit === "permille"

/** The greatest whole number that is not above the fraction, and the least that is not below it. */
const floor = ({ d, n }: Rational.Rational): bigint => n / d - (n < 0n && n % d !== 0n ? 1n : 0n)
const ceiling = ({ d, n }: Rational.Rational): bigint => -floor({ n: -n, d })

/** By how much a result misses its target: of a share in what its numerator counts, else in its own unit. */
const gapText = (at: Stage, kpi: Kpi, result: Result, target: Target): string | undefined => {
  const { grammar, language } = at
  const { denominator, numerator, unit, value } = result
  if (value === undefined) return undefined
  const scaled = reported(unit, value)
  const lastYear = result.comparisons.find((one) => one.against === "same-period-last-year")?.value
  const met = isMet(target, scaled, lastYear === undefined ? undefined : reported(unit, lastYear))
  if (met === undefined) return undefined
  if (met) return grammar.result.met
  const bound = (at: number): Rational.Rational => Rational.fromNumber(at)
  const isShort = target.atLeast !== undefined && Rational.compare(scaled, bound(target.atLeast)) < 0
  const limit = isShort ? target.atLeast : target.atMost
  if (limit === undefined || !isSure(result)) return grammar.result.gap(isShort ? "short" : "over", undefined)
  const side = isShort ? "short" : "over"
  if (isShare(unit)) {
    const counts = kpi.formula.op === "ratio" ? unitIn(at.registry, kpi.formula.left) : undefined
    if (counts === undefined || numerator === undefined || denominator === undefined || numerator.d !== 1n) {
      return grammar.result.gap(side, undefined)
    }
    const asked = Rational.multiply(bound(limit), denominator)
    const by = isShort ? ceiling(asked) - numerator.n : numerator.n - floor(asked)
    return grammar.result.gap(side, figureText(Rational.make(by), counts, "exact", { language }))
  }
  const difference = Rational.subtract(bound(limit), scaled)
  const by = difference.n < 0n ? { n: -difference.n, d: difference.d } : difference
  const stored = Rational.divide(by, reported(unit, Rational.fromInteger(1))) as Rational.Rational
  return grammar.result.gap(side, figureText(stored, unit, "exact", { language, decimals: result.decimals }))
}

const withoutValue = (at: Stage, result: Result): string => {
  const { grammar, language, registry } = at
  const { reason, status } = result
  const words = wording[language]
  const names =
    reason?.is === "not-kept" ? reason.collections.map((id) => registry.collections.get(id)?.name[language] ?? id) : []
  const why = reason === undefined ? undefined : words.reason(reason, names.join(separators[language].names))
  return grammar.result.none(words.status[status], why)
}

/** Parts of a ratio do not say how sure they are: they are told only where the whole is sure. */
const isSure = ({ qualifier }: Result): boolean => qualifier === "exact" || qualifier === "asserted"

const valueClause = (at: Stage, kpi: Kpi, result: Result, value: Rational.Rational): string => {
  const { grammar, language } = at
  const { denominator, numerator, qualifier, unit } = result
  const text = figureText(value, unit, qualifier, { language, decimals: result.decimals })
  const alone = language === "en" ? `: ${text}` : text
  if (kpi.formula.op !== "ratio" || numerator === undefined || denominator === undefined) return alone
  if (!isSure(result)) return `${alone}${grammar.result.unsure(wording[language].qualifier[qualifier])}`
  const share = shareOf(at, kpi.formula)
  const duty = keptDuty(at, kpi.formula)
  const isCounted = share !== undefined || duty?.kind === "attainment"
  const part = (of: Rational.Rational, node: Node): string => {
    const counts = unitIn(at.registry, node)
    if (counts === undefined || (language === "en" && isCounted)) return Rational.toText(of, 2)
    return figureText(of, counts === "second" ? "hour" : counts, "exact", { language })
  }
  const [above, below] = [part(numerator, kpi.formula.left), part(denominator, kpi.formula.right)]
  if (share !== undefined && isShare(unit)) return grammar.result.share(share.rows, below, share.extra, above, text)
  if (duty !== undefined) {
    const missing = Rational.subtract(denominator, numerator)
    return grammar.result.kept(below, above, missing.n === 0n ? undefined : part(missing, kpi.formula.left), text)
  }
  return grammar.result.parts(text, above, below)
}

/** Says a result: its numbers, its target and how far it is from it, changes, and what is uncertain about it. */
export const outcome = (
  registry: Registry,
  result: Result,
  language: Language,
  options: {
    readonly places?: ReadonlyMap<string, Place>
    /** Names of breakdown values that are ids. */
    readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>
  } = {}
): string => {
  const kpi = registry.kpis.get(result.kpi)
  const plain = stage(registry, language)
  const { grammar } = plain
  const when = grammar.span(result.period)
  const lastDay = grammar.day(Period.last(result.period))
  const at = stage(registry, language, {
    period: when,
    edge:
      language === "zh"
        ? { start: grammar.day(result.period.start), end: lastDay }
        : { start: `on ${grammar.day(result.period.start)}`, end: `on ${lastDay}` }
  })
  const cell =
    result.breakdown === undefined
      ? ""
      : labelOf(
          { registry, language, ...(options.labels === undefined ? {} : { labels: options.labels }) },
          result.kpi,
          result.breakdown.id,
          result.breakdown.key
        )
  const name = kpi?.name[language] ?? result.kpi
  const title = cell === "" ? name : language === "zh" ? `${name}（${cell}）` : `${name} (${cell})`
  const place = options.places?.get(result.place)?.name
  const head = grammar.result.head(title, place, result.isStock ? lastDay : when, result.isStock)
  if (kpi === undefined || result.value === undefined) {
    const none = withoutValue(plain, result)
    return grammar.result.join(head, [none])
  }
  const { target } = result
  const judged = target === undefined ? undefined : targetWords(plain, target, result.unit, result.decimals)
  const gap = judged === undefined || target === undefined ? undefined : gapText(plain, kpi, result, target)
  const clauses = [
    valueClause(at, kpi, result, result.value),
    judged === undefined
      ? undefined
      : gap === undefined
        ? judged
        : language === "zh"
          ? `${judged}，${gap}`
          : `${judged}: ${gap}`,
    ...result.comparisons.map((one) => changeText(result, one, { mode: "relative", words: "rise" }, language)),
    result.status === "provisional" ? grammar.result.provisional : undefined
  ].filter((one) => one !== undefined)
  return grammar.result.join(head, clauses)
}
