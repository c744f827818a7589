/** Stock and flow, cohorts, periods. */
import { Formula, Measure, Period, Value } from "@shequ/core"
import { at, Case, Household } from "../village.ts"
import { case_, cases, household, kpi, march, two, visit, visits } from "./examples.ts"
import type { SemanticsCase } from "./SemanticsCase.ts"

export const time: ReadonlyArray<SemanticsCase> = [
  {
    name: "1 stock: valid from its first day on, not on the day it ends",
    kpi: kpi("household", Measure.count(Household)),
    rows: {
      households: [
        household("a", { validFrom: "2010-06-30" }),
        household("b", { validFrom: "2010-07-01" }),
        household("c", { validTo: "2010-06-30" }),
        household("d", { validTo: "2010-07-01" })
      ]
    },
    kept: [Household],
    expect: [
      { value: "2" },
      { period: Period.month(2010, 5), value: "2" },
      { place: "g2", value: "0" },
      { place: "city", value: "2" }
    ]
  },
  {
    name: "1 stock at the beginning of the period",
    kpi: kpi("household", Measure.count(Household, undefined, { asOf: "start" })),
    rows: { households: [household("a", { validFrom: "2010-01-01" }), household("b", { validFrom: "2010-01-02" })] },
    expect: [{ value: "1" }]
  },
  {
    name: "1 versions of one row: the one valid on the day counts, once",
    kpi: kpi(
      "household",
      Measure.count(Household, (row) => row.members.atLeast(3))
    ),
    rows: {
      households: [
        household("a", { members: 2, validTo: "2010-04-01" }),
        household("a", { members: 3, validFrom: "2010-04-01" })
      ]
    },
    expect: [{ value: "1" }, { period: march, value: "0" }]
  },
  {
    name: "1 flow over a register: rows that began in the period",
    kpi: kpi("household", Measure.count(Household, undefined, { during: (row) => row.validFrom })),
    rows: {
      households: [
        household("a", { validFrom: "2010-01-01", validTo: "2010-01-02" }),
        household("b", { validFrom: "2010-07-01" })
      ]
    },
    expect: [{ value: "1" }]
  },
  {
    name: "1 flow: half-open edges in the community's zone",
    kpi: kpi("entry-time", cases),
    rows: {
      cases: [
        case_("first", "2010-01-01", { receivedAt: at("2010-01-01", "00:00") }),
        case_("before", "2009-12-31", { receivedAt: at("2010-01-01", "00:00") - 1 }),
        case_("last", "2010-06-30", { receivedAt: at("2010-07-01", "00:00") - 1 }),
        case_("after", "2010-07-01", { receivedAt: at("2010-07-01", "00:00") })
      ]
    },
    expect: [
      { value: "2" },
      { period: Period.day("2010-06-30"), value: "1" },
      { period: Period.range("2009-12-31", "2009-12-31"), value: "1" }
    ]
  },
  {
    name: "1 cumulative: up to the period's end, read on its last day",
    kpi: kpi(
      "entry-time",
      Measure.count(Case, (row) => row.resolvedAt.missing().or(row.resolvedAt.after(Value.today)), {
        upTo: (row) => row.receivedAt
      })
    ),
    rows: {
      cases: [
        case_("open", "2009-05-01"),
        case_("resolved", "2010-01-05", { resolvedAt: at("2010-02-01") }),
        case_("resolved later", "2010-06-05", { resolvedAt: at("2010-07-02") }),
        case_("not yet", "2010-07-05")
      ]
    },
    expect: [
      { value: "2" },
      { period: Period.month(2010, 1), value: "2" },
      { period: Period.month(2010, 7), value: "2" }
    ]
  },
  {
    name: "2 resolved in the period over received in the period may exceed one",
    kpi: kpi("percent", Formula.ratio(Measure.count(Case, undefined, { during: (row) => row.resolvedAt }), cases)),
    rows: {
      cases: [
        case_("old", "2009-12-01", { resolvedAt: at("2010-01-15") }),
        case_("old2", "2009-12-02", { resolvedAt: at("2010-01-15") }),
        case_("new", "2010-01-02")
      ]
    },
    expect: [{ value: "2", parts: "2/1" }]
  },
  {
    name: "2 resolved of those received in the period: one cohort on both sides",
    kpi: kpi(
      "percent",
      Formula.ratio(
        Measure.count(Case, (row) => row.resolvedAt.missing().not()),
        cases
      )
    ),
    rows: {
      cases: [
        case_("old", "2009-12-01", { resolvedAt: at("2010-01-15") }),
        case_("new", "2010-01-02", { resolvedAt: at("2010-07-15") }),
        case_("open", "2010-01-02")
      ]
    },
    expect: [{ value: "1/2", parts: "1/2" }]
  },
  {
    name: "3 periods: leap day, week, quarter",
    kpi: kpi("time", visits),
    rows: { households: two, visits: [visit("v", "2012-02-29"), visit("w", "2012-03-01")] },
    expect: [
      { period: Period.month(2012, 2), value: "1" },
      { period: Period.week(2012, 9), value: "2" },
      { period: Period.quarter(2012, 1), value: "2" },
      { period: Period.day("2012-02-29"), value: "1" }
    ]
  },
  {
    name: "3 an unfinished period is provisional and compares with the same elapsed part",
    kpi: kpi("time", visits),
    rows: { households: two, visits: [visit("v", "2010-02-01"), visit("w", "2009-02-01"), visit("x", "2009-05-01")] },
    options: { knownUntil: "2010-03-31", compare: ["same-period-last-year"] },
    expect: [{ value: "1", status: "provisional", earlier: "1", direction: "unchanged" }]
  }
]
