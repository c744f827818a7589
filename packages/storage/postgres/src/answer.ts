/** Answers what Postgres can of a plan by SQL, and streams the rest to the engine: both from one snapshot. */
import { evaluate, type Plan, type Table } from "@shequ/core"
import {
  answer as answers,
  type Dialect,
  type Evaluate,
  forFigures,
  type Kept,
  keep,
  loaded,
  type Rows,
  together,
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
  const asking = answers(plan, { registry, dialect, zone, known, kept, evaluate: by })
  let step = yield* attempt("evaluate", () => asking.next())
  while (step.done !== true) {
    const { parameters, sql } = step.value
    const rows = yield* session.ask(
      sql,
      parameters.map(({ value }) => value)
    )
    step = yield* attempt("evaluate", () => asking.next(rows as Rows))
  }
  const pushed = step.value
  yield* Effect.logDebug("evaluate", told(plan, pushed))
  const { rest } = pushed
  if (rest === undefined) return pushed.table
  const loading = forFigures(registry, rest, kept.columns?.only)
  const dataset = loaded(kept, loading.only, zone ?? plan.zone) ?? (yield* load(session, rest, reading, loading))
  if (by !== "database") keep(kept, { dataset, only: loading.only })
  return yield* attempt("evaluate", (): Table.Table => together(pushed, evaluate(rest, dataset)))
})
