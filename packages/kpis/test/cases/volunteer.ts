import type { KpiCase } from "../KpiCase.ts"
import { at } from "../rows.ts"

export const volunteer: ReadonlyArray<KpiCase> = [
  {
    kpi: "volunteer.registered",
    rows: { volunteer: [{}, {}] },
    outside: { volunteer: [{ validTo: "2010-06-30" }, { communityId: "c2" }] },
    is: "2"
  },
  {
    kpi: "volunteer.population-share",
    rows: { household: [{ id: "h1" }], resident: [{}, {}, {}, {}], volunteer: [{}] },
    outside: { volunteer: [{ validFrom: "2010-07-01" }] },
    is: "25",
    parts: [1, 4]
  },
  {
    kpi: "volunteer.teams",
    rows: { "service-team": [{}, { kind: "townsmen" }] },
    outside: { "service-team": [{ validFrom: "2010-07-01" }] },
    is: "2"
  },
  {
    kpi: "volunteer.shifts",
    rows: { "volunteer-shift": [{}, {}] },
    outside: { "volunteer-shift": [{ startsAt: at("2010-07-01", "00:00") }] },
    is: "2"
  }
]
