/** 36 counts of cases. */
import { Measure } from "@shequ/core"
import { Case } from "../model.ts"
import type { CaseRow } from "../rows.ts"
import { anything, type CaseWhere, gathered } from "./Question.ts"
import { day, seconds, took, within } from "./taking.ts"

const { add, drafts } = gathered()
const cases = (sql?: string, holds: (row: CaseRow) => boolean = anything, where?: CaseWhere): void =>
  add("cases", Measure.count(Case, where), { kind: "count" }, sql, holds)

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

export const caseCounts = drafts
