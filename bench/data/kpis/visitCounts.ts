/** Twelve counts of visits. */
import { Measure } from "@shequ/core"
import { Visit } from "../model.ts"
import type { VisitRow } from "../rows.ts"
import { anything, gathered, type VisitWhere } from "./Question.ts"

const { add, drafts } = gathered()
const visits = (sql?: string, holds: (row: VisitRow) => boolean = anything, where?: VisitWhere): void =>
  add("visits", Measure.count(Visit, where), { kind: "count" }, sql, holds)

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

export const visitCounts = drafts
