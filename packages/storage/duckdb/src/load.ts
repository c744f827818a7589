/** Loads what the engine reads, from the snapshot of a connection. */
import type { DuckDBConnection } from "@duckdb/node-api"
import { Dataset, type Plan, type Registry } from "@shequ/core"
import type { Loading, Months, Shape } from "@shequ/storage-sql"
import { given } from "./columns.ts"
import { chunks } from "./read.ts"

export interface Options {
  readonly registry: Registry.Registry
  readonly shapes: ReadonlyMap<string, Shape>
  readonly zone: string | undefined
  readonly known: number | undefined
  readonly months?: Months | undefined
}

export const load = async (
  connection: DuckDBConnection,
  plan: Pick<Plan.Plan, "zone">,
  { known, registry, shapes: there, zone }: Options,
  { isOrdered, only, shapes }: Loading
): Promise<Dataset.Dataset> => {
  const dataset = Dataset.make(registry, { zone: zone ?? plan.zone, only })
  for (const of of shapes) {
    if (!there.has(of.id)) continue
    for await (const chunk of chunks(connection, of, { known, isOrdered })) {
      Dataset.addColumns(dataset, of.id, chunk.rowCount, given(of.columns, chunk))
    }
  }
  return dataset
}
