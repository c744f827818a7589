/** Loads what the engine reads, from one snapshot. */
import { Dataset, type Plan, type Registry } from "@shequ/core"
import type { Loading } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { Effect } from "effect"
import { given } from "./columns.ts"
import type { Attempt } from "./failure.ts"
import { values } from "./rows.ts"

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
  { attempt, db, known, plan, registry, zone }: Question,
  { isOrdered, only, shapes }: Loading
) {
  const dataset = Dataset.make(registry, { zone: zone ?? plan.zone, only })
  for (const of of shapes) {
    const reading = values(db, of, { known, isOrdered })
    let isDone = false
    while (!isDone) {
      isDone = yield* attempt(operation, () => {
        for (let count = 0; count < breath; count++) {
          const batch = reading.next()
          if (batch.done) return true
          Dataset.addColumns(dataset, of.id, batch.value.length, given(of.columns, batch.value))
        }
        return false
      })
      yield* Effect.yieldNow
    }
  }
  return dataset
})
