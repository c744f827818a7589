/** Which results a template needs, so that a caller can plan for them. */
import type { Against } from "../kpi/Formula.ts"
import * as Period from "../time/Period.ts"
import type { Language } from "../Words.ts"
import * as At from "./At.ts"
import { type Narrative, wordIn } from "./Scope.ts"
import type { Template } from "./Template.ts"
import { walk } from "./walk.ts"

/** One KPI in one period, and in which ways it is looked at. */
export interface Binding {
  readonly kpi: string
  readonly period: Period.Period
  /** A place other than the report's. */
  readonly place?: string
  /** All places of this level below the report's. */
  readonly level?: string
  readonly breakdowns: ReadonlyArray<string>
  readonly compare: ReadonlyArray<Against>
}

interface Options {
  readonly period: Period.Period
  readonly narrative?: Narrative
  /** Whose prose; both languages when absent. */
  readonly language?: Language
}

/** Everything that the template may print, whether or not its conditions will hold. A period that a slot leaves open is left out. */
export const bindings = (template: Template, options: Options): ReadonlyArray<Binding> => {
  const { period, narrative = {} } = options
  const found = new Map<string, Binding>()
  const add = (binding: Binding): void => {
    const key = JSON.stringify([binding.kpi, Period.key(binding.period), binding.place, binding.level])
    const other = found.get(key)
    found.set(key, {
      ...binding,
      breakdowns: [...new Set([...(other?.breakdowns ?? []), ...binding.breakdowns])],
      compare: [...new Set([...(other?.compare ?? []), ...binding.compare])]
    })
  }
  const languages: ReadonlyArray<Language> = options.language === undefined ? ["zh", "en"] : [options.language]
  for (const language of languages) {
    const slot = (id: string): string | undefined => wordIn({ template, input: { language, narrative } }, id)
    walk(template, language, (one) => {
      if (one.is !== "reference") return
      const { against, breakdown, level, of } = one
      const of0 = At.resolve(of.at, period, slot)
      if (of0 === undefined) return
      const compare = of.at === undefined && one.months === undefined ? template.compare : []
      for (const each of one.months === true ? Period.eachMonth(of0) : [of0]) {
        add({
          kpi: of.kpi,
          period: each,
          ...(of.place === undefined ? {} : { place: of.place }),
          ...(level === undefined ? {} : { level }),
          breakdowns: breakdown === undefined ? [] : [breakdown],
          compare: against === undefined ? compare : [...compare, against]
        })
      }
    })
  }
  return [...found.values()]
}

/** KPIs that are asked for in the same way: what one plan computes at once. */
export interface Group {
  readonly kpis: ReadonlyArray<string>
  readonly periods: ReadonlyArray<Period.Period>
  readonly compare: ReadonlyArray<Against>
  readonly breakdowns: boolean
  readonly place?: string
  readonly level?: string
}

/**
 * The bindings as few plans: for each, add the places (the report's own, `place`, or all of `level` below it) and make a `Plan`;
 * then bring the results together with `Results.make`.
 */
export const groups = (of: ReadonlyArray<Binding>): ReadonlyArray<Group> => {
  const perKpi = Map.groupBy(of, (one) =>
    JSON.stringify([one.kpi, one.place, one.level, [...one.compare].sort(), one.breakdowns.length > 0])
  )
  const alike = Map.groupBy(perKpi.values(), ([first, ...rest]) => {
    const periods = [first, ...rest].map((one) => (one === undefined ? "" : Period.key(one.period))).sort()
    const { compare = [], breakdowns = [], place, level } = first ?? {}
    return JSON.stringify([periods, [...compare].sort(), breakdowns.length > 0, place, level])
  })
  return [...alike.values()].map((same): Group => {
    const one = same[0] ?? []
    const { compare = [], breakdowns = [], place, level } = one[0] ?? {}
    return {
      kpis: same.flatMap(([first]) => (first === undefined ? [] : [first.kpi])),
      periods: one.map((binding) => binding.period),
      compare,
      breakdowns: breakdowns.length > 0,
      ...(place === undefined ? {} : { place }),
      ...(level === undefined ? {} : { level })
    }
  })
}
