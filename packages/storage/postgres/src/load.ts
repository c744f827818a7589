/** Loads what a plan reads into the engine, from one snapshot. */
import { Dataset, type Plan, type Registry, type StoreError } from "@shequ/core"
import { needed, shape } from "@shequ/storage-sql"
import { Effect, Stream } from "effect"
import { batches } from "./rows.ts"
import type { Session } from "./Session.ts"

export interface Reading {
  readonly registry: Registry.Registry
  readonly community: string
  /** IANA name; the plan's own zone when absent. */
  readonly zone: string | undefined
  readonly known: number | undefined
}

export const load = Effect.fnUntraced(function* (session: Session, plan: Plan.Plan, reading: Reading) {
  const { community, known, registry, zone } = reading
  const dataset = Dataset.make(registry, { zone: zone ?? plan.zone })
  for (const collection of needed(registry, plan)) {
    yield* Stream.runForEach(batches(session, shape(collection), community, known), (rows) =>
      Effect.sync(() => Dataset.add(dataset, collection.id, rows))
    )
    yield* session.ask(`CLOSE "shequ_rows"`)
  }
  return dataset
}) satisfies (session: Session, plan: Plan.Plan, reading: Reading) => Effect.Effect<Dataset.Dataset, StoreError>
