import type { KpiCase } from "../KpiCase.ts"
import type { Rows } from "../rows.ts"

const buildings: Rows = {
  building: [
    { id: "b1", use: "residential" },
    { id: "b2", use: "mixed" }
  ]
}
const dwellings: Rows = {
  ...buildings,
  dwelling: [
    { use: "residential", fitOut: "done", tenure: "public-rental" },
    { use: "residential", fitOut: "done" },
    { use: "residential", fitOut: "under-way", tenure: "public-rental" },
    { use: "residential" },
    { buildingId: "b2", use: "commercial", fitOut: "done", tenure: "public-rental" }
  ]
}
const noDwellings: Rows = {
  dwelling: [{ use: "storage" }, { use: "residential", fitOut: "done", tenure: "public-rental", validTo: "2010-06-30" }]
}
const households: Rows = {
  household: [{ movedInOn: "2010-06-30" }, { movedInOn: "2009-01-01", homeAlarm: true }, { homeAlarm: false }]
}

export const housing: ReadonlyArray<KpiCase> = [
  {
    kpi: "housing.resettlement-buildings",
    rows: { building: [{ use: "resettlement" }] },
    outside: { building: [{ use: "residential" }, { use: "resettlement", communityId: "c2" }] },
    is: "1"
  },
  {
    kpi: "housing.complex-units",
    rows: dwellings,
    outside: { dwelling: [{ buildingId: "b1", use: "commercial" }] },
    is: "1"
  },
  { kpi: "housing.dwelling-units", rows: dwellings, outside: noDwellings, is: "4" },
  { kpi: "housing.public-rental-units", rows: dwellings, outside: noDwellings, is: "2" },
  { kpi: "housing.decorated-units", rows: dwellings, outside: noDwellings, is: "2" },
  { kpi: "housing.decoration-rate", rows: dwellings, outside: noDwellings, is: "50", parts: [2, 4] },
  {
    kpi: "housing.occupied-households",
    rows: households,
    outside: { household: [{}, { movedInOn: "2010-07-01" }, { movedInOn: "2010-01-01", validTo: "2010-06-30" }] },
    is: "2"
  },
  {
    kpi: "housing.occupancy-rate",
    rows: { ...dwellings, ...households },
    outside: { household: [{ movedInOn: "2010-07-01" }] },
    is: "50",
    parts: [2, 4]
  },
  {
    kpi: "housing.smart-guard-compounds",
    rows: { compound: [{ smartGuard: true }] },
    outside: { compound: [{ smartGuard: false }, {}] },
    is: "1"
  },
  {
    kpi: "housing.smart-guard-household-rate",
    rows: households,
    outside: { household: [{ homeAlarm: true, communityId: "c2" }] },
    is: "33.33",
    parts: [1, 3]
  }
]
