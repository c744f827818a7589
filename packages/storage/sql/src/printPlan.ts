/** Prints a plan: a statement for each batch of requests and for each duty, and what cannot be printed. */
import type { Plan, Table } from "@shequ/core"
import type { Asked } from "./Asked.ts"
import { batches, isRowRequest, type RowRequest } from "./Batch.ts"
import { batchStatement } from "./batchStatement.ts"
import { isDutyRequest } from "./duties/Duties.ts"
import { dutyStatement } from "./duties/dutyStatement.ts"
import { fill, fillDuty } from "./fill.ts"
import type { Rows, Statement } from "./Statement.ts"
import { Unpushable } from "./Unpushable.ts"

export interface Question {
  readonly statement: Statement
  readonly fill: (rows: Rows, table: Table.Builder) => void
}

/** A request whose rows are streamed to the engine, and why. */
export interface Streamed {
  readonly request: Plan.Request
  readonly reason: string
}

export interface PrintedPlan {
  readonly questions: ReadonlyArray<Question>
  readonly pushed: ReadonlyArray<Plan.Request>
  readonly streamed: ReadonlyArray<Streamed>
}

/** Prints, or says why it cannot be. */
const attempt = <A>(print: () => A): A | Unpushable => {
  try {
    return print()
  } catch (error) {
    if (error instanceof Unpushable) return error
    throw error
  }
}

export const printPlan = (asked: Asked, { requests }: Pick<Plan.Plan, "requests">): PrintedPlan => {
  const questions: Array<Question> = []
  const streamed: Array<Streamed> = []
  const printRows = (some: ReadonlyArray<RowRequest>): void => {
    for (const batch of batches(some)) {
      const printed = attempt(() => batchStatement(asked, batch))
      if (!(printed instanceof Unpushable)) {
        questions.push({ statement: printed.statement, fill: (rows, table) => fill(batch, printed, rows, table) })
        continue
      }
      // One of them is to blame: the others are printed without it.
      const failed = batch.requests.flatMap((request): ReadonlyArray<Streamed> => {
        const alone = attempt(() => batches([request]).map((one) => batchStatement(asked, one)))
        return alone instanceof Unpushable ? [{ request, reason: alone.message }] : []
      })
      if (failed.length === 0) throw printed
      streamed.push(...failed)
      const blamed = new Set(failed.map(({ request }) => request))
      printRows(batch.requests.filter((request) => !blamed.has(request)))
    }
  }
  printRows(requests.filter(isRowRequest))
  for (const request of requests.filter(isDutyRequest)) {
    const printed = attempt(() => dutyStatement(asked, request))
    if (printed instanceof Unpushable) streamed.push({ request, reason: printed.message })
    else
      questions.push({ statement: printed.statement, fill: (rows, table) => fillDuty(request, printed, rows, table) })
  }
  const left = new Set(streamed.map(({ request }) => request))
  return { questions, streamed, pushed: requests.filter((request) => !left.has(request)) }
}
