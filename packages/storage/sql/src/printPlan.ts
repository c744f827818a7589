/**
 * Prints a plan: one statement for each collection whose rows are asked for, and what cannot be printed. What the branches of a
 * statement – batches and duties – have in common stands in it once.
 */
import type { Plan, Table } from "@shequ/core"
import { type Asked, begin, type Sentence } from "./Asked.ts"
import { type Batch, batches, isRowRequest } from "./Batch.ts"
import type { Branch, Select } from "./Branch.ts"
import { type DutyRequest, isDutyRequest } from "./duties/Duties.ts"
import { dutyBranch } from "./duties/dutyBranch.ts"
import { once, ranked } from "./eachPlace.ts"
import { merged } from "./merged.ts"
import type { Rows, Statement } from "./Statement.ts"
import { Unpushable } from "./Unpushable.ts"

export interface Question {
  readonly requests: ReadonlyArray<Plan.Request>
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

const forms = { merged, once, ranked }

/** What becomes a branch. */
interface Asking {
  readonly requests: ReadonlyArray<Plan.Request>
  readonly print: (sentence: Sentence) => Branch
}

const askings = (asked: Asked, requests: ReadonlyArray<Plan.Request>): ReadonlyArray<Asking> => [
  ...batches(asked, requests.filter(isRowRequest)).map((batch: Batch) => ({
    requests: batch.requests,
    print: (sentence: Sentence) => forms[batch.form](sentence, batch)
  })),
  ...requests.filter(isDutyRequest).map((request: DutyRequest) => ({
    requests: [request],
    print: (sentence: Sentence) => dutyBranch(sentence, request)
  }))
]

/** Prints, or says why it cannot be. */
const attempt = <A>(print: () => A): A | Unpushable => {
  try {
    return print()
  } catch (error) {
    if (error instanceof Unpushable) return error
    throw error
  }
}

/** Of requests that cannot be printed together, those that cannot be printed alone either. */
const blamed = (asked: Asked, requests: ReadonlyArray<Plan.Request>): ReadonlyArray<Streamed> =>
  requests.flatMap((request) => {
    const alone = attempt(() => askings(asked, [request]).map(({ print }) => print(begin(asked))))
    return alone instanceof Unpushable ? [{ request, reason: alone.message }] : []
  })

const line = (number: number, { columns, from }: Select, width: number): string => {
  const padding = Array.from({ length: width - columns.length }, () => "NULL")
  return [
    `SELECT ${[number, ...columns, ...(padding.length === 0 ? [] : [padding.join(", ")])].join(",\n  ")}`,
    ...from
  ].join("\n")
}

/** One statement of these branches. */
const question = ({ brought }: Sentence, branches: ReadonlyArray<Branch>): Question => {
  // The widest comes first: it says the types of the columns that others leave empty.
  const selects = branches
    .flatMap((branch, number) => branch.selects.map((select) => ({ number, select })))
    .sort((a, b) => b.select.columns.length - a.select.columns.length)
  const width = selects[0]?.select.columns.length ?? 0
  return {
    requests: branches.flatMap((branch) => branch.requests),
    statement: brought.finish(...selects.map(({ number, select }) => line(number, select, width))),
    fill: (rows, table) => {
      const own = branches.map((): Array<Rows[number]> => [])
      for (const row of rows) own[Number(row[0])]?.push(row)
      for (const [number, { fill }] of branches.entries()) fill(own[number] ?? [], table)
    }
  }
}

/** Branches, in as many statements as the database's limit makes of them. */
const questions = (sentence: Sentence, branches: ReadonlyArray<Branch>): ReadonlyArray<Question> => {
  const most = sentence.asked.dialect.limits.selects
  const groups: Array<Array<Branch>> = []
  let selects = most
  for (const branch of branches) {
    selects += branch.selects.length
    if (selects > most) {
      groups.push([])
      selects = branch.selects.length
    }
    groups.at(-1)?.push(branch)
  }
  return groups.map((some) => question(sentence, some))
}

/** Prints the requests about one collection. */
const printOne = (asked: Asked, requests: ReadonlyArray<Plan.Request>): Omit<PrintedPlan, "pushed"> => {
  const sentence = begin(asked)
  const branches: Array<Branch> = []
  const streamed: Array<Streamed> = []
  for (const asking of askings(asked, requests)) {
    const printed = attempt(() => asking.print(sentence))
    if (!(printed instanceof Unpushable)) {
      branches.push(printed)
      continue
    }
    const failed = blamed(asked, asking.requests)
    if (failed.length === 0) throw printed
    streamed.push(...failed)
  }
  if (streamed.length === 0) return { questions: questions(sentence, branches), streamed }
  // Begun anew, so that nothing is left in it of what could not be printed.
  const left = new Set(streamed.map(({ request }) => request))
  const rest = printOne(
    asked,
    requests.filter((request) => !left.has(request))
  )
  return { questions: rest.questions, streamed: [...streamed, ...rest.streamed] }
}

/** Whose rows a request is about: a duty's, those of its subjects. */
const about = (request: Plan.Request): string => {
  if (!isDutyRequest(request)) return "collection" in request.aggregate ? request.aggregate.collection : ""
  const { subjects } = request.aggregate
  return "collection" in subjects ? subjects.collection : ""
}

export const printPlan = (asked: Asked, { requests }: Pick<Plan.Plan, "requests">): PrintedPlan => {
  const groups = Map.groupBy(requests, about)
  const printed = [...groups.values()].map((some) => printOne(asked, some))
  const streamed = printed.flatMap((one) => one.streamed)
  const left = new Set(streamed.map(({ request }) => request))
  return {
    questions: printed.flatMap((one) => one.questions),
    streamed,
    pushed: requests.filter((request) => !left.has(request))
  }
}
