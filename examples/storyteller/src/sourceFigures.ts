/** The figures that the source document gives, beside what comes out of the ledger. */
import { readFileSync } from "node:fs"
import { figures, Period, Plan, type Registry, Result, Results, Store } from "@shequ/core"
import { parse } from "csv-parse/sync"
import { Effect } from "effect"
import type { Story } from "./Story.ts"

/** A line of `expected.csv`. Ratios are fractions of one, money is in yuan; a breakdown is `campaign=春风行动`. */
interface Expected {
  readonly id: string
  readonly kpi: string
  /** What the source counted, or a rule, a definition or a plan's target that it states. */
  readonly kind: "measured" | "rule" | "definition" | "target"
  readonly value: string
  readonly period: string
  readonly qualifier: string
  readonly breakdown: string
}

export interface SourceFigure {
  readonly id: string
  readonly kpi: string
  /** Value and qualifier as the source has them, and as they came out. */
  readonly source: string
  readonly ledger: string
}

const periodOf = (text: string): Period.Period => {
  const [start, end] = text.split("/")
  const period = Period.parse(end === undefined ? text : `${start}/${end}`)
  if (period === undefined) throw new Error(`expected.csv: ${text} is no period.`)
  return period
}

const statedBy = (registry: Registry.Registry, one: Expected): string =>
  `${registry.kpis.get(one.kpi)?.rule?.value} exact`

/** Every figure of the source, and the results behind them; equal texts on both sides mean that the ledger gives the figure. */
export const sourceFigures = Effect.fnUntraced(function* (story: Story) {
  const store = yield* Store
  const expected = parse(readFileSync(story.expected), { columns: true, bom: true }) as ReadonlyArray<Expected>
  const found: Array<SourceFigure> = []
  const behind: Array<Results.Results> = []
  for (const one of expected) {
    const source = `${Number(one.value)} ${one.qualifier}`
    if (one.kind === "rule" || one.kind === "definition") {
      found.push({ id: one.id, kpi: one.kpi, source, ledger: statedBy(story.registry, one) })
      continue
    }
    const period = periodOf(one.period)
    const plan = Plan.make(story.registry, {
      kpis: [one.kpi],
      places: [story.place],
      periods: [period],
      breakdowns: true
    })
    const results = figures(story.registry, plan, yield* store.evaluate(plan))
    behind.push(results)
    const [id, key] = one.breakdown.split("=")
    const query = { kpi: one.kpi, place: story.place, period }
    const result = results.find(id === undefined || key === undefined ? query : { ...query, breakdown: { id, key } })
    const ledger = result === undefined ? "nothing" : `${Result.toJson(result).value} ${result.qualifier}`
    found.push({ id: one.id, kpi: one.kpi, source, ledger })
  }
  return { figures: found, results: Results.merge(behind) }
})
