/** Loads what a plan reads into the engine, from the snapshot of a connection. */
import type { DuckDBConnection } from "@duckdb/node-api"
import { Dataset, type Plan, type Registry } from "@shequ/core"
import { type Months, needed, type Rows, type Shape } from "@shequ/storage-sql"
import { batches } from "./read.ts"

export interface Options {
  readonly registry: Registry.Registry
  readonly shapes: ReadonlyMap<string, Shape>
  readonly zone: string | undefined
  readonly known: number | undefined
  readonly months?: Months | undefined
  /** What was asked of the file before, and is still true. */
  readonly facts?: Map<string, Rows> | undefined
}

/** Evidence lists rows in the store's order; figures are the same in any. */
export const load = async (
  connection: DuckDBConnection,
  plan: Plan.Plan,
  { known, registry, shapes, zone }: Options,
  isOrdered: boolean
): Promise<Dataset.Dataset> => {
  const dataset = Dataset.make(registry, { zone: zone ?? plan.zone })
  for (const { id } of needed(registry, plan)) {
    const of = shapes.get(id)
    if (of === undefined) continue
    for await (const batch of batches(connection, of, { known, isOrdered })) Dataset.add(dataset, id, batch)
  }
  return dataset
}
