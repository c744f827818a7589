import { Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import { at, type Rows, times } from "../rows.ts"

/** 31 criminal cases, six of them preventable, against 32 in the first half of 2009. */
const half: Rows = {
  "security-case": [
    ...times(31, (n) => ({ kind: n <= 6 ? ("burglary" as const) : ("criminal" as const), preventable: n <= 6 })),
    ...times(32, (n) => ({ kind: "fraud" as const, preventable: n <= 7, occurredAt: at("2009-03-05") }))
  ]
}
const others: Rows = {
  "security-case": [
    { kind: "public-order", preventable: true },
    { kind: "criminal", preventable: true, occurredAt: at("2010-07-01", "00:00") },
    { kind: "criminal", preventable: true, communityId: "c2" }
  ]
}

export const security: ReadonlyArray<KpiCase> = [
  { kpi: "security.criminal-cases", rows: half, outside: others, is: "31", grade: "met" },
  { kpi: "security.criminal-cases", rows: half, by: { id: "kind", key: "burglary" }, is: "6" },
  { kpi: "security.preventable-cases", rows: half, outside: others, is: "6", grade: "met" },
  { kpi: "security.preventable-share", rows: half, outside: others, is: "19.35", parts: [6, 31] },
  { kpi: "security.cases-change", rows: half, outside: others, is: "-3.13", parts: [-1, 32] },
  { kpi: "security.cases-change", rows: { "security-case": [{ kind: "criminal" }] }, status: "no-data", parts: [1, 0] },
  {
    kpi: "security.major-incidents",
    rows: { "security-case": [{ kind: "robbery", severity: "major" }], "safety-incident": [{ kind: "gas" }] },
    outside: {
      "security-case": [
        { kind: "robbery", severity: "serious" },
        { kind: "public-order", severity: "major" },
        { kind: "robbery" }
      ],
      "safety-incident": [{ kind: "minor-sleeping-out" }, { kind: "fire", occurredAt: at("2010-07-01") }]
    },
    is: "2",
    grade: "missed"
  },
  {
    kpi: "security.vice-cases",
    rows: {},
    outside: { "security-case": [{ kind: "criminal" }, { kind: "gambling", occurredAt: at("2010-07-01") }] },
    is: "0",
    grade: "met"
  },
  { kpi: "security.vice-cases", rows: { "security-case": [{ kind: "gambling" }] }, is: "1", grade: "missed" },
  {
    // Eighteen hours of a day: two shifts overlap by two hours.
    kpi: "security.duty-24h-compliance",
    period: Period.day("2010-03-05"),
    rows: {
      "duty-post": [{ id: "dp1", kind: "duty-desk" }],
      "duty-shift": [
        { startsAt: at("2010-03-04", "20:00"), endsAt: at("2010-03-05", "08:00") },
        { startsAt: at("2010-03-05", "06:00"), endsAt: at("2010-03-05", "18:00") }
      ]
    },
    outside: {
      "duty-post": [{ id: "dp2", kind: "gate" }],
      "duty-shift": [
        { startsAt: at("2010-03-06", "00:00"), endsAt: at("2010-03-06", "08:00") },
        { dutyPostId: "dp2", startsAt: at("2010-03-05", "00:00"), endsAt: at("2010-03-06", "00:00") }
      ]
    },
    is: "75",
    parts: [18 * 3600, 24 * 3600]
  }
]
