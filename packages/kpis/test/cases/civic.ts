import { LocalDate, Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import { at, type Rows, times } from "../rows.ts"

const quarter = Period.quarter(2010, 1)
const classes: Rows = {
  activity: times(3, (n) => ({ types: ["civic-class"], startsAt: at(LocalDate.of(2010, n, 20)) }))
}
const six = ["civic-school", "market", "ground", "window", "board", "one-stop-centre"] as const

export const civic: ReadonlyArray<KpiCase> = [
  {
    kpi: "civic.class-sessions",
    period: quarter,
    rows: classes,
    outside: {
      activity: [{ types: ["policy-study"] }, { types: ["civic-class"], startsAt: at("2010-04-01", "00:00") }]
    },
    is: "3"
  },
  {
    kpi: "civic.class-compliance",
    period: quarter,
    rows: classes,
    outside: { activity: [{ types: ["civic-class"] }, { types: ["civic-class"], communityId: "c2" }] },
    is: "100",
    parts: [3, 3],
    grade: "met"
  },
  {
    // Two in January are no class in February.
    kpi: "civic.class-compliance",
    period: quarter,
    rows: {
      activity: [1, 2, 31].map((day) => ({
        types: ["civic-class"],
        startsAt: at(LocalDate.of(2010, 1, day))
      }))
    },
    is: "33.33",
    parts: [1, 3],
    grade: "missed"
  },
  {
    kpi: "civic.policy-trainings",
    period: quarter,
    rows: {
      activity: [12, 20, 21].map((day) => ({
        types: ["policy-study"],
        startsAt: at(LocalDate.of(2010, 3, day))
      }))
    },
    outside: { activity: [{ types: ["training"] }, { types: ["policy-study"], startsAt: at("2009-12-31") }] },
    is: "3"
  },
  {
    kpi: "civic.board-refresh-compliance",
    rows: {
      "publicity-board": [{ id: "b1" }, { id: "b2" }],
      "board-refresh": [{ refreshedOn: "2010-03-31" }, { refreshedOn: "2010-04-01" }, { publicityBoardId: "b2" }]
    },
    outside: {
      "publicity-board": [{ id: "b3", validTo: "2010-03-31" }],
      "board-refresh": [
        { publicityBoardId: "b2", refreshedOn: "2010-01-01" },
        { publicityBoardId: "b2", refreshedOn: "2010-07-01" },
        { publicityBoardId: "b3" }
      ]
    },
    is: "75",
    parts: [3, 4]
  },
  {
    kpi: "civic.facility-standard-completeness",
    period: quarter,
    rows: { facility: six.map((kind) => ({ kind, meetsStandard: true })) },
    outside: {
      facility: [
        { kind: "market", meetsStandard: true },
        { kind: "library", meetsStandard: true }
      ]
    },
    is: "100",
    parts: [6, 6],
    grade: "met"
  },
  {
    kpi: "civic.facility-standard-completeness",
    period: quarter,
    rows: { facility: six.map((kind) => ({ kind, meetsStandard: kind !== "ground" })) },
    outside: { facility: [{ kind: "ground" }, { kind: "ground", meetsStandard: true, validTo: "2010-03-31" }] },
    is: "83.33",
    parts: [5, 6],
    grade: "missed"
  },
  {
    kpi: "civic.rules-posted",
    rows: { "posted-rule": [{}, {}] },
    outside: { "posted-rule": [{ validTo: "2010-06-30" }] },
    is: "2"
  }
]
