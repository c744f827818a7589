/** Answers what Postgres can of a plan by SQL, and streams the rest to the engine: both from one snapshot. */
import { evaluate, type Plan, type Table } from "@shequ/core"
import { answer as answers, forFigures, postgres, type Rows, together } from "@shequ/storage-sql"
import { Effect } from "effect"
import type { Attempt } from "./failure.ts"
import { load, type Reading } from "./load.ts"
import type { Session } from "./Session.ts"

export const answer = Effect.fnUntraced(function* (
  session: Session,
  attempt: Attempt,
  plan: Plan.Plan,
  reading: Reading,
  /** What was asked of the store already, as long as it has not changed. */
  facts: Map<string, Rows> | undefined
) {
  const { known, registry, zone } = reading
  const asking = answers(plan, { registry, dialect: postgres, zone, known, facts })
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
  const { rest } = pushed
  if (rest === undefined) return pushed.table
  const dataset = yield* load(session, rest, reading, forFigures(registry, rest))
  return yield* attempt("evaluate", (): Table.Table => together(pushed, evaluate(rest, dataset)))
})
