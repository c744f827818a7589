import type { KpiCase } from "../KpiCase.ts"
import { times } from "../rows.ts"

export const science: ReadonlyArray<KpiCase> = [
  {
    kpi: "science.buildings",
    rows: { "building-group": times(10, () => ({ tags: [{ code: "science", from: "2010-06-30" }] })) },
    outside: {
      "building-group": [
        { tags: [{ code: "green", from: "2010-01-01" }] },
        { tags: [{ code: "science", from: "2010-07-01" }] },
        { tags: [{ code: "science", from: "2009-01-01", to: "2010-06-30" }] }
      ]
    },
    is: "10"
  },
  {
    kpi: "science.activities",
    rows: { activity: [{ types: ["science", "health-lecture"] }] },
    outside: { activity: [{ types: ["health-lecture"] }] },
    is: "1"
  }
]
