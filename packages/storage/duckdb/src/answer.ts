/** Answers what DuckDB can of a plan by SQL, and streams the rest to the engine: both from one snapshot. */
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api"
import { evaluate, type Plan, type Table } from "@shequ/core"
import {
  answer as answers,
  duckdb,
  type Evaluate,
  forFigures,
  type Kept,
  keep,
  loaded,
  type Parameter,
  type Rows,
  type Told,
  together,
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
  options: Options,
  kept: Kept,
  by: Evaluate
): Promise<Answered> => {
  const { known, months, registry, zone } = options
  const asking = answers(plan, { registry, dialect: duckdb, zone, known, months, kept, evaluate: by })
  let step = asking.next()
  while (step.done !== true) {
    const { parameters, sql } = step.value
    step = asking.next((await query(connection, sql, parameters.map(bound))) as unknown as Rows)
  }
  const pushed = step.value
  const { rest } = pushed
  if (rest === undefined) return { table: pushed.table, told: told(plan, pushed) }
  const loading = forFigures(registry, rest, kept.columns?.only)
  const dataset = loaded(kept, loading.only, zone ?? plan.zone) ?? (await load(connection, rest, options, loading))
  if (by !== "database") keep(kept, { dataset, only: loading.only })
  return { table: together(pushed, evaluate(rest, dataset)), told: told(plan, pushed) }
}
