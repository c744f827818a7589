/** Five sums, four distinct counts and three percentiles. */
import { Measure } from "@shequ/core"
import { Case, Visit } from "../model.ts"
import type { CaseRow, VisitRow } from "../rows.ts"
import { anything, type CaseWhere, gathered, type VisitWhere } from "./Question.ts"
import { seconds, took } from "./taking.ts"

const { add, drafts } = gathered()
const cost = (sql?: string, holds: (row: CaseRow) => boolean = anything, where?: CaseWhere): void =>
  add(
    "cases",
    Measure.sum(Case, "yuan", (row) => row.cost, where),
    { kind: "sum", of: "cost" },
    sql,
    holds,
    (row) => row.cost
  )
cost()
cost(
  "resolved <> 0",
  (row) => row.resolvedAt !== undefined,
  (row) => row.resolvedAt.missing().not()
)
cost(
  "kind = 1",
  (row) => row.kind === "kind-1",
  (row) => row.kind.is("kind-1")
)
const minutes = (sql?: string, holds: (row: VisitRow) => boolean = anything, where?: VisitWhere): void =>
  add(
    "visits",
    Measure.sum(Visit, "second", (row) => row.minutes, where),
    { kind: "sum", of: "minutes" },
    sql,
    holds,
    (row) => row.minutes
  )
minutes()
minutes(
  "outcome = 1",
  (row) => row.outcome === "outcome-1",
  (row) => row.outcome.is("outcome-1")
)

const reporters = (sql?: string, holds: (row: CaseRow) => boolean = anything, where?: CaseWhere): void =>
  add(
    "cases",
    Measure.distinct(Case, (row) => row.reporter, where),
    { kind: "distinct", of: "reporter" },
    sql,
    holds,
    (row) => row.reporter
  )
reporters()
reporters(
  "kind = 1",
  (row) => row.kind === "kind-1",
  (row) => row.kind.is("kind-1")
)
const households = (sql?: string, holds: (row: VisitRow) => boolean = anything, where?: VisitWhere): void =>
  add(
    "visits",
    Measure.distinct(Visit, (row) => row.household, where),
    { kind: "distinct", of: "household" },
    sql,
    holds,
    (row) => row.household
  )
households()
households(
  "outcome = 1",
  (row) => row.outcome === "outcome-1",
  (row) => row.outcome.is("outcome-1")
)

const spent = (row: CaseRow): number | undefined => (row.resolvedAt === undefined ? undefined : seconds(row))
add<CaseRow>(
  "cases",
  Measure.median(Case, "second", took),
  { kind: "percentile", of: "resolved - received", n: 1, d: 2 },
  "resolved <> 0",
  anything,
  spent
)
add<CaseRow>(
  "cases",
  Measure.percentile(Case, "second", 9, 10, took, (row) => row.urgent),
  { kind: "percentile", of: "resolved - received", n: 9, d: 10 },
  "urgent = 1 AND resolved <> 0",
  (row) => row.urgent,
  spent
)
add<VisitRow>(
  "visits",
  Measure.percentile(Visit, "second", 9, 10, (row) => row.minutes),
  { kind: "percentile", of: "minutes", n: 9, d: 10 },
  undefined,
  anything,
  (row) => row.minutes
)

export const valuesTaken = drafts
