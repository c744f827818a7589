import type { KpiCase } from "../KpiCase.ts"

export const welfare: ReadonlyArray<KpiCase> = [
  {
    kpi: "welfare.hardship-archive-rate",
    rows: {
      household: (["low-income", "destitute", "disabled", "hardship"] as const).map((code, index) => ({
        id: `h${index + 1}`,
        tags: [{ code, from: "2009-01-01" }]
      })),
      "hardship-archive": [{}, { householdId: "h2" }, { householdId: "h2" }]
    },
    outside: {
      household: [{ id: "h5", tags: [{ code: "military", from: "2009-01-01" }] }],
      "hardship-archive": [
        { householdId: "h3", validTo: "2010-06-30" },
        { householdId: "h4", validFrom: "2010-07-01" },
        { householdId: "h5" }
      ]
    },
    is: "50",
    parts: [2, 4]
  }
]
