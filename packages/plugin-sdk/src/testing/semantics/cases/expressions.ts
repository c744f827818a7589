/** Row expressions: parameters, dated tags, references, ages, tallies; breakdowns and annual rates. */
import { Formula, Kpi, Measure, Period, Tally } from "@shequ/core"
import { at, Case, Household, isLarge, Step, Visit } from "../village.ts"
import { case_, cases, household, kpi, lowIncome, march, two, visit, visits } from "./examples.ts"
import type { SemanticsCase } from "./SemanticsCase.ts"

export const expressions: ReadonlyArray<SemanticsCase> = [
  {
    name: "parameters hold where and when the row is read",
    kpi: kpi("household", Measure.count(Household, isLarge)),
    rows: {
      households: [
        household("a", { members: 4 }),
        household("b", { members: 3, gridId: "g2" }),
        household("c", { members: 3 })
      ]
    },
    expect: [{ value: "1" }, { period: march, value: "2" }]
  },
  {
    name: "in a tally, parameters hold where and when the other row is read",
    kpi: kpi(
      "household",
      Measure.count(Household, (row) =>
        Tally.exists(Visit, {
          via: (one) => one.householdId,
          equals: row.id,
          where: (one) => isLarge(one.household)
        })
      )
    ),
    rows: {
      // Three are many in the second grid, where it was visited, and few in the first, where it moved to.
      households: [
        household("moved", { members: 3, gridId: "g2", validTo: "2010-04-01" }),
        household("moved", { members: 3, gridId: "g1", validFrom: "2010-04-01" })
      ],
      visits: [visit("v", "2010-03-31", "moved")]
    },
    expect: [{ value: "1" }, { period: march, value: "1" }]
  },
  {
    name: "dated tags are read as of the day",
    kpi: kpi(
      "percent",
      Formula.ratio(
        Measure.count(Visit, (row) => row.household.tags.has("low-income")),
        lowIncome
      )
    ),
    rows: {
      households: [
        household("h1", {
          tags: [
            { code: "low-income", from: "2010-02-01", to: "2010-03-01" },
            { code: "low-income", from: "2010-06-01" }
          ]
        })
      ],
      visits: [
        visit("before", "2010-01-31"),
        visit("in", "2010-02-28"),
        visit("after", "2010-03-01"),
        visit("again", "2010-06-01")
      ]
    },
    expect: [{ parts: "2/1" }, { period: march, status: "no-data", reason: "zero-denominator" }]
  },
  {
    name: "a reference reads the version in force when the row happened",
    kpi: kpi("time", visits),
    rows: {
      households: [
        household("h1", { gridId: "g1", validTo: "2010-04-01" }),
        household("h1", { gridId: "g2", validFrom: "2010-04-01", validTo: "2010-05-01" })
      ],
      visits: [
        visit("early", "2008-03-01"),
        visit("a", "2010-03-31"),
        visit("b", "2010-04-01"),
        visit("late", "2010-06-01")
      ]
    },
    expect: [
      { value: "3" },
      { place: "g1", value: "1" },
      { place: "g2", value: "2" },
      { place: "g1", period: Period.month(2008, 3), value: "1" }
    ]
  },
  {
    name: "age is completed years on the day; 29 February completes on 1 March",
    kpi: kpi(
      "household",
      Measure.count(Household, (row) => row.headBornOn.age().atLeast(18))
    ),
    rows: { households: [household("a", { headBornOn: "1992-02-29" }), household("b")] },
    expect: [
      { period: Period.day("2010-02-28"), value: "0" },
      { period: Period.day("2010-03-01"), value: "1" }
    ]
  },
  {
    name: "tallies: on site before it was escalated",
    kpi: kpi(
      "percent",
      Formula.ratio(
        Measure.count(Case, (row) =>
          Tally.exists(Step, {
            via: (step) => step.caseId,
            equals: row.id,
            where: (step) => step.onSite,
            before: row.escalatedAt
          })
        ),
        Measure.count(Case, (row) => row.escalatedAt.missing().not())
      )
    ),
    rows: {
      cases: [
        case_("a", "2010-01-02", { escalatedAt: at("2010-01-05") }),
        case_("b", "2010-01-02", { escalatedAt: at("2010-01-05") }),
        case_("c", "2010-01-02")
      ],
      steps: [
        { id: "1", caseId: "a", at: at("2010-01-04"), onSite: true },
        { id: "2", caseId: "b", at: at("2010-01-05"), onSite: true },
        { id: "3", caseId: "b", at: at("2010-01-03"), onSite: false },
        { id: "4", caseId: "c", at: at("2010-01-03"), onSite: true }
      ]
    },
    expect: [{ parts: "1/2" }]
  },
  {
    name: "tallies: seconds to the first step on site",
    kpi: kpi(
      "hour",
      Measure.median(Case, "second", (row) =>
        row.receivedAt.secondsUntil(
          Tally.first(Step, (step) => step.at, {
            via: (step) => step.caseId,
            equals: row.id,
            where: (step) => step.onSite
          })
        )
      ) as never
    ),
    rows: {
      cases: [case_("a", "2010-01-02"), case_("b", "2010-01-02")],
      steps: [
        { id: "1", caseId: "a", at: at("2010-01-02", "12:00"), onSite: true },
        { id: "2", caseId: "a", at: at("2010-01-02", "10:00"), onSite: true }
      ]
    },
    expect: [{ value: "3600" }]
  },
  {
    name: "tallies in the period, and so far",
    kpi: kpi(
      "percent",
      Formula.ratio(
        Measure.count(Household, (row) =>
          Tally.exists(Visit, { via: (v) => v.householdId, equals: row.id, within: "period" })
        ),
        Measure.count(Household, (row) =>
          Tally.count(Visit, { via: (v) => v.householdId, equals: row.id, within: "so-far" }).atLeast(2)
        )
      )
    ),
    rows: {
      households: two,
      visits: [
        visit("old", "2009-06-01"),
        visit("v", "2010-03-01"),
        visit("later", "2010-08-01", "h2"),
        visit("w", "2010-03-01", "h2")
      ]
    },
    expect: [
      { parts: "2/1" },
      { period: Period.month(2010, 1), status: "no-data", reason: "zero-denominator" },
      { period: Period.halfYear(2010, 2), parts: "1/2" }
    ]
  },
  {
    name: "breakdown: each value, and the rows without one",
    kpi: kpi("entry-time", cases, {
      breakdowns: [Kpi.by("kind", { zh: "类别", en: "Kind" }, Case, (row) => row.kind)]
    }),
    rows: {
      cases: [
        case_("a", "2010-01-02", { kind: "noise" }),
        case_("b", "2010-01-02", { kind: "noise", gridId: "g2" }),
        case_("c", "2010-01-02")
      ]
    },
    options: { breakdowns: true },
    expect: [
      { value: "3" },
      { key: "noise", value: "2" },
      { key: null, value: "1" },
      { key: "noise", place: "g1", value: "1" }
    ]
  },
  {
    name: "annualised: the half-year twice, the quarter four times",
    kpi: kpi("entry-time", Formula.annualised(cases)),
    rows: { cases: [case_("a", "2010-01-02")] },
    expect: [{ value: "2" }, { period: Period.quarter(2010, 1), value: "4" }, { period: Period.year(2010), value: "1" }]
  }
]
