/** Answers what Postgres can of a plan by SQL, and streams the rest to the engine: both from one snapshot. */
import type { Plan } from "@shequ/core"
import {
  answer as answers,
  byEngine,
  type Dialect,
  type Evaluate,
  type Kept,
  type Rows,
  told
} from "@shequ/storage-sql"
import { Effect } from "effect"
import type { Attempt } from "./failure.ts"
import { load, type Reading } from "./load.ts"
import type { Session } from "./Session.ts"

export const answer = Effect.fnUntraced(function* (
  session: Session,
  attempt: Attempt,
  plan: Plan.Plan,
  reading: Reading & { readonly dialect: Dialect },
  /** Of the same state of the store. */
  kept: Kept,
  by: Evaluate
) {
  const { dialect, known, registry, zone } = reading
  const options = { registry, dialect, zone, known, kept, evaluate: by }
  const asking = answers(plan, options)
  let step = yield* attempt("evaluate", () => asking.next())
  while (step.done !== true) {
    const { parameters, sql } = step.value
    const rows = yield* session.ask(
      sql,
      parameters.map(({ value }) => value)
    )
    step = yield* attempt("evaluate", () => asking.next(rows as Rows))
  }
  const answered = step.value
  yield* Effect.logDebug("evaluate", told(plan, answered))
  const rest = byEngine(answered, options)
  if (rest === undefined) return answered.table
  const dataset = rest.dataset ?? (yield* load(session, rest.plan, reading, rest.loading))
  return yield* attempt("evaluate", () => rest.finish(dataset))
})
