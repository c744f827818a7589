import type { KpiCase } from "../KpiCase.ts"
import { type Rows, times } from "../rows.ts"

const retirees: Rows = {
  household: [{ id: "h1" }],
  resident: times(32, (n) => ({ id: `r${n}`, employment: "retired" })),
  visit: [{ residentId: "r1", purposes: ["retiree"] }]
}

export const retirement: ReadonlyArray<KpiCase> = [
  {
    kpi: "retirement.retirees",
    rows: retirees,
    outside: { resident: [{ employment: "no-job" }, {}, { employment: "retired", validTo: "2010-06-30" }] },
    is: "32"
  },
  {
    // 3.125 %: half-up.
    kpi: "retirement.visited-share",
    rows: retirees,
    outside: {
      resident: [{ id: "x1", employment: "clerk" }],
      visit: [
        { residentId: "r2", purposes: ["retiree"], visitedOn: "2010-07-01" },
        { residentId: "r3", purposes: ["survey"] },
        { residentId: "x1", purposes: ["retiree"] }
      ]
    },
    is: "3.13",
    parts: [1, 32]
  }
]
