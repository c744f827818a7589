/** Loads what the engine reads, from one snapshot. */
import { Dataset, type Plan, type Registry, type StoreError } from "@shequ/core"
import type { Loading } from "@shequ/storage-sql"
import { Effect, Stream } from "effect"
import { given } from "./columns.ts"
import { values } from "./rows.ts"
import type { Session } from "./Session.ts"

export interface Reading {
  readonly registry: Registry.Registry
  readonly community: string
  /** IANA name; the plan's own zone when absent. */
  readonly zone: string | undefined
  readonly known: number | undefined
}

export const load = Effect.fnUntraced(function* (
  session: Session,
  plan: Pick<Plan.Plan, "zone">,
  { community, known, registry, zone }: Reading,
  { isOrdered, only, shapes }: Loading
) {
  const dataset = Dataset.make(registry, { zone: zone ?? plan.zone, only })
  for (const of of shapes) {
    yield* Stream.runForEach(values(session, of, { community, known, isOrdered }), (rows) =>
      Effect.sync(() => Dataset.addColumns(dataset, of.id, rows.length, given(of.columns, rows)))
    )
    yield* session.ask(`CLOSE "shequ_rows"`)
  }
  return dataset
}) satisfies (...asked: [Session, Plan.Plan, Reading, Loading]) => Effect.Effect<Dataset.Dataset, StoreError>
