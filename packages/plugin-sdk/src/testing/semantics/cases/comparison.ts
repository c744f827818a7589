/** Changes, targets, grades. */
import { Formula, Period, Target } from "@shequ/core"
import { case_, cases, kpi, march } from "./examples.ts"
import type { SemanticsCase } from "./SemanticsCase.ts"

export const comparison: ReadonlyArray<SemanticsCase> = [
  {
    name: "12 fewer is better: last year's figure and the direction",
    kpi: kpi("entry-time", cases, { better: "lower", target: Target.belowLastYear() }),
    rows: { cases: [case_("a", "2010-01-02"), case_("b", "2009-01-02"), case_("c", "2009-06-30")] },
    options: { compare: ["same-period-last-year"] },
    expect: [
      { value: "1", earlier: "2", direction: "improved", grade: "met" },
      { period: Period.halfYear(2009, 1), value: "2", earlier: "0", direction: "worsened", grade: "missed" }
    ]
  },
  {
    name: "12 relative change; from nothing there is none",
    kpi: kpi("percent", Formula.relativeChange(cases)),
    rows: { cases: [case_("a", "2010-01-02"), case_("b", "2009-01-02"), case_("c", "2009-06-30")] },
    expect: [
      { value: "-1/2" },
      { period: Period.halfYear(2009, 1), status: "no-data", reason: "zero-denominator", parts: "2/0" }
    ]
  },
  {
    name: "12 no change where the earlier period has no value",
    kpi: kpi("percent", Formula.change(Formula.ratio(cases, cases))),
    rows: { cases: [case_("a", "2010-01-02")] },
    expect: [
      { status: "no-data", reason: "earlier-value-missing" },
      { period: Period.halfYear(2011, 1), status: "no-data", reason: "zero-denominator" }
    ]
  },
  {
    name: "12 the period before: from the half-year to the one before it",
    kpi: kpi("entry-time", Formula.change(cases, "previous-period")),
    rows: { cases: [case_("a", "2010-01-02"), case_("b", "2009-07-02"), case_("c", "2009-12-31")] },
    expect: [{ value: "-1" }]
  },
  {
    name: "12 week 53 has no counterpart in a year of 52 weeks",
    kpi: kpi("entry-time", Formula.change(cases)),
    rows: { cases: [case_("a", "2010-01-02")] },
    expect: [{ period: Period.week(2009, 53), status: "no-data", reason: "no-earlier-period" }]
  },
  {
    name: "13 targets are dated and inherited; the nearest place wins",
    kpi: kpi("entry-time", cases, {
      target: [
        Target.atLeast(2, { to: "2010-06-01" }),
        Target.atLeast(1, { from: "2010-06-01" }),
        Target.atLeast(5, { place: "g1" })
      ]
    }),
    rows: { cases: [case_("a", "2010-01-02")] },
    expect: [
      { value: "1", grade: "met" },
      { period: march, value: "0", grade: "missed" },
      { place: "g1", value: "1", grade: "missed" }
    ]
  }
]
