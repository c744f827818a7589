import type { KpiCase } from "../KpiCase.ts"
import { type Rows, times } from "../rows.ts"

const household: Rows = { household: [{ id: "h1" }] }
const woman = { sex: "female", birthDate: "1980-01-01" } as const

/** Just too young, just too old, a man, somebody whose age nobody knows, and somebody who moved away. */
const outsiders = (residency: "registered" | "floating"): Rows => ({
  resident: [
    { ...woman, residency, birthDate: "1995-07-01", maritalStatus: "married" },
    { ...woman, residency, birthDate: "1960-06-30", maritalStatus: "married" },
    { ...woman, residency, sex: "male", maritalStatus: "married" },
    { sex: "female", residency, maritalStatus: "married" },
    { ...woman, residency, maritalStatus: "married", validTo: "2010-06-30" },
    { ...woman, residency: residency === "floating" ? "registered" : "floating", maritalStatus: "married" }
  ]
})

const floating: Rows = {
  ...household,
  resident: times(98, (n) => ({
    ...woman,
    residency: "floating",
    maritalStatus: n > 60 ? "unmarried" : n > 58 ? "remarried" : "first-marriage"
  }))
}

/** Five boys and four girls, all said to be planned first children, all said to have been visited. */
const births: Rows = {
  ...household,
  birth: times(9, (n) => ({
    id: `n${n}`,
    sex: n <= 5 ? "male" : "female",
    parity: 1,
    withinPolicy: true,
    withinPolicyQualifier: "asserted"
  })),
  visit: times(9, (n) => ({ birthId: `n${n}`, purposes: ["newborn"], qualifier: "asserted" }))
}
const otherBirths: Rows = {
  birth: (["male", "female"] as const).flatMap((sex) =>
    (["2009-12-31", "2010-07-01"] as const).map((bornOn) => ({ bornOn, sex, parity: 1, withinPolicy: true }))
  )
}

export const fertility: ReadonlyArray<KpiCase> = [
  {
    kpi: "fertility.women-of-childbearing-age",
    rows: {
      ...household,
      resident: [
        ...times(129, () => woman),
        { ...woman, birthDate: "1995-06-30" },
        { ...woman, birthDate: "1960-07-01" }
      ]
    },
    outside: outsiders("registered"),
    is: "131"
  },
  { kpi: "fertility.births", rows: births, outside: otherBirths, is: "9" },
  { kpi: "fertility.births", rows: births, by: { id: "sex", key: "male" }, is: "5" },
  { kpi: "fertility.births-male", rows: births, outside: otherBirths, is: "5" },
  { kpi: "fertility.births-female", rows: births, outside: otherBirths, is: "4" },
  { kpi: "fertility.sex-ratio-at-birth", rows: births, outside: otherBirths, is: "125", parts: [5, 4] },
  {
    kpi: "fertility.sex-ratio-at-birth",
    rows: { ...household, birth: [{ sex: "male" }] },
    status: "no-data",
    parts: [1, 0]
  },
  {
    kpi: "fertility.planned-birth-rate",
    rows: births,
    outside: otherBirths,
    is: "100",
    parts: [9, 9],
    qualifier: "asserted",
    grade: "met"
  },
  {
    kpi: "fertility.planned-birth-rate",
    rows: { ...household, birth: [{ withinPolicy: true }, { withinPolicy: false }, {}] },
    is: "33.33",
    parts: [1, 3]
  },
  { kpi: "fertility.first-child-rate", rows: births, outside: otherBirths, is: "100", parts: [9, 9] },
  {
    kpi: "fertility.first-child-rate",
    rows: { ...household, birth: [{ parity: 1 }, { parity: 2 }] },
    is: "50",
    parts: [1, 2]
  },
  {
    kpi: "fertility.birth-visit-rate",
    rows: births,
    outside: otherBirths,
    is: "100",
    parts: [9, 9],
    qualifier: "asserted",
    grade: "met"
  },
  {
    kpi: "fertility.birth-visit-rate",
    rows: { ...household, birth: [{ id: "n1" }, { id: "n2" }], visit: [{ birthId: "n1", purposes: ["newborn"] }] },
    outside: { visit: [{ birthId: "n2", purposes: ["registration"] }] },
    is: "50",
    parts: [1, 2]
  },
  {
    kpi: "fertility.one-child-certificates",
    rows: { ...household, resident: [{ id: "r1" }], certificate: [{ kind: "one-child-honour" }] },
    outside: { certificate: [{ kind: "reproductive-health" }, { kind: "one-child-honour", issuedOn: "2010-07-01" }] },
    is: "1"
  },
  {
    kpi: "fertility.reproductive-certificates",
    rows: {
      ...household,
      resident: times(4, (n) => ({ id: `r${n}` })),
      certificate: times(5, (n) => ({ kind: "reproductive-health", residentId: `r${Math.min(n, 4)}` }))
    },
    outside: {
      resident: [{ id: "r5" }],
      certificate: [
        { kind: "one-child-honour", residentId: "r5" },
        { kind: "reproductive-health", residentId: "r5", issuedOn: "2009-12-31" }
      ]
    },
    is: "4"
  },
  { kpi: "fertility.floating-women", rows: floating, outside: outsiders("floating"), is: "98" },
  { kpi: "fertility.floating-women-married", rows: floating, outside: outsiders("floating"), is: "60" },
  {
    kpi: "fertility.floating-married-share",
    rows: floating,
    outside: outsiders("floating"),
    is: "61.22",
    parts: [60, 98]
  },
  {
    // A half-year counts twice: 2 × 9 ÷ 131.
    kpi: "fertility.general-fertility-rate",
    rows: { ...births, resident: times(131, () => woman) },
    outside: { ...otherBirths, ...outsiders("registered") },
    is: "137.4",
    parts: [9, 131]
  }
]
