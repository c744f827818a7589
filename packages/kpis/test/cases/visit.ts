import { LocalDate, Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import { type Rows, times } from "../rows.ts"

const before = "2009-12-31"
const after = "2010-07-01"
const day = Period.day("2010-03-05")
const lowIncome = [{ code: "low-income", from: "2009-01-01" }] as const
const disabled = [{ code: "disabled", from: "2009-01-01" }] as const

/** Twenty households visited on 5 March, thirteen of them for condolence: two on dibao, eleven with a disabled member. */
const fifthOfMarch: Rows = {
  household: times(20, (n) => ({ id: `h${n}`, tags: n <= 2 ? lowIncome : n <= 13 ? disabled : [] })),
  visit: times(20, (n) => ({
    householdId: `h${n}`,
    visitedOn: "2010-03-05",
    purposes: n <= 13 ? ["survey", "condolence"] : ["survey"]
  }))
}
const otherDays: Rows = {
  household: [
    { id: "x1", tags: lowIncome },
    { id: "x2", tags: disabled }
  ],
  visit: ["x1", "x2"].flatMap((householdId) =>
    (["2010-03-04", "2010-03-06"] as const).map((visitedOn) => ({
      householdId,
      visitedOn,
      purposes: ["condolence"] as const
    }))
  )
}

const three: Rows = {
  household: [{ id: "h1", movedInOn: "2009-01-01" }, { id: "h2", movedInOn: "2009-01-01" }, { id: "h3" }]
}

export const visit: ReadonlyArray<KpiCase> = [
  { kpi: "visit.households-visited", period: day, rows: fifthOfMarch, outside: otherDays, is: "20" },
  {
    kpi: "visit.households-visited",
    rows: { ...three, visit: [{}, { visitedOn: "2010-06-30" }, { householdId: "h2", outcome: "absent" }] },
    outside: { visit: ([before, after] as const).map((visitedOn) => ({ householdId: "h3", visitedOn })) },
    is: "2"
  },
  {
    kpi: "visit.households-visited",
    rows: { ...three, visit: [{}, { householdId: "h2", visitorLevel: "district" }] },
    by: { id: "visitor-level", key: "district" },
    is: "1"
  },
  {
    kpi: "visit.households-visited-by-staff",
    rows: { ...three, visit: [{}, {}, { householdId: "h2" }] },
    outside: { visit: [{ householdId: "h3", visitorLevel: "township" }] },
    is: "2"
  },
  {
    kpi: "visit.households-visited-by-district-leaders",
    rows: { ...three, visit: [{ visitorLevel: "district" }] },
    outside: { visit: [{ householdId: "h2", visitorLevel: "city" }] },
    is: "1"
  },
  {
    kpi: "visit.households-visited-by-township-leaders",
    rows: { ...three, visit: [{ visitorLevel: "township" }] },
    outside: { visit: [{ householdId: "h2", visitorLevel: "community" }] },
    is: "1"
  },
  {
    kpi: "visit.coverage-rate",
    rows: { ...three, visit: [{}] },
    outside: { visit: [{ householdId: "h2", visitedOn: after }, { householdId: "h3" }] },
    is: "50",
    parts: [1, 2],
    grade: "missed"
  },
  {
    kpi: "visit.cadre-participation-rate",
    rows: {
      ...three,
      "staff-member": [
        { id: "s1", role: "director" },
        { id: "s2", role: "committee-member" }
      ],
      visit: [{ staffMemberId: "s1" }]
    },
    outside: {
      "staff-member": [{ id: "s3", role: "social-worker" }],
      visit: [{ staffMemberId: "s3" }, { staffMemberId: "s2", visitedOn: before }]
    },
    is: "50",
    parts: [1, 2]
  },
  {
    kpi: "visit.refusal-rate",
    rows: { ...three, visit: [{ outcome: "refused" }, { outcome: "received" }, {}, { outcome: "absent" }] },
    outside: { visit: [{ outcome: "refused", visitedOn: after }] },
    is: "25",
    parts: [1, 4]
  },
  { kpi: "visit.refusal-rate", rows: three, status: "no-data" },
  {
    kpi: "visit.baseline-survey-completion",
    rows: {
      survey: [
        { id: "sv1", kind: "hardship" },
        { id: "sv2", kind: "employment" }
      ],
      household: times(4, (n) => ({ id: `h${n}`, tags: lowIncome })),
      "survey-record": [{ householdId: "h1" }],
      visit: [{ householdId: "h2", purposes: ["survey"] }]
    },
    outside: {
      household: [{ id: "h5" }],
      "survey-record": [
        { householdId: "h3", surveyId: "sv2" },
        { householdId: "h3", surveyedOn: before },
        { householdId: "h5" }
      ],
      visit: [{ householdId: "h4", purposes: ["listening"] }]
    },
    is: "50",
    parts: [2, 4]
  },
  { kpi: "visit.condolence-households", period: day, rows: fifthOfMarch, outside: otherDays, is: "13" },
  { kpi: "visit.condolence-lowincome-households", period: day, rows: fifthOfMarch, outside: otherDays, is: "2" },
  {
    kpi: "visit.condolence-lowincome-households",
    rows: { household: [{ id: "h1", tags: lowIncome }], visit: [{ purposes: ["condolence"] }] },
    outside: {
      household: [{ id: "h2", tags: [{ code: "low-income", from: "2009-01-01", to: "2010-03-05" }] }],
      visit: [{ householdId: "h2", purposes: ["condolence"] }]
    },
    is: "1"
  },
  { kpi: "visit.condolence-disabled-households", period: day, rows: fifthOfMarch, outside: otherDays, is: "11" },
  {
    kpi: "visit.condolence-targeting-rate",
    period: day,
    rows: fifthOfMarch,
    outside: otherDays,
    is: "65",
    parts: [13, 20]
  },
  {
    kpi: "visit.monthly-service-compliance",
    rows: {
      household: [{ id: "h1", tags: lowIncome }],
      resident: [{ id: "r1" }],
      "service-delivery": [
        ...times(4, (n) => ({ householdId: "h1", servedOn: LocalDate.of(2010, n, 15) })),
        { residentId: "r1", servedOn: "2010-05-31" }
      ]
    },
    outside: {
      household: [{ id: "h2" }],
      "service-delivery": [
        { householdId: "h1", servedOn: "2010-04-16" },
        { householdId: "h1", servedOn: after },
        { householdId: "h2", servedOn: "2010-06-15" }
      ]
    },
    is: "83.33",
    parts: [5, 6]
  },
  {
    kpi: "visit.retirees-visited",
    rows: {
      household: [{ id: "h1" }],
      resident: [{ id: "r1" }],
      visit: times(2, () => ({ residentId: "r1", purposes: ["retiree"] }))
    },
    outside: {
      resident: [{ id: "r2", employment: "retired" }],
      visit: [
        { residentId: "r2", purposes: ["listening"] },
        { residentId: "r2", purposes: ["retiree"], visitedOn: before },
        { purposes: ["retiree"] }
      ]
    },
    is: "1"
  }
]
