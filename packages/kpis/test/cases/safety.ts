import { Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import { at, times } from "../rows.ts"

const july = at("2010-07-01", "00:00")

export const safety: ReadonlyArray<KpiCase> = [
  {
    kpi: "safety.fire-incidents",
    rows: {},
    outside: { "safety-incident": [{ kind: "structure" }, { kind: "fire", occurredAt: july }] },
    is: "0",
    grade: "met"
  },
  { kpi: "safety.fire-incidents", rows: {}, unkept: ["safety-incident"], status: "not-reported" },
  {
    kpi: "safety.fire-letter-rate",
    rows: {
      organisation: [{ id: "o1" }, { id: "o2" }],
      "responsibility-letter": [{ kind: "fire" }, { kind: "fire" }]
    },
    outside: {
      organisation: [{ id: "o3", inJurisdiction: false }],
      "responsibility-letter": [
        { organisationId: "o2", kind: "public-order" },
        { organisationId: "o2", kind: "fire", signedOn: "2009-12-31" },
        { organisationId: "o3", kind: "fire" }
      ]
    },
    is: "50",
    parts: [1, 2]
  },
  {
    kpi: "safety.fire-drills",
    rows: { activity: [{ types: ["fire-drill", "training"] }] },
    outside: { activity: [{ types: ["training"] }, { types: ["fire-drill"], startsAt: july }] },
    is: "1",
    grade: "met"
  },
  {
    // Friday to Sunday: 9 hours at the kindergarten; 3 + 9 + 9 at the school, of which Sunday is left out.
    kpi: "safety.campus-duty-compliance",
    period: Period.range("2010-03-05", "2010-03-07"),
    rows: {
      "duty-post": [
        { id: "dp1", kind: "kindergarten" },
        { id: "dp2", kind: "school" }
      ],
      "duty-shift": [
        { dutyPostId: "dp1", startsAt: at("2010-03-05", "07:30"), endsAt: at("2010-03-05", "17:30") },
        { dutyPostId: "dp2", startsAt: at("2010-03-05", "18:00"), endsAt: at("2010-03-05", "21:00") },
        { dutyPostId: "dp2", startsAt: at("2010-03-06", "08:00"), endsAt: at("2010-03-06", "17:00") }
      ]
    },
    outside: {
      "duty-post": [{ id: "dp3", kind: "gate" }],
      "duty-shift": [
        { dutyPostId: "dp1", startsAt: at("2010-03-06", "08:00"), endsAt: at("2010-03-06", "17:00") },
        { dutyPostId: "dp2", startsAt: at("2010-03-05", "08:00"), endsAt: at("2010-03-05", "17:00") },
        { dutyPostId: "dp3", startsAt: at("2010-03-05", "00:00"), endsAt: at("2010-03-08", "00:00") }
      ]
    },
    is: "70",
    parts: [21 * 3600, 30 * 3600]
  },
  {
    kpi: "safety.student-incidents",
    rows: { "safety-incident": times(2, () => ({ kind: "minor-sleeping-out" })) },
    outside: { "safety-incident": [{ kind: "traffic" }, { kind: "minor-sleeping-out", occurredAt: july }] },
    is: "2",
    grade: "missed"
  },
  {
    kpi: "safety.students-involved",
    rows: {
      "safety-incident": [
        { kind: "minor-sleeping-out", personsInvolved: 3 },
        { kind: "minor-sleeping-out", personsInvolved: 1 }
      ]
    },
    outside: { "safety-incident": [{ kind: "traffic", personsInvolved: 5 }, { kind: "minor-sleeping-out" }] },
    is: "4"
  },
  {
    kpi: "safety.rental-meetings",
    rows: { meeting: [{ kind: "landlord" }, { kind: "beauty-trade" }] },
    outside: { meeting: [{ kind: "shop-owners" }, { kind: "landlord", startsAt: july }] },
    is: "2"
  }
]
