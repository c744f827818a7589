/** The whole standard catalogue over a generated city, and what the KPIs cost that are not counted from masks alone. */
import {
  Dataset,
  type Expr,
  evaluate,
  Formula,
  figures,
  type Kpi,
  type Measure,
  Period,
  Plan,
  Registry
} from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { collect, type Measured, median, timed } from "./Measured.ts"

const registry = Registry.make([standardKpis])
const year = Period.year(2010)
const periods = [...Period.eachMonth(year), year]

const load = (communities: number) => {
  const city = Generator.city(Profile.standard, "bench", { communities })
  const dataset = Dataset.make(registry)
  const places = new Set<string>()
  for (const [collection, rows] of city.registers) {
    Dataset.add(dataset, collection.id, rows)
    if (collection.id === "community" || collection.id === "division") for (const row of rows) places.add(row.id)
  }
  for (const [collection, rows] of city.journals(year)) Dataset.add(dataset, collection.id, rows)
  Dataset.seal(dataset)
  let rows = 0
  for (const frame of dataset.frames.values()) rows += frame.size
  return { dataset, places: [...places], rows }
}

const aggregatesOf = (node: Formula.Node): ReadonlyArray<Measure.Aggregate> => [
  ...(node.op === "measure" ? [node.aggregate] : []),
  ...(node.op === "kpi" ? aggregatesOf(registry.kpis.get(node.id)?.formula ?? { op: "number", value: 0 }) : []),
  ...Formula.children(node).flatMap(aggregatesOf)
]

const has = (value: unknown, op: Expr.Expr["op"]): boolean =>
  JSON.stringify(value).includes(`"op":${JSON.stringify(op)}`)

/** What a KPI needs beside columns of its rows: the slowest part first. */
export const beyond = (kpi: Kpi.Kpi): string | undefined => {
  const aggregates = aggregatesOf(kpi.formula)
  if (aggregates.some((one) => one.kind === "coverage")) return "coverage"
  if (aggregates.some((one) => one.kind === "attainment")) return "attainment"
  if (has(aggregates, "tally")) return "tally"
  if (has(aggregates, "has")) return "sets of tags"
  if (has(aggregates, "age")) return "age"
  return undefined
}

export interface KpiCost {
  readonly kpi: string
  readonly beyond: string | undefined
  readonly ms: number
}

export const catalogue = async (
  communities: number,
  runs: number
): Promise<{ readonly lines: ReadonlyArray<Measured>; readonly costs: ReadonlyArray<KpiCost> }> => {
  const start = performance.now()
  const { dataset, places, rows } = load(communities)
  const loadMs = performance.now() - start
  const plan = Plan.make(registry, { kpis: standardKpis.kpis, places, periods })
  const times: Array<number> = []
  const asked: Array<number> = []
  for (let run = 0; run < runs; run++) {
    collect()
    const table = evaluate(plan, dataset)
    times.push(await timed(() => evaluate(plan, dataset)))
    asked.push(await timed(() => figures(registry, plan, table)))
  }
  const costs: Array<KpiCost> = []
  for (const kpi of standardKpis.kpis) {
    const one = Plan.make(registry, { kpis: [kpi], places, periods })
    evaluate(one, dataset)
    costs.push({ kpi: kpi.id, beyond: beyond(kpi), ms: await timed(() => evaluate(one, dataset)) })
  }
  const note = `${standardKpis.kpis.length} KPIs, ${plan.requests.length} requests, ${places.length} places, ${periods.length} periods, ${rows} rows`
  const line = (work: string, medianMs: number): Measured => ({
    work,
    size: rows,
    engine: "shequ",
    medianMs,
    note,
    loadMs,
    runs
  })
  return {
    lines: [line("standard catalogue", median(times)), line("standard catalogue: formulas", median(asked))],
    costs: costs.toSorted((a, b) => b.ms - a.ms)
  }
}
