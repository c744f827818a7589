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
  Registry,
  State,
  type Table
} from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { evaluate as evaluatePlainly } from "../../packages/plugin-sdk/src/testing/reference/evaluate.ts"
import * as RowSet from "../../packages/plugin-sdk/src/testing/reference/RowSet.ts"
import { collect, type Measured, median, timed } from "./Measured.ts"

const registry = Registry.make([standardKpis])
const year = Period.year(2010)
const periods = [...Period.eachMonth(year), year]

const load = (communities: number) => {
  const city = Generator.city(Profile.standard, "bench", { communities })
  const dataset = Dataset.make(registry)
  const plain = RowSet.make(registry)
  const places = new Set<string>()
  const registers = [...city.registers]
  for (const [collection, rows] of registers)
    if (collection.id === "community" || collection.id === "division") for (const row of rows) places.add(row.id)
  const all = [...registers, ...city.journals(year)]
  for (const [collection, rows] of all) RowSet.add(plain, collection.id, rows)
  const start = performance.now()
  for (const [collection, rows] of all) Dataset.add(dataset, collection.id, rows)
  Dataset.seal(dataset)
  const loadMs = performance.now() - start
  let rows = 0
  for (const frame of dataset.frames.values()) rows += frame.size
  return { dataset, loadMs, plain, places: [...places], rows }
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

/** What a cell says, for comparison: nothing and nothing owed are the same as no rows. */
const told = (state: State.State | undefined): string => {
  if (state === undefined) return "0"
  if (state.kind === "attainment" || state.kind === "coverage")
    return state.required === 0 ? "0" : `${state.met}/${state.required}`
  return `${State.read(state, "value") ?? 0}`
}

const isSame = (plan: Plan.Plan, a: Table.Table, b: Table.Table): boolean =>
  plan.requests.every((request) =>
    plan.places.every((place) =>
      request.periods.every((period) => {
        const cell = { request: request.id, place, period: Period.key(period) }
        return told(a.get(cell)) === told(b.get(cell))
      })
    )
  )

export const catalogue = async (
  communities: number,
  runs: number
): Promise<{ readonly lines: ReadonlyArray<Measured>; readonly costs: ReadonlyArray<KpiCost> }> => {
  const { dataset, loadMs, places, plain, rows } = load(communities)
  const planOf = (kpis: ReadonlyArray<Kpi.Kpi>, some: ReadonlyArray<Period.Period>) =>
    Plan.make(registry, { kpis, places, periods: some })
  const plan = planOf(standardKpis.kpis, periods)
  const times: Array<number> = []
  const first: Array<number> = []
  const asked: Array<number> = []
  for (let run = 0; run < runs; run++) {
    collect()
    Dataset.forget(dataset)
    first.push(await timed(() => evaluate(plan, dataset)))
    times.push(await timed(() => evaluate(plan, dataset)))
    const table = evaluate(plan, dataset)
    asked.push(await timed(() => figures(registry, plan, table)))
  }
  const costs: Array<KpiCost> = []
  for (const kpi of standardKpis.kpis) {
    const one = planOf([kpi], periods)
    evaluate(one, dataset)
    costs.push({ kpi: kpi.id, beyond: beyond(kpi), ms: await timed(() => evaluate(one, dataset)) })
  }
  const line = (work: string, engine: string, some: ReadonlyArray<number>, of: Plan.Plan): Measured => ({
    work,
    size: rows,
    engine,
    medianMs: median(some),
    note: `${standardKpis.kpis.length} KPIs, ${of.requests.length} aggregates, ${places.length} places, ${of.spans.length} periods`,
    loadMs,
    runs: some.length
  })
  // The same KPIs asked plainly, row by row – of the year alone, as that takes long enough.
  const compared = planOf(standardKpis.kpis, [year])
  const ours: Array<number> = []
  for (let run = 0; run < runs; run++) ours.push(await timed(() => evaluate(compared, dataset)))
  const table = evaluate(compared, dataset)
  let other = table
  const plainly = [
    await timed(() => {
      other = evaluatePlainly(compared, plain)
    })
  ]
  const sameResults = isSame(compared, table, other)
  const name = "standard catalogue, one year"
  return {
    lines: [
      line("standard catalogue", "shequ", times, plan),
      line("standard catalogue", "shequ, plan never seen", first, plan),
      line("standard catalogue: formulas, targets, grades", "shequ", asked, plan),
      { ...line(name, "shequ", ours, compared), sameResults },
      { ...line(name, "rows as objects, one walk per KPI and period", plainly, compared), sameResults }
    ],
    costs: costs.toSorted((a, b) => b.ms - a.ms)
  }
}
