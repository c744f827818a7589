/** Answers what DuckDB can of a plan by SQL, and streams the rest to the engine: both from one snapshot. */
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api"
import { evaluate, type Plan, type Table } from "@shequ/core"
import { answer as answers, duckdb, forFigures, type Parameter, type Rows, together } from "@shequ/storage-sql"
import { load, type Options } from "./load.ts"
import { query } from "./session.ts"

const bound = ({ type, value }: Parameter): DuckDBValue => (type === "integer" ? BigInt(value as number) : value)

export const answer = async (connection: DuckDBConnection, plan: Plan.Plan, options: Options): Promise<Table.Table> => {
  const { facts, known, months, registry, zone } = options
  const asking = answers(plan, { registry, dialect: duckdb, zone, known, months, facts })
  let step = asking.next()
  while (step.done !== true) {
    const { parameters, sql } = step.value
    step = asking.next((await query(connection, sql, parameters.map(bound))) as unknown as Rows)
  }
  const { rest } = step.value
  if (rest === undefined) return step.value.table
  return together(step.value, evaluate(rest, await load(connection, rest, options, forFigures(registry, rest))))
}
