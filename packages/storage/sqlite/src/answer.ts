/** Answers what SQLite can of a plan by SQL, and streams the rest to the engine: both from one snapshot. */
import { State } from "@shequ/core"
import {
  answer as answers,
  byEngine,
  type Evaluate,
  type Kept,
  type Parameter,
  type Rows,
  type Statement,
  sqlite,
  told
} from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { Effect } from "effect"
import { load, type Question } from "./load.ts"

const bound = ({ type, value }: Parameter): string | bigint =>
  type === "text" ? String(value) : BigInt(value as number | boolean)

interface Ranking {
  n: number
  d: number
  readonly values: Array<number>
}

const addTo = (state: Ranking, value: number, n: number, d: number): void => {
  state.n = n
  state.d = d
  state.values.push(value)
}

/** The value at rank `ceil(n / d × count)`, for which SQLite itself has no exact word. */
const bringRank = (db: Database.Database): void => {
  db.aggregate("shequ_rank", {
    deterministic: true,
    start: (): Ranking => ({ n: 0, d: 1, values: [] }),
    // The driver's types know steps of one argument only.
    step: addTo as (state: Ranking) => void,
    result: ({ d, n, values }) =>
      Float64Array.from(values).sort()[Math.max(1, Math.ceil((n * values.length) / d)) - 1] ?? null
  })
}

/** After so many milliseconds of reading others get their turn. */
const turn = 10

/** Takes rows until the turn is over; whether all are there. */
const takeTurn = (from: Iterator<Rows[number]>, rows: Array<Rows[number]>): boolean => {
  try {
    const end = performance.now() + turn
    do {
      const { done, value } = from.next()
      if (done === true) return true
      rows.push(value)
    } while (performance.now() < end)
    return false
  } catch (error) {
    // A sum that left even the 64 bits in which SQLite adds.
    if (error instanceof Error && error.message === "integer overflow") throw new State.Overflow()
    throw error
  }
}

/** The rows of a statement. SQLite works only while it is asked for the next one, so that others get their turn in between. */
const run = ({ attempt, db }: Question, { parameters, sql }: Statement) =>
  Effect.acquireUseRelease(
    attempt("evaluate", () => {
      const statement = db.prepare<unknown[], Rows[number]>(sql).raw()
      return parameters.length === 0
        ? statement.iterate()
        : statement.iterate(Object.fromEntries(parameters.map((one, index) => [index + 1, bound(one)])))
    }),
    Effect.fnUntraced(function* (from) {
      const rows: Array<Rows[number]> = []
      while (!(yield* attempt("evaluate", () => takeTurn(from, rows)))) yield* Effect.yieldNow
      return rows
    }),
    (from) => Effect.sync(() => from.return?.())
  )

/** `kept` is of the same state of the file. */
export const answer = Effect.fnUntraced(function* (question: Question, kept: Kept, by: Evaluate) {
  const { attempt, db, known, plan, registry, zone } = question
  yield* attempt("evaluate", () => bringRank(db))
  const options = { registry, dialect: sqlite, zone, known, kept, evaluate: by }
  const asking = answers(plan, options)
  let step = yield* attempt("evaluate", () => asking.next())
  while (step.done !== true) {
    const rows = yield* run(question, step.value)
    step = yield* attempt("evaluate", () => asking.next(rows))
    yield* Effect.yieldNow
  }
  const answered = step.value
  yield* Effect.logDebug("evaluate", told(plan, answered))
  const rest = byEngine(answered, options)
  if (rest === undefined) return answered.table
  const dataset = rest.dataset ?? (yield* load("evaluate", { ...question, plan: rest.plan }, rest.loading))
  return yield* attempt("evaluate", () => rest.finish(dataset))
})
