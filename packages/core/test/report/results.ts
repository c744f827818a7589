/** Results and a registry made by hand. */
import {
  Formula,
  type Kpi,
  Period,
  Rational,
  type Registry,
  type Result,
  Results,
  type Unit,
  Unit as Units
} from "../../src/index.ts"

export const period: Period.Period = Period.halfYear(2010, 1)

/** `value` is in stored scale. */
export const figure = (
  kpi: string,
  value: number | undefined,
  more: Partial<Result.Result> & { readonly unit?: Unit.Unit } = {}
): Result.Result => {
  const unit = more.unit ?? "household"
  return {
    kpi,
    place: "c",
    period,
    isStock: false,
    unit,
    better: "higher",
    status: value === undefined ? "no-data" : "ok",
    ...(value === undefined ? {} : { value: Rational.fromNumber(value) }),
    qualifier: "exact",
    comparisons: [],
    decimals: Units.decimals(unit),
    ...more
  }
}

export const resultsOf = (...all: ReadonlyArray<Result.Result>): Results.Results =>
  Results.make(
    all,
    new Map([
      ["c", { id: "c", name: "天运社区", level: "community", chain: ["c"] }],
      ["g1", { id: "g1", name: "第一网格", level: "grid", chain: ["g1", "c"] }],
      ["g2", { id: "g2", name: "第二网格", level: "grid", chain: ["g2", "c"] }]
    ])
  )

const breakdown = (id: string): Kpi.Breakdown => ({ id, name: { zh: id, en: id }, by: {} })

/** A registry with these KPIs, under their ids as names. */
export const registryOf = (
  ...kpis: ReadonlyArray<string | (Partial<Kpi.Kpi> & { readonly id: string })>
): Pick<Registry.Registry, "kpis" | "collections"> => ({
  collections: new Map(),
  kpis: new Map(
    kpis.map((one) => {
      const { id, ...more } = typeof one === "string" ? { id: one } : one
      const kpi: Kpi.Kpi = {
        id,
        name: { zh: id, en: id },
        unit: "household",
        better: "higher",
        formula: Formula.times({ unit: "household", node: { op: "number", value: 1 } }, 1).node,
        targets: [],
        breakdowns: [breakdown("by")],
        sources: [],
        ...more
      }
      return [id, kpi]
    })
  )
})
