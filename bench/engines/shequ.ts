/** This project's engine: rows into columns once, then one plan for all KPIs, grids and months. */
import { Dataset, evaluate, Period, Plan, Plugin, Registry, type Table } from "@shequ/core"
import { type Answer, cellOf, cells, empty } from "../data/Answer.ts"
import { kpiSet } from "../data/kpiSet.ts"
import { Case, Category, Kind, Outcome, Place, Role, Satisfaction, Source, Status, Visit } from "../data/model.ts"
import { caseRows, gridNames, places, visitRows } from "../data/rows.ts"
import { grids, months, type Town } from "../data/Town.ts"
import type { Engine } from "./Engine.ts"

export const registry: Registry.Registry = Registry.make([
  Plugin.make({
    id: "bench",
    version: "1.0.0",
    name: { zh: "测速", en: "Benchmark" },
    vocabularies: [Kind, Category, Source, Status, Satisfaction, Outcome, Role],
    collections: [Place, Case, Visit],
    kpis: kpiSet.map((question) => question.kpi)
  })
])

const periods = [2009, 2010].flatMap((year) => Period.eachMonth(Period.year(year)))

export const planOf = (kpis: ReadonlyArray<string> = kpiSet.map((question) => question.kpi.id)): Plan.Plan =>
  Plan.make(registry, { kpis, places: gridNames, periods })

export const datasetOf = (town: Town): Dataset.Dataset => {
  const dataset = Dataset.make(registry)
  Dataset.add(dataset, Place.id, places)
  for (const rows of caseRows(town.cases)) Dataset.add(dataset, Case.id, rows)
  for (const rows of visitRows(town.visits)) Dataset.add(dataset, Visit.id, rows)
  Dataset.seal(dataset)
  return dataset
}

/** The numbers of a table, in the order of an answer. */
export const answerOf = (plan: Plan.Plan, table: Table.Table): Answer => {
  const answer = empty()
  for (const [at, request] of plan.requests.entries()) {
    const totals = table.totals?.(request.id)
    if (totals === undefined) continue
    for (let grid = 0; grid < grids; grid++) {
      for (let month = 0; month < months; month++) {
        const value = totals[grid * months + month] as number
        if (!Number.isNaN(value)) answer[at * cells + cellOf(month, grid)] = value
      }
    }
  }
  return answer
}

/** What was kept of earlier evaluations is let go of before each: the plan is new to the dataset. */
export const shequFirst: Engine = {
  name: "shequ, plan never seen",
  how: "the same, with nothing kept of earlier evaluations but the columns",
  load: (town) => {
    const dataset = datasetOf(town)
    const plan = planOf()
    return {
      answer: () => {
        Dataset.forget(dataset)
        return answerOf(plan, evaluate(plan, dataset))
      }
    }
  }
}

export const shequ: Engine = {
  name: "shequ",
  how: "a plan of 60 KPIs × 200 grids × 24 months over resident columns, sealed; masks of single conditions are kept from before",
  load: (town) => {
    const dataset = datasetOf(town)
    const plan = planOf()
    return { answer: () => answerOf(plan, evaluate(plan, dataset)) }
  }
}
