import type { KpiCase } from "../KpiCase.ts"
import { type Rows, times } from "../rows.ts"

const unemployed = [{ code: "unemployed", from: "2009-01-01" }] as const
const worker = { sex: "male", birthDate: "1980-01-01", hukou: "urban" } as const

const working: Rows = {
  household: [{ id: "h1" }],
  resident: [...times(416, () => worker), ...times(9, (n) => ({ id: `r${n}`, ...worker, tags: unemployed }))]
}
/** Of working age but not counted: other hukou, other residency, a day too young or too old. */
const notWorking: Rows = {
  resident: [
    { ...worker, hukou: "rural" },
    { sex: "male", birthDate: "1980-01-01" },
    { ...worker, residency: "floating" },
    { ...worker, birthDate: "1994-07-01" },
    { ...worker, birthDate: "1950-06-30" },
    { ...worker, sex: "female", birthDate: "1955-06-30" },
    { ...worker, sex: "unstated" }
  ]
}
const noLonger: Rows = {
  resident: [
    { ...worker, hukou: "rural", tags: [{ code: "unemployed", from: "2009-01-01", to: "2010-06-30" }] },
    { ...worker, hukou: "rural", tags: [{ code: "unemployed", from: "2010-07-01" }] }
  ]
}

export const employment: ReadonlyArray<KpiCase> = [
  { kpi: "employment.unemployed", rows: working, outside: noLonger, is: "9" },
  { kpi: "employment.working-age-residents", rows: working, outside: notWorking, is: "425" },
  {
    kpi: "employment.working-age-residents",
    rows: {
      household: [{ id: "h1" }],
      resident: [
        { ...worker, birthDate: "1994-06-30" },
        { ...worker, birthDate: "1950-07-01" },
        { ...worker, sex: "female", birthDate: "1955-07-01", hukou: "unified" }
      ]
    },
    outside: notWorking,
    is: "3"
  },
  { kpi: "employment.unemployed-share", rows: working, outside: noLonger, is: "2.12", parts: [9, 425] },
  {
    kpi: "employment.file-rate",
    rows: { ...working, "employment-file": times(6, (n) => ({ residentId: `r${n}` })) },
    outside: {
      resident: [{ id: "x1" }],
      "employment-file": [{ residentId: "r7", validTo: "2010-06-30" }, { residentId: "x1" }]
    },
    is: "66.67",
    parts: [6, 9]
  },
  {
    kpi: "employment.hardship-posts",
    rows: { "staff-post": [{ kind: "post-4050" }] },
    outside: { "staff-post": [{ kind: "temporary" }, { kind: "post-4050", validTo: "2010-05-01" }] },
    is: "1"
  }
]
