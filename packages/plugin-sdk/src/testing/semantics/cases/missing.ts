/** Missing values, empty cells, and collections that nobody keeps. */
import { Formula, Measure, Tally } from "@shequ/core"
import { Case, Household, Visit } from "../village.ts"
import { case_, household, kpi, lowIncome, two, visit, visits } from "./examples.ts"
import type { SemanticsCase } from "./SemanticsCase.ts"

export const missing: ReadonlyArray<SemanticsCase> = [
  {
    name: "4 a missing value is neither equal nor unequal",
    kpi: kpi(
      "entry-time",
      Measure.count(Case, (row) => row.kind.isNot("noise"))
    ),
    rows: {
      cases: [
        case_("a", "2010-01-02", { kind: "noise" }),
        case_("b", "2010-01-02", { kind: "drain" }),
        case_("c", "2010-01-02")
      ]
    },
    expect: [{ value: "1" }]
  },
  {
    name: "4 not of unknown is unknown",
    kpi: kpi(
      "entry-time",
      Measure.count(Case, (row) => row.kind.is("noise").not())
    ),
    rows: { cases: [case_("b", "2010-01-02", { kind: "drain" }), case_("c", "2010-01-02")] },
    expect: [{ value: "1" }]
  },
  {
    name: "4 membership of a missing value is unknown, also negated",
    kpi: kpi(
      "entry-time",
      Measure.count(Case, (row) => row.kind.in(["noise"]).not())
    ),
    rows: { cases: [case_("b", "2010-01-02", { kind: "drain" }), case_("c", "2010-01-02")] },
    expect: [{ value: "1" }]
  },
  {
    name: "4 unknown or true is true; unknown and false is false",
    kpi: kpi(
      "entry-time",
      Measure.count(Case, (row) =>
        row.kind.is("noise").or(row.urgent).or(row.kind.is("noise").and(row.urgent).not().and(row.urgent))
      )
    ),
    rows: {
      cases: [
        case_("true", "2010-01-02", { urgent: true }),
        case_("false", "2010-01-02", { urgent: false }),
        case_("unknown", "2010-01-02")
      ]
    },
    expect: [{ value: "1" }]
  },
  {
    name: "4 a missing set is empty",
    kpi: kpi(
      "household",
      Measure.count(Household, (row) => row.tags.has("disabled").not())
    ),
    rows: { households: [household("a"), household("b", { tags: [{ code: "disabled", from: "2009-01-01" }] })] },
    expect: [{ value: "1" }]
  },
  {
    name: "4 nothing over nothing and something over nothing are no data",
    kpi: kpi("percent", Formula.ratio(visits, lowIncome)),
    rows: { households: two, visits: [visit("v", "2010-02-01")] },
    kept: [Visit],
    expect: [
      { status: "no-data", reason: "zero-denominator", parts: "1/0" },
      { place: "g2", status: "no-data", reason: "zero-denominator", parts: "0/0" }
    ]
  },
  {
    name: "4 not kept is not zero",
    kpi: kpi("time", visits),
    rows: { households: two },
    expect: [{ status: "not-reported", reason: "not-kept" }]
  },
  {
    name: "4 what a tally looks into must be kept too",
    kpi: kpi(
      "household",
      Measure.count(Household, (row) => Tally.exists(Visit, { via: (v) => v.householdId, equals: row.id }))
    ),
    rows: { households: two },
    expect: [{ status: "not-reported", reason: "not-kept" }]
  },
  {
    name: "4 kept and empty is zero",
    kpi: kpi("time", visits),
    rows: { households: two },
    kept: [Visit],
    expect: [{ value: "0" }, { place: "g1", value: "0" }, { place: "city", value: "0" }]
  },
  {
    name: "4 kept in one grid is not kept in the other",
    kpi: kpi("time", visits),
    rows: { households: two, visits: [visit("v", "2008-02-01", "h2")] },
    expect: [{ value: "0" }, { place: "g2", value: "0" }, { place: "g1", status: "not-reported", reason: "not-kept" }]
  }
]
