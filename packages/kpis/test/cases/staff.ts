import { LocalDate } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import { at, times } from "../rows.ts"

const mondays = times(26, (n) => LocalDate.addDays("2010-01-04", 7 * (n - 1)))

export const staff: ReadonlyArray<KpiCase> = [
  {
    // The first half of 2010 has 26 Mondays.
    kpi: "staff.weekly-meeting-compliance",
    rows: { meeting: mondays.map((day) => ({ kind: "staff", startsAt: at(day) })) },
    outside: { meeting: [{ kind: "staff", startsAt: at("2010-01-04", "10:30") }] },
    is: "100",
    parts: [26, 26],
    grade: "met"
  },
  {
    // In the afternoon, on a Tuesday, or of another kind: not what was owed.
    kpi: "staff.weekly-meeting-compliance",
    rows: { meeting: mondays.slice(0, 13).map((day) => ({ kind: "staff", startsAt: at(day, "11:59") })) },
    outside: {
      meeting: [
        { kind: "staff", startsAt: at("2010-06-28", "12:00") },
        { kind: "staff", startsAt: at("2010-06-29") },
        { kind: "coordination", startsAt: at("2010-06-28") },
        { kind: "staff", startsAt: at("2010-06-28"), communityId: "c2" }
      ]
    },
    is: "50",
    parts: [13, 26],
    grade: "missed"
  }
]
