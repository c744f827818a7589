import type { KpiCase } from "../KpiCase.ts"

export const elderly: ReadonlyArray<KpiCase> = [
  {
    kpi: "elderly.home-care-recipients",
    rows: {
      household: [{ id: "h1" }],
      resident: [{ id: "r1" }, { id: "r2" }],
      "service-enrolment": [{ category: "home-care" }, { category: "home-care", residentId: "r2" }]
    },
    outside: { "service-enrolment": [{ category: "elderly" }, { category: "home-care", validTo: "2010-06-30" }] },
    is: "2"
  },
  {
    kpi: "elderly.activity-rooms",
    rows: { facility: [{ kind: "elderly-room" }] },
    outside: { facility: [{ kind: "activity-room" }, { kind: "elderly-room", validFrom: "2010-07-01" }] },
    is: "1",
    grade: "met"
  }
]
