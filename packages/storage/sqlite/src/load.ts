/** Loads what is not answered by SQL into the engine, from one snapshot: everything that a plan reads. */
import { Dataset, type Plan, type Registry } from "@shequ/core"
import { needed, shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { Effect } from "effect"
import type { Attempt } from "./failure.ts"
import { batches } from "./rows.ts"

/** After so many batches the process gets to do something else. */
const breath = 16

/** What is asked for: as of the snapshot, or as known after an earlier change. */
export interface Question {
  readonly db: Database.Database
  readonly attempt: Attempt
  readonly registry: Registry.Registry
  readonly plan: Plan.Plan
  readonly zone: string | undefined
  readonly known: number | undefined
}

export const load = Effect.fnUntraced(function* (
  operation: string,
  { attempt, db, known, plan, registry, zone }: Question
) {
  const dataset = Dataset.make(registry, { zone: zone ?? plan.zone })
  for (const collection of needed(registry, plan)) {
    const reading = batches(db, shape(collection), known)
    let isDone = false
    while (!isDone) {
      isDone = yield* attempt(operation, () => {
        for (let count = 0; count < breath; count++) {
          const batch = reading.next()
          if (batch.done) return true
          Dataset.add(dataset, collection.id, batch.value)
        }
        return false
      })
      yield* Effect.yieldNow
    }
  }
  return dataset
})
