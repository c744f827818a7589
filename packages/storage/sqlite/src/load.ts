/**
 * Loads what a plan reads into the engine, from one snapshot. This is the seam for pushing plans down: an adapter that answers
 * requests by SQL loads less here, or nothing.
 */
import { Dataset, type Plan, type Registry } from "@shequ/core"
import { needed } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { Effect } from "effect"
import type { Attempt } from "./failure.ts"
import { batches } from "./rows.ts"

/** After so many batches the process gets to do something else. */
const breath = 16

export const load = Effect.fnUntraced(function* (
  db: Database.Database,
  attempt: Attempt,
  operation: string,
  registry: Registry.Registry,
  plan: Plan.Plan,
  zone: string | undefined
) {
  const dataset = Dataset.make(registry, { zone: zone ?? plan.zone })
  for (const collection of needed(registry, plan)) {
    const reading = batches(db, collection)
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
