import type { KpiCase } from "../KpiCase.ts"
import { times } from "../rows.ts"

const closed = { validTo: "2010-06-30" } as const

export const profile: ReadonlyArray<KpiCase> = [
  {
    kpi: "profile.area-km2",
    place: "t1",
    rows: { community: [{ id: "c3", code: "330104004003", areaSquareMetres: 650_000 }] },
    outside: { community: [{ id: "c4", code: "330104004004", areaSquareMetres: 100, ...closed }] },
    is: "0.65"
  },
  {
    kpi: "profile.resident-population",
    rows: {
      household: [{ id: "h1" }],
      resident: [
        { residency: "registered" },
        { residency: "floating" },
        { residency: "registered", validTo: "2010-07-01" }
      ]
    },
    outside: {
      household: [{ id: "h9", communityId: "c2" }],
      resident: [
        { residency: "split" },
        { residency: "registered", ...closed },
        { residency: "registered", validFrom: "2010-07-01" },
        { residency: "registered", householdId: "h9" }
      ]
    },
    is: "3"
  },
  {
    kpi: "profile.households",
    rows: { household: [{ gridId: "g1" }, {}] },
    outside: { household: [{ communityId: "c2" }, closed, { validFrom: "2010-07-01" }] },
    is: "2"
  },
  {
    kpi: "profile.population-density",
    place: "t1",
    rows: {
      community: [{ id: "c3", code: "330104004003", areaSquareMetres: 650_000 }],
      household: [{ id: "h1", communityId: "c3" }],
      resident: times(10_000, () => ({}))
    },
    outside: { resident: [{ residency: "split" }] },
    is: "15384.62"
  },
  {
    kpi: "profile.residential-compounds",
    rows: { compound: times(21, () => ({})) },
    outside: { compound: [{ communityId: "c2" }, closed] },
    is: "21"
  },
  {
    kpi: "profile.communities-in-township",
    place: "t1",
    rows: { community: [{ id: "c3", code: "330104004003" }] },
    outside: {
      division: [{ id: "t2", name: "镇", code: "330104005000", level: "township" }],
      community: [
        { id: "c4", code: "330104005001", divisionId: "t2" },
        { id: "c5", code: "330104004005", ...closed }
      ]
    },
    is: "3"
  }
]
