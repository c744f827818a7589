import type { KpiCase } from "../KpiCase.ts"

export const floating: ReadonlyArray<KpiCase> = [
  {
    kpi: "floating.reregistration-rate",
    rows: {
      building: [{ id: "b1" }],
      dwelling: [{ id: "d1" }, { id: "d2" }],
      "rental-dwelling": [{ id: "rd1" }, { id: "rd2", dwellingId: "d2" }],
      "rental-registration": [{}, {}]
    },
    outside: {
      "rental-dwelling": [{ id: "rd3", validTo: "2010-06-30" }],
      "rental-registration": [{ rentalDwellingId: "rd2", registeredOn: "2009-12-31" }, { rentalDwellingId: "rd3" }]
    },
    is: "50",
    parts: [1, 2]
  }
]
