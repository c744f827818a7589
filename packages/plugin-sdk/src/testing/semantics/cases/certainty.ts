/** Qualifiers. */
import { Formula, Measure, Tally } from "@shequ/core"
import { Household, Visit } from "../village.ts"
import { case_, cases, gifts, kpi, two, visit, visits } from "./examples.ts"
import type { SemanticsCase } from "./SemanticsCase.ts"

export const certainty: ReadonlyArray<SemanticsCase> = [
  {
    name: "7 a lower bound survives a sum, and stays where it was given",
    kpi: kpi("yuan", gifts),
    rows: {
      households: two,
      visits: [
        visit("v", "2010-02-01", "h1", { gift: 900000, giftQualifier: "more-than" }),
        visit("w", "2010-02-01", "h2", { gift: 100 })
      ]
    },
    expect: [
      { value: "900100", qualifier: "more-than" },
      { place: "g2", value: "100", qualifier: "exact" }
    ]
  },
  {
    name: "7 a row that stands for at least one makes the count a lower bound",
    kpi: kpi("entry-time", cases),
    rows: { cases: [case_("a", "2010-01-02"), case_("b", "2010-01-02", { qualifier: "more-than" })] },
    expect: [{ value: "2", qualifier: "more-than" }]
  },
  {
    name: "7 a bound below the line turns round, bound over bound is unknown",
    kpi: kpi("percent", Formula.ratio(visits, cases)),
    rows: {
      households: two,
      visits: [visit("v", "2010-02-01"), visit("w", "2010-02-01", "h2", { qualifier: "at-least" })],
      cases: [case_("a", "2010-01-02", { qualifier: "more-than" }), case_("b", "2010-01-02", { gridId: "g2" })]
    },
    expect: [
      { value: "1", qualifier: "unknown" },
      { place: "g1", value: "1", qualifier: "less-than" },
      { place: "g2", value: "1", qualifier: "at-least" }
    ]
  },
  {
    name: "7 the qualifier of the rows that a tally takes reaches the figure",
    kpi: kpi(
      "household",
      Measure.count(Household, (row) => Tally.exists(Visit, { via: (v) => v.householdId, equals: row.id }))
    ),
    rows: { households: two, visits: [visit("v", "2010-02-01", "h1", { qualifier: "asserted" })] },
    expect: [{ value: "1", qualifier: "asserted" }]
  },
  {
    name: "7 so does what those rows were read with on their own day, though they are exact themselves, and nothing later",
    kpi: kpi(
      "household",
      Measure.count(Household, (row) =>
        Tally.exists(Visit, { via: (v) => v.householdId, equals: row.id, where: (v) => v.household.members.atLeast(4) })
      )
    ),
    rows: {
      households: [
        {
          id: "h",
          gridId: "g1",
          members: 5,
          membersQualifier: "more-than",
          validFrom: "2009-01-01",
          validTo: "2010-03-01"
        },
        { id: "h", gridId: "g1", members: 5, validFrom: "2010-03-01" },
        { id: "k", gridId: "g2", members: 5, validFrom: "2009-01-01", validTo: "2010-03-01" },
        { id: "k", gridId: "g2", members: 5, membersQualifier: "more-than", validFrom: "2010-03-01" }
      ],
      visits: [visit("v", "2010-02-01", "h"), visit("w", "2010-02-01", "k")]
    },
    expect: [
      { place: "g1", value: "1", qualifier: "more-than" },
      { place: "g2", value: "1", qualifier: "exact" }
    ]
  }
]
