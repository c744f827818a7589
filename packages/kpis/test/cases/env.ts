import { LocalDate, Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import { at, times } from "../rows.ts"

export const env: ReadonlyArray<KpiCase> = [
  {
    // Of four frontages one is in order; one has no letter, one failed its last check, one was not checked.
    kpi: "env.three-guarantees-rate",
    period: Period.quarter(2010, 1),
    rows: {
      organisation: times(4, (n) => ({ id: `o${n}`, kind: "shop" })),
      frontage: times(4, (n) => ({ id: `f${n}`, organisationId: `o${n}` })),
      "responsibility-letter": [1, 3, 4].map((n) => ({ organisationId: `o${n}`, kind: "three-guarantees" })),
      "frontage-check": [
        { frontageId: "f1", passed: false, checkedOn: "2010-01-05" },
        { frontageId: "f1" },
        { frontageId: "f2" },
        { frontageId: "f3" },
        { frontageId: "f3", passed: false, checkedOn: "2010-03-31" }
      ]
    },
    outside: {
      "responsibility-letter": [
        { organisationId: "o2", kind: "fire" },
        { organisationId: "o2", kind: "three-guarantees", signedOn: "2009-03-31" },
        { organisationId: "o2", kind: "three-guarantees", signedOn: "2010-04-01" }
      ],
      "frontage-check": [
        { frontageId: "f4", checkedOn: "2009-12-31" },
        { frontageId: "f3", checkedOn: "2010-04-01" },
        { frontageId: "f1", passed: false, checkedOn: "2010-04-01" }
      ]
    },
    is: "25",
    parts: [1, 4]
  },
  {
    kpi: "env.findings",
    period: Period.week(2010, 10),
    rows: { finding: times(4, () => ({ foundOn: "2010-03-08" })) },
    outside: { finding: [{ foundOn: "2010-03-07" }, { foundOn: "2010-03-15" }] },
    is: "4"
  },
  {
    kpi: "env.greenbelt-cleanups",
    rows: { task: [{ kind: "greenbelt", performers: ["party-member"] }] },
    outside: {
      task: [
        { kind: "greenbelt", status: "requested" },
        { kind: "litter" },
        { kind: "greenbelt", startedOn: "2010-07-01" }
      ]
    },
    is: "1"
  },
  {
    kpi: "env.weedings",
    rows: { task: times(2, () => ({ kind: "weeding" })) },
    outside: { task: [{ kind: "weeding", status: "dropped" }, { kind: "watering" }] },
    is: "2"
  },
  {
    kpi: "env.daily-patrol-compliance",
    period: Period.week(2010, 10),
    rows: {
      compound: [{ id: "cp1" }],
      patrol: [8, 9, 10, 11, 12, 14].map((day) => ({ startsAt: at(LocalDate.of(2010, 3, day)) }))
    },
    outside: {
      compound: [{ id: "cp2", communityId: "c2" }],
      patrol: [
        { startsAt: at("2010-03-12", "20:00") },
        { startsAt: at("2010-03-13"), compoundId: "cp2" },
        { startsAt: at("2010-03-15", "00:00") }
      ]
    },
    is: "85.71",
    parts: [6, 7]
  },
  {
    kpi: "env.cleaning-staff",
    period: Period.month(2010, 4),
    rows: { "staff-post": [{ kind: "post-4050" }, { kind: "temporary", validTo: "2010-05-01" }] },
    outside: { "staff-post": [{ kind: "patrol" }, { kind: "cleaner", validFrom: "2010-05-01" }] },
    is: "2"
  },
  {
    kpi: "env.cleaning-staff",
    rows: { "staff-post": [{ kind: "post-4050" }] },
    outside: { "staff-post": [{ kind: "temporary", validTo: "2010-05-01" }] },
    is: "1"
  },
  {
    kpi: "env.eco-bag-coverage",
    rows: {
      household: [{ id: "h1" }, { id: "h2" }],
      distribution: times(2, () => ({ householdId: "h1", item: "eco-bag" }))
    },
    outside: {
      distribution: [
        { householdId: "h2", item: "leaflet" },
        { householdId: "h2", item: "eco-bag", distributedOn: "2010-07-01" }
      ]
    },
    is: "50",
    parts: [1, 2],
    grade: "missed"
  }
]
