/** Compares the figures of a semantics case with what is expected of them. */
import { Feed, Period, Plan, Plugin, type Registry, type Result, type Results, type Row } from "@shequ/core"
import type { Expected, SemanticsCase } from "./cases/SemanticsCase.ts"
import { Case, Household, Place, places, Shift, Step, Visit, village } from "./village.ts"

/** The village as a plugin with the KPIs of these cases. */
export const villagePlugin = (cases: ReadonlyArray<SemanticsCase>): Plugin.Plugin =>
  Plugin.make({
    id: "village",
    version: "1.0.0",
    name: { zh: "例村", en: "Example village" },
    ...village,
    kpis: cases.map((one) => one.kpi)
  })

/** The rows of a case by collection, with its places and what is kept. */
export const rowsOf = (
  one: Pick<SemanticsCase, "rows" | "kept">
): ReadonlyArray<readonly [collection: string, rows: ReadonlyArray<Row.AnyRow>]> => [
  [Feed.Feed.id, (one.kept ?? []).map((collection) => Feed.feed(collection.id, "c", "2000-01-01"))],
  [Place.id, one.rows.places ?? places],
  [Household.id, one.rows.households ?? []],
  [Visit.id, one.rows.visits ?? []],
  [Case.id, one.rows.cases ?? []],
  [Step.id, one.rows.steps ?? []],
  [Shift.id, one.rows.shifts ?? []]
]

const placeOf = (expected: Expected): string => expected.place ?? "c"
const periodOf = (expected: Expected): Period.Period => expected.period ?? Period.halfYear(2010, 1)

/** The plan that a case asks for. */
export const planOf = (registry: Registry.Registry, one: SemanticsCase): Plan.Plan =>
  Plan.make(registry, {
    kpis: [one.kpi],
    places: [...new Set(one.expect.map(placeOf))],
    periods: [...new Map(one.expect.map((expected) => [Period.key(periodOf(expected)), periodOf(expected)])).values()],
    ...one.options
  })

const fraction = (value: { readonly n: bigint; readonly d: bigint } | undefined): string | undefined =>
  value === undefined ? undefined : value.d === 1n ? `${value.n}` : `${value.n}/${value.d}`

/** What came out, in the words of `expected`, and only what it speaks of. */
const seen = (result: Result.Result, expected: Expected): Expected => {
  const comparison = result.comparisons[0]
  const all: Record<string, unknown> = {
    ...expected,
    value: fraction(result.value),
    parts: `${fraction(result.numerator)}/${fraction(result.denominator)}`,
    status: result.status,
    reason: result.reason?.is,
    qualifier: result.qualifier,
    grade: result.grade?.id,
    earlier: fraction(comparison?.value),
    direction: comparison?.direction
  }
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]]))
}

/** What was expected beside what came out, figure by figure; equal when the case holds. */
export const judge = (
  one: SemanticsCase,
  results: Results.Results
): { readonly expected: ReadonlyArray<Expected>; readonly seen: ReadonlyArray<Expected | undefined> } => {
  const expected = one.expect.map((each) => (each.status === undefined ? { ...each, status: "ok" as const } : each))
  return {
    expected,
    seen: expected.map((each) => {
      const id = one.kpi.breakdowns[0]?.id ?? ""
      const result = results.find({
        kpi: one.kpi.id,
        place: placeOf(each),
        period: periodOf(each),
        ...(each.key === undefined ? {} : { breakdown: { id, key: each.key } })
      })
      return result === undefined ? undefined : seen(result, each)
    })
  }
}
