import type { KpiCase } from "../KpiCase.ts"
import { at } from "../rows.ts"

export const minors: ReadonlyArray<KpiCase> = [
  {
    kpi: "minors.activities",
    rows: { activity: [{ audiences: ["minor", "resident"], festival: "winter-holiday" }] },
    outside: { activity: [{}, { audiences: ["resident"] }, { audiences: ["minor"], startsAt: at("2010-07-01") }] },
    is: "1"
  }
]
