/** A database with the tables of a store, as the adapters lay them out. */
import type { Plan, Registry, Row, Table } from "@shequ/core"
import { Dataset, evaluate } from "@shequ/core"
import { answer, type Dialect, type Rows, type Statement, together } from "../../src/index.ts"

export type Some = ReadonlyArray<readonly [collection: string, rows: ReadonlyArray<Row.AnyRow>]>

export interface Database {
  readonly dialect: Dialect
  /** Makes the tables of the registry's collections anew, with these rows in them, by table. */
  readonly load: (registry: Registry.Registry, rows: Some) => Promise<void>
  readonly run: (statement: Statement) => Promise<Rows>
  readonly close: () => Promise<void>
}

/** Answers what the database can of the plan, and the rest from the rows. */
export const answerOn = async (
  database: Database,
  registry: Registry.Registry,
  plan: Plan.Plan,
  rows: Some,
  known?: number
): Promise<Table.Table> => {
  const asking = answer(plan, { registry, dialect: database.dialect, known })
  let step = asking.next()
  while (step.done !== true) step = asking.next(await database.run(step.value))
  const { rest } = step.value
  if (rest === undefined) return step.value.table
  const dataset = Dataset.make(registry)
  for (const [collection, some] of rows) Dataset.add(dataset, collection, some)
  return together(step.value, evaluate(rest, dataset))
}
