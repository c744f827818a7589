/**
 * json-rules-engine: a rule for each KPI, run over each row. Its rules only find the rows; the figures are kept by the events.
 */
import { Engine as RulesEngine, type TopLevelCondition } from "json-rules-engine"
import { type Answer, cellOf, cells, empty, rank } from "../data/Answer.ts"
import { kpiSet } from "../data/kpiSet.ts"
import type { Cases, Town, Visits } from "../data/Town.ts"
import type { Engine } from "./Engine.ts"

const operators: Record<string, string> = {
  "=": "equal",
  "<>": "notEqual",
  "<=": "lessThanInclusive",
  "<": "lessThan",
  ">=": "greaterThanInclusive",
  ">": "greaterThan"
}

/** The condition as JSON; `resolved - received` is a fact of its own, which is given with the row. */
const conditionOf = (sql: string | undefined): TopLevelCondition => ({
  all: (sql ?? "grid >= 0")
    .replaceAll(/(\w+) BETWEEN (\d+) AND (\d+)/g, "$1 >= $2 AND $1 <= $3")
    .replaceAll("resolved - received", "seconds")
    .split(" AND ")
    .map((part) => {
      const [fact, operator, value] = part.split(" ") as [string, string, string]
      return { fact, operator: operators[operator] as string, value: Number(value) }
    })
})

const engineOf = (table: "cases" | "visits"): RulesEngine => {
  const engine = new RulesEngine([], { replaceFactsInEventParams: false })
  for (const [at, question] of kpiSet.entries()) {
    if (question.table !== table) continue
    engine.addRule({ conditions: conditionOf(question.sql), event: { type: `${at}` } })
  }
  return engine
}

const factsOf = (table: Cases | Visits, row: number): Record<string, number> => {
  const facts: Record<string, number> = {}
  for (const [name, column] of Object.entries(table) as Array<[string, ArrayLike<number> | number]>)
    if (typeof column !== "number") facts[name] = column[row] as number
  if (facts.resolved !== undefined) facts.seconds = facts.resolved - (facts.received as number)
  return facts
}

const run = async (town: Town, engines: Record<"cases" | "visits", RulesEngine>): Promise<Answer> => {
  const answer = empty()
  const kept = new Map<number, Array<number>>()
  for (const name of ["cases", "visits"] as const) {
    const table = town[name]
    for (let row = 0; row < table.size; row++) {
      const facts = factsOf(table, row)
      const { events } = await engines[name].run(facts)
      const cell = cellOf(facts.month as number, facts.grid as number)
      for (const { type } of events) {
        const at = Number(type) * cells + cell
        const { take } = kpiSet[Number(type)] as (typeof kpiSet)[number]
        if (take.kind === "count") answer[at]!++
        else {
          const of = facts[take.of === "resolved - received" ? "seconds" : take.of] as number
          if (take.of === "cost" && of === -1) continue
          const list = kept.get(at)
          if (list === undefined) kept.set(at, [of])
          else list.push(of)
        }
      }
    }
  }
  for (const [at, values] of kept) {
    const { take } = kpiSet[Math.floor(at / cells)] as (typeof kpiSet)[number]
    if (take.kind === "sum") answer[at] = values.reduce((a, b) => a + b, 0)
    if (take.kind === "distinct") answer[at] = new Set(values).size
    if (take.kind === "percentile")
      answer[at] = Float64Array.from(values).sort()[rank(take.n, take.d, values.length)] as number
  }
  return answer
}

export const rules: Engine = {
  name: "json-rules-engine",
  how: "one rule per KPI, run once for each row; what a rule finds is counted by hand",
  most: 10_000,
  load: (town) => {
    const engines = { cases: engineOf("cases"), visits: engineOf("visits") }
    return { answer: () => run(town, engines) }
  }
}
