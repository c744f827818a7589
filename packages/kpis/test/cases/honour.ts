import { Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"

export const honour: ReadonlyArray<KpiCase> = [
  {
    kpi: "honour.creation-targets",
    period: Period.halfYear(2010, 2),
    rows: {
      honour: ["绿色社区", "规范化养犬社区"].map((title) => ({
        title,
        level: "city",
        status: "pursued",
        validFrom: "2010-07-01"
      }))
    },
    outside: {
      honour: [
        { title: "科普示范社区", status: "pursued", validTo: "2010-07-01" },
        { title: "特色支部", status: "granted" }
      ]
    },
    is: "2"
  }
]
