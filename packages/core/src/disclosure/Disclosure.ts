/**
 * Disclosure control: what may be printed about persons and households. Numbers below `k` are withheld, and as many others as it
 * takes so that no sum or difference of printed numbers – over a breakdown and its total, over places, over spans, over earlier
 * releases, over all and those of a kind – gives one away, or tells how few are left beside a part. A share is withheld with either of its parts. Nought is printed; withheld is not nought.
 *
 *   results ──► numbers, each once ──► sums among them ──► what to withhold ──► results without it (──► rounded)
 *
 * It guards counts, against readers who add and subtract what is printed and know that rows may have been corrected between two
 * releases. Sums of money and medians over few persons are not counts of persons, and are not looked at; nor is what two breakdowns
 * of the same rows tell about each other without any sum of theirs. Of each other's numbers a small group knows more than any table
 * tells; `k` is the place to allow for that.
 */
import type { Result } from "../engine/Result.ts"
import * as Results from "../engine/Results.ts"
import { unitIn, unwrap } from "../lineage/unwrap.ts"
import type { Registry } from "../plugin/Registry.ts"
import type { Unit } from "../quantity/Unit.ts"
import { cellsOf } from "./Cell.ts"
import { protect, type Withheld } from "./protect.ts"
import { relations } from "./relations.ts"
import { rounded } from "./rounded.ts"

export interface Options {
  /** The least number of persons or households that may be told. */
  readonly k?: number
  /** What counts as persons: units of measures. */
  readonly units?: ReadonlyArray<Unit>
  /** Also round these counts to multiples of this. */
  readonly rounding?: number
  /**
   * What was printed before, as it was printed. Ask for its figures again beside the new ones: what was withheld then and is not
   * asked for now is not known here, and cannot be guarded as well.
   */
  readonly published?: ReadonlyArray<Results.Results>
}

const defaults = { k: 5, units: ["person", "household"] } as const

const withheldIn = (registry: Registry, results: Results.Results, options: Options): Withheld => {
  const units = new Set<string>(options.units ?? defaults.units)
  const current = cellsOf(registry, results, 0, units)
  const earlier = (options.published ?? []).map((one, index) => cellsOf(registry, one, index + 1, units))
  const cells = [current, ...earlier].flatMap((one) => [...one.values()])
  const measures = new Set(cells.filter((one) => one.about).map((one) => one.measure))
  const concerned = cells.filter((one) => measures.has(one.measure))
  const chains = new Map([results, ...(options.published ?? [])].flatMap((one) => [...one.places]))
  return protect(concerned, relations(registry, results.all, concerned, chains), options.k ?? defaults.k)
}

const suppressed = (result: Result): Result => {
  const { denominator: _, grade: __, numerator: ___, reason: ____, value: _____, ...rest } = result
  return { ...rest, status: "suppressed", reason: { is: "few" }, qualifier: "exact", comparisons: [] }
}

/** The results as they may be published. */
export const apply = (registry: Registry, results: Results.Results, options: Options = {}): Results.Results => {
  const withheld = withheldIn(registry, results, options)
  const units = new Set<string>(options.units ?? defaults.units)
  const counts = (node: Parameters<typeof unitIn>[1]): boolean => units.has(unitIn(registry, node) ?? "")
  const hidden = results.all.map((result, index) =>
    withheld.isHidden({ result: index }) ? suppressed(result) : result
  )
  const printed = Results.make(hidden, results.places)
  const wasPrinted = (result: Result, comparison: Result["comparisons"][number]): boolean =>
    [printed, ...(options.published ?? [])].some((one) => {
      const { breakdown, kpi, place } = result
      const found = one.find({
        kpi,
        place,
        period: comparison.period,
        ...(breakdown === undefined ? {} : { breakdown })
      })
      return found?.value !== undefined
    })
  return Results.make(
    hidden.map((result, index) => {
      const kpi = registry.kpis.get(result.kpi)
      if (kpi === undefined || result.status === "suppressed") return result
      const formula = unwrap(registry, kpi.formula)
      const parts = formula.op === "ratio" ? [formula.left, formula.right] : [formula]
      if (!parts.some(counts)) return result
      const told: Result = {
        ...result,
        comparisons: result.comparisons.map((one, comparison) => {
          const shown = { result: index, comparison }
          const mayBeTold = parts.length === 2 ? wasPrinted(result, one) : !withheld.isHidden(shown)
          return mayBeTold ? one : { against: one.against, period: one.period, qualifier: "exact" as const }
        })
      }
      if (options.rounding === undefined) return told
      const [left, right] = parts
      return rounded(told, options.rounding, {
        value: counts(formula),
        numerator: left !== undefined && counts(left),
        denominator: right !== undefined && counts(right)
      })
    }),
    results.places
  )
}

/** One figure that is not published, for those who publish. */
export interface Withholding {
  readonly query: Results.Query
  /** It tells of too few, or it would give away one that does. */
  readonly because: "few" | "complement"
}

/** What is withheld and why, and what cannot be protected any more because it was published before. For the office, not the public. */
export const audit = (
  registry: Registry,
  results: Results.Results,
  options: Options = {}
): { readonly withheld: ReadonlyArray<Withholding>; readonly lost: ReadonlyArray<string> } => {
  const { few, isHidden, lost } = withheldIn(registry, results, options)
  const units = new Set<string>(options.units ?? defaults.units)
  const small = new Set(
    [...cellsOf(registry, results, 0, units).values()]
      .filter((cell) => few.has(cell.id))
      .flatMap((cell) => cell.shown.map((one) => one.result))
  )
  return {
    withheld: results.all.flatMap((result, index) => {
      const { breakdown, kpi, period, place } = result
      const query = { kpi, place, period, ...(breakdown === undefined ? {} : { breakdown }) }
      return isHidden({ result: index })
        ? [{ query, because: small.has(index) ? ("few" as const) : ("complement" as const) }]
        : []
    }),
    lost: [...lost]
  }
}
