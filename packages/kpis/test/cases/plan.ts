import { Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import { type Rows, times } from "../rows.ts"

const second = Period.halfYear(2010, 2)

/** Six items for the second half of 2010; two say how much, two are done. */
const six: Rows = {
  "plan-item": times(6, (n) => ({
    ordinal: n,
    title: n === 2 ? "建立一处生育文化园" : n === 3 ? "新增一处室外健身场所" : `计划${n}`,
    ...(n === 2 || n === 3 ? { targetQuantity: 1 } : {}),
    status: n <= 2 ? "done" : "planned"
  }))
}
/** Items of the first half, though adopted within it, and of the next year. */
const others: Rows = {
  "plan-item": [
    { startsOn: "2010-01-01", adoptedOn: "2010-07-01", status: "done", targetQuantity: 1 },
    { startsOn: "2011-01-01", adoptedOn: "2010-12-31", status: "done", targetQuantity: 1 }
  ]
}

export const plan: ReadonlyArray<KpiCase> = [
  { kpi: "plan.items", period: second, rows: six, outside: others, is: "6" },
  { kpi: "plan.items", period: second, rows: six, by: { id: "title", key: "建立一处生育文化园" }, is: "1" },
  { kpi: "plan.target-quantity", period: second, rows: six, outside: others, is: "2" },
  { kpi: "plan.target-quantity", period: second, rows: six, by: { id: "title", key: "新增一处室外健身场所" }, is: "1" },
  { kpi: "plan.completion-rate", period: second, rows: six, outside: others, is: "33.33", parts: [2, 6] }
]
