/** Results for everything that a template asks for, from a table of values; what the table leaves out is small and invented. */
import {
  Grade,
  Period,
  Plan,
  Rational,
  type Registry,
  Report,
  Result,
  Results,
  Target,
  type Template,
  Unit
} from "@shequ/core"

/** In the scale shown: yuan, per cent. With a qualifier, or per breakdown key. */
export type Value = number | readonly [number, Result.Result["qualifier"]]

export interface Values {
  /** `kpi`, `kpi@period key`, `kpi#breakdown=key` or both; the most exact one counts. */
  readonly [query: string]: Value
}

const stored = (unit: Unit.Unit, shown: number): Rational.Rational => {
  const { over, times } = Unit.shown(unit)
  const value = Rational.fromNumber(shown)
  return Rational.make(value.n * BigInt(over), value.d * BigInt(times))
}

export const resultsFor = (
  template: Template.Template,
  registry: Pick<Registry.Registry, "kpis">,
  options: {
    readonly period: Period.Period
    readonly values: Values
    readonly narrative: Report.Narrative
    readonly places: ReadonlyMap<
      string,
      { readonly id: string; readonly name: string; readonly level: string; readonly chain: ReadonlyArray<string> }
    >
    readonly place: string
  }
): Results.Results => {
  const { narrative, period, place, places, values } = options
  const findValue = (kpi: string, at: Period.Period, where: string, cell = ""): Value | undefined =>
    values[`${kpi}${cell}@${Period.key(at)}`] ??
    (where === place ? undefined : values[`${kpi}@${where}`]) ??
    (Period.key(at) === Period.key(period) && where === place ? values[`${kpi}${cell}`] : undefined)
  const make = (
    kpi: string,
    at: Period.Period,
    where: string,
    compare: Report.Binding["compare"],
    breakdown?: Result.Result["breakdown"]
  ): Result.Result => {
    const definition = registry.kpis.get(kpi)
    if (definition === undefined) throw new Error(`No KPI ${kpi}.`)
    const unit = definition.unit as Unit.Unit
    const found =
      findValue(kpi, at, where, breakdown === undefined ? "" : `#${breakdown.id}=${breakdown.key}`) ??
      (unit === "percent" ? 100 : 3)
    const [number, qualifier] = typeof found === "number" ? [found, "exact" as const] : found
    const value = stored(unit, number)
    const target = definition.targets[0]
    const isMet = target === undefined ? undefined : Target.isMet(target, Result.reported(unit, value), undefined)
    return {
      kpi,
      place: where,
      period: at,
      isStock: false,
      ...(breakdown === undefined ? {} : { breakdown }),
      unit,
      better: definition.better,
      status: "ok",
      value,
      ...(unit === "percent"
        ? { numerator: { n: value.n * 26n, d: value.d }, denominator: Rational.fromInteger(26) }
        : {}),
      qualifier,
      ...(target === undefined ? {} : { target }),
      ...(isMet === undefined ? {} : { grade: isMet ? Grade.met : Grade.missed }),
      comparisons: compare.flatMap((against): ReadonlyArray<Result.Comparison> => {
        const earlierPeriod = Plan.shift(at, against)
        const earlier = earlierPeriod === undefined ? undefined : findValue(kpi, earlierPeriod, where)
        if (earlierPeriod === undefined || typeof earlier !== "number") return []
        const before = stored(unit, earlier)
        const change = Rational.subtract(value, before)
        const relative = Rational.divide(change, before)
        return [
          {
            against,
            period: earlierPeriod,
            value: before,
            qualifier,
            change,
            ...(relative === undefined ? {} : { relative })
          }
        ]
      }),
      decimals: definition.decimals ?? Unit.decimals(unit)
    }
  }
  const all = Report.bindings(template, { period, narrative }).flatMap((binding): ReadonlyArray<Result.Result> => {
    const { breakdowns, compare, kpi, level, period: at } = binding
    if (level !== undefined) {
      return [...places.values()].filter((one) => one.level === level).map((one) => make(kpi, at, one.id, compare))
    }
    const cells = breakdowns.flatMap((id) =>
      Object.keys(values).flatMap((query) => {
        const prefix = `${kpi}#${id}=`
        const [key = "", when] = query.startsWith(prefix) ? query.slice(prefix.length).split("@") : []
        const applies = when === undefined ? Period.key(at) === Period.key(period) : when === Period.key(at)
        return key === "" || !applies ? [] : [make(kpi, at, place, [], { id, key })]
      })
    )
    return [make(kpi, at, place, compare), ...cells]
  })
  return Results.make(all, places)
}
