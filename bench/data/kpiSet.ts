/**
 * The 60 KPIs of the benchmark: 48 counts, 5 sums, 4 distinct counts, 3 percentiles. Each says three times what it counts: as a
 * shequ condition, in SQL over columns of numbers (0 stands for a missing code and for an open end, −1 for no cost; DuckDB,
 * SQLite and arquero use it), and as a predicate over row objects.
 */
import { type Handle, Kpi, Measure, type Value } from "@shequ/core"
import { Case, Visit } from "./model.ts"
import type { CaseRow, VisitRow } from "./rows.ts"

type CaseHandle = Handle.Of<typeof Case>
type VisitHandle = Handle.Of<typeof Visit>

/** What is taken of the rows that hold. */
export type Take =
  | { readonly kind: "count" }
  | { readonly kind: "sum" | "distinct"; readonly of: string }
  | { readonly kind: "percentile"; readonly of: string; readonly n: number; readonly d: number }

export interface Question<Row = CaseRow & VisitRow> {
  readonly kpi: Kpi.Kpi
  readonly table: "cases" | "visits"
  readonly take: Take
  readonly sql: string | undefined
  readonly holds: (row: Row) => boolean
  /** The value that is taken, of an object; `undefined` where it is missing. */
  readonly value: (row: Row) => number | string | undefined
}

const day = 86_400
const questions: Array<Question> = []

const add = <Row>(
  table: Question["table"],
  measure: Measure.Measure,
  take: Take,
  sql: string | undefined,
  holds: (row: Row) => boolean,
  value: (row: Row) => number | string | undefined = () => 1
): void => {
  const id = `bench.kpi-${questions.length + 1}`
  const kpi = Kpi.make({ id, name: { zh: id, en: id }, unit: measure.unit, better: "neither", value: measure })
  questions.push({ kpi, table, take, sql, holds, value } as Question)
}

const anything = () => true
type CaseWhere = (row: CaseHandle) => Value.Condition
type VisitWhere = (row: VisitHandle) => Value.Condition

const cases = (sql?: string, holds: (row: CaseRow) => boolean = anything, where?: CaseWhere): void =>
  add("cases", Measure.count(Case, where), { kind: "count" }, sql, holds)
const visits = (sql?: string, holds: (row: VisitRow) => boolean = anything, where?: VisitWhere): void =>
  add("visits", Measure.count(Visit, where), { kind: "count" }, sql, holds)

const took = (row: CaseHandle) => row.receivedAt.secondsUntil(row.resolvedAt)
/** Seconds until it was resolved; −1 when it is open. */
const seconds = (row: CaseRow): number =>
  row.resolvedAt === undefined ? -1 : Math.floor((row.resolvedAt - row.receivedAt) / 1000)
const within = (row: CaseRow, limit: number): boolean => row.resolvedAt !== undefined && seconds(row) <= limit
const isOpen = (row: CaseRow): boolean =>
  row.status === "status-1" ||
  row.status === "status-2" ||
  row.status === "status-3" ||
  row.status === "status-4" ||
  row.status === "status-5"
const open: CaseWhere = (row) => row.status.in(["status-1", "status-2", "status-3", "status-4", "status-5"])
const openSql = "status <= 5"
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

cases()
for (const n of numbers(1, 5)) {
  cases(
    `kind = ${n}`,
    (row) => row.kind === `kind-${n}`,
    (row) => row.kind.is(`kind-${n}`)
  )
}
for (const [from, to] of [
  [1, 5],
  [6, 9],
  [10, 13],
  [14, 17]
] as const) {
  const codes = new Set<string>(numbers(from, to).map((n) => `category-${n}`))
  cases(
    `category BETWEEN ${from} AND ${to}`,
    (row) => codes.has(row.category),
    (row) => row.category.in([...codes] as ReadonlyArray<`category-${number}`>)
  )
}
for (const n of [3, 7]) {
  cases(
    `category = ${n}`,
    (row) => row.category === `category-${n}`,
    (row) => row.category.is(`category-${n}`)
  )
}
for (const n of [1, 2, 3]) {
  cases(
    `source = ${n}`,
    (row) => row.source === `source-${n}`,
    (row) => row.source.is(`source-${n}`)
  )
}
for (const [from, to] of [
  [4, 6],
  [7, 11]
] as const) {
  const codes = new Set<string>(numbers(from, to).map((n) => `source-${n}`))
  cases(
    `source BETWEEN ${from} AND ${to}`,
    (row) => codes.has(row.source),
    (row) => row.source.in([...codes] as ReadonlyArray<`source-${number}`>)
  )
}
cases(openSql, isOpen, open)
cases(
  "resolved <> 0",
  (row) => row.resolvedAt !== undefined,
  (row) => row.resolvedAt.missing().not()
)
cases(
  "status = 8",
  (row) => row.status === "status-8",
  (row) => row.status.is("status-8")
)
cases(
  "urgent = 1",
  (row) => row.urgent,
  (row) => row.urgent
)
cases(
  `urgent = 1 AND ${openSql}`,
  (row) => row.urgent && isOpen(row),
  (row) => row.urgent.and(open(row))
)
cases(
  `urgent = 1 AND resolved <> 0 AND resolved - received <= ${day}`,
  (row) => row.urgent && within(row, day),
  (row) => row.urgent.and(took(row).atMost(day))
)
for (const limit of [3, 7, 30]) {
  cases(
    `resolved <> 0 AND resolved - received <= ${limit * day}`,
    (row) => within(row, limit * day),
    (row) => took(row).atMost(limit * day)
  )
}
cases(
  `resolved - received > ${7 * day}`,
  (row) => seconds(row) > 7 * day,
  (row) =>
    took(row)
      .atMost(7 * day)
      .not()
)
cases(
  "satisfaction BETWEEN 1 AND 2",
  (row) => row.satisfaction === "satisfaction-1" || row.satisfaction === "satisfaction-2",
  (row) => row.satisfaction.in(["satisfaction-1", "satisfaction-2"])
)
cases(
  "satisfaction <> 0",
  (row) => row.satisfaction !== undefined,
  (row) => row.satisfaction.missing().not()
)
cases(
  "satisfaction = 4",
  (row) => row.satisfaction === "satisfaction-4",
  (row) => row.satisfaction.is("satisfaction-4")
)
cases(
  "kind = 1 AND satisfaction = 4",
  (row) => row.kind === "kind-1" && row.satisfaction === "satisfaction-4",
  (row) => row.kind.is("kind-1").and(row.satisfaction.is("satisfaction-4"))
)
cases(
  `kind = 1 AND category <= 5 AND resolved <> 0 AND resolved - received <= ${7 * day}`,
  (row) => row.kind === "kind-1" && Number(row.category.slice(9)) <= 5 && within(row, 7 * day),
  (row) =>
    row.kind
      .is("kind-1")
      .and(row.category.in(numbers(1, 5).map((n): `category-${number}` => `category-${n}`)), took(row).atMost(7 * day))
)
cases(
  `source = 3 AND ${openSql}`,
  (row) => row.source === "source-3" && isOpen(row),
  (row) => row.source.is("source-3").and(open(row))
)
cases(
  "urgent = 0 AND kind = 2 AND source <= 2",
  (row) => !row.urgent && row.kind === "kind-2" && (row.source === "source-1" || row.source === "source-2"),
  (row) => row.urgent.not().and(row.kind.is("kind-2"), row.source.in(["source-1", "source-2"]))
)
cases(
  "cost > 100000",
  (row) => row.cost !== undefined && row.cost > 100_000,
  (row) => row.cost.above(100_000)
)
cases(
  "cost = -1 AND resolved <> 0",
  (row) => row.cost === undefined && row.resolvedAt !== undefined,
  (row) => row.cost.missing().and(row.resolvedAt.missing().not())
)

visits()
for (const n of [1, 2, 3]) {
  visits(
    `outcome = ${n}`,
    (row) => row.outcome === `outcome-${n}`,
    (row) => row.outcome.is(`outcome-${n}`)
  )
}
for (const n of [1, 2, 3]) {
  visits(
    `role = ${n}`,
    (row) => row.role === `role-${n}`,
    (row) => row.role.is(`role-${n}`)
  )
}
visits(
  "role BETWEEN 4 AND 6",
  (row) => row.role === "role-4" || row.role === "role-5" || row.role === "role-6",
  (row) => row.role.in(["role-4", "role-5", "role-6"])
)
visits(
  "outcome = 1 AND role = 1",
  (row) => row.outcome === "outcome-1" && row.role === "role-1",
  (row) => row.outcome.is("outcome-1").and(row.role.is("role-1"))
)
visits(
  "outcome <> 1 AND role <= 2",
  (row) => row.outcome !== "outcome-1" && (row.role === "role-1" || row.role === "role-2"),
  (row) => row.outcome.isNot("outcome-1").and(row.role.in(["role-1", "role-2"]))
)
visits(
  "minutes >= 60",
  (row) => row.minutes >= 60,
  (row) => row.minutes.atLeast(60)
)
visits(
  "minutes < 15 AND outcome = 1",
  (row) => row.minutes < 15 && row.outcome === "outcome-1",
  (row) => row.minutes.below(15).and(row.outcome.is("outcome-1"))
)

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

/** All sixty, in order: an answer has their figures in this order. */
export const kpiSet: ReadonlyArray<Question> = questions
