/** Answers what DuckDB can of a plan by SQL, and streams the rest to the engine: both from one snapshot. */
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api"
import type { Plan, Table } from "@shequ/core"
import {
  answer as answers,
  byEngine,
  duckdb,
  type Evaluate,
  type Kept,
  type Parameter,
  type Rows,
  type Told,
  told
} from "@shequ/storage-sql"
import { load, type Options } from "./load.ts"
import { query } from "./session.ts"

const bound = ({ type, value }: Parameter): DuckDBValue => (type === "integer" ? BigInt(value as number) : value)

export interface Answered {
  readonly table: Table.Table
  /** Who answered. */
  readonly told: Told
}

/** `kept` is of the same state of the file. */
export const answer = async (
  connection: DuckDBConnection,
  plan: Plan.Plan,
  reading: Options,
  kept: Kept,
  by: Evaluate
): Promise<Answered> => {
  const { known, months, registry, zone } = reading
  const options = { registry, dialect: duckdb, zone, known, months, kept, evaluate: by }
  const asking = answers(plan, options)
  let step = asking.next()
  while (step.done !== true) {
    const { parameters, sql } = step.value
    step = asking.next((await query(connection, sql, parameters.map(bound))) as unknown as Rows)
  }
  const answered = step.value
  const rest = byEngine(answered, options)
  if (rest === undefined) return { table: answered.table, told: told(plan, answered) }
  const dataset = rest.dataset ?? (await load(connection, rest.plan, reading, rest.loading))
  return { table: rest.finish(dataset), told: told(plan, answered) }
}
