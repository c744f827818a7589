import type { KpiCase } from "../KpiCase.ts"

export const property: ReadonlyArray<KpiCase> = [
  {
    kpi: "property.owners-committees",
    rows: { compound: [{ id: "cp1" }, { id: "cp2" }], "owners-committee": [{ status: "established" }] },
    outside: {
      "owners-committee": [
        { compoundId: "cp2", status: "preparing" },
        { compoundId: "cp2", status: "established", validFrom: "2010-07-01" }
      ]
    },
    is: "1"
  },
  {
    kpi: "property.rectification-requests",
    rows: { compound: [{ id: "cp1" }], "rectification-request": [{}, { source: "inspection" }] },
    outside: { "rectification-request": [{ requestedOn: "2010-07-01" }] },
    is: "2"
  }
]
