import type { KpiCase } from "../KpiCase.ts"

export const contact: ReadonlyArray<KpiCase> = [
  {
    kpi: "contact.cadre-area-coverage",
    rows: {
      "staff-member": [{ id: "s1" }],
      area: [{ id: "a1" }, { id: "a2" }],
      "contact-assignment": [{}, {}]
    },
    outside: {
      area: [{ id: "a3", kind: "group" }],
      "contact-assignment": [{ areaId: "a3" }, { areaId: "a2", validTo: "2010-06-30" }]
    },
    is: "50",
    parts: [1, 2]
  },
  {
    kpi: "contact.card-issuance-rate",
    rows: {
      household: [{ id: "h1" }, { id: "h2" }],
      "contact-card": [{ householdId: "h1", issuedOn: "2008-01-01" }, { householdId: "h1" }]
    },
    outside: {
      "contact-card": [
        { householdId: "h2", kind: "party-member" },
        { householdId: "h2", issuedOn: "2010-07-01" }
      ]
    },
    is: "50",
    parts: [1, 2]
  },
  {
    kpi: "contact.log-sheets",
    rows: { household: [{ id: "h1" }], "contact-sheet": [{}, { status: "closed" }] },
    outside: { "contact-sheet": [{ openedOn: "2010-07-01" }] },
    is: "2"
  }
]
