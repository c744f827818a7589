/** Sums, distinct counts, ranks. */
import { Measure, Period } from "@shequ/core"
import { at, Visit } from "../village.ts"
import { case_, gifts, hours, kpi, march, two, visit } from "./examples.ts"
import type { SemanticsCase } from "./SemanticsCase.ts"

export const aggregates: ReadonlyArray<SemanticsCase> = [
  {
    name: "6 money is exact; the sum skips what is missing",
    kpi: kpi("yuan", gifts),
    rows: {
      households: two,
      visits: [
        visit("v", "2010-02-01", "h1", { gift: 494350 }),
        visit("w", "2010-02-01", "h1", { gift: 1 }),
        visit("x", "2010-02-01")
      ]
    },
    expect: [{ value: "494351" }]
  },
  {
    name: "9 each once, across grids and months",
    kpi: kpi(
      "household",
      Measure.distinct(Visit, (row) => row.householdId)
    ),
    rows: {
      households: two,
      visits: [visit("v", "2010-02-01"), visit("w", "2010-03-01"), visit("x", "2010-03-01", "h2")]
    },
    expect: [
      { value: "2" },
      { period: march, value: "2" },
      { place: "g1", value: "1" },
      { period: Period.month(2010, 2), value: "1" }
    ]
  },
  {
    name: "9 nearest rank: the lower of two middle values",
    kpi: kpi("hour", hours(1, 2)),
    rows: {
      cases: [1, 2, 5, 30].map((hour, index) =>
        case_(`c${index}`, "2010-01-02", {
          resolvedAt: at("2010-01-02") + hour * 3_600_000,
          gridId: index < 3 ? "g1" : "g2"
        })
      )
    },
    expect: [{ value: "7200" }, { place: "g1", value: "7200" }, { place: "g2", value: "108000" }]
  },
  {
    name: "9 nearest rank: the ninetieth percentile of ten values is the ninth",
    kpi: kpi("hour", hours(9, 10)),
    rows: {
      cases: Array.from({ length: 10 }, (_, i) =>
        case_(`c${i}`, "2010-01-02", { resolvedAt: at("2010-01-02") + (10 - i) * 3_600_000 })
      )
    },
    expect: [{ value: String(9 * 3600) }]
  },
  {
    name: "9 the least of no values is no data",
    kpi: kpi(
      "yuan",
      Measure.min(Visit, "yuan", (row) => row.gift)
    ),
    rows: { households: two, visits: [visit("v", "2010-02-01"), visit("w", "2010-02-01", "h2", { gift: 5 })] },
    expect: [{ value: "5" }, { place: "g1", status: "no-data", reason: "no-rows" }]
  }
]
