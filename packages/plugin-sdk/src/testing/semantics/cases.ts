/**
 * What every figure means, case by case: rows, one formula, and the figures that come out – the same on every back end. Each
 * entry of `expect` is the figure of a place and period (by default the community in the first half of 2010), written
 * `value` or `numerator/denominator`, or the status and reason when there is none.
 */
import {
  Cadence,
  Formula,
  Kpi,
  Measure,
  Period,
  type Plan,
  type Qualifier,
  type Result,
  type Row,
  Tally,
  Target,
  Value
} from "@shequ/core"
import { at, Case, Household, isLarge, Kind, places, Shift, Step, type VillageRows, Visit } from "./village.ts"

type Reason = NonNullable<Result.Result["reason"]>["is"]

export interface Expected {
  readonly place?: string
  readonly period?: Period.Period
  readonly key?: string | null
  /** In stored scale: `"3"`, `"1/2"` in lowest terms. */
  readonly value?: string
  /** `"2/4"`: numerator and denominator as they are. */
  readonly parts?: string
  readonly status?: Result.Status
  readonly reason?: Reason
  readonly qualifier?: Qualifier.Qualifier
  readonly grade?: "met" | "missed"
  /** Against the same period last year: the earlier value and the direction. */
  readonly earlier?: string
  readonly direction?: string
}

export interface SemanticsCase {
  /** What it shows; the number is the paragraph of the semantics. */
  readonly name: string
  readonly kpi: Kpi.Kpi
  readonly rows: VillageRows
  /** Collections that are kept though they are empty. */
  readonly kept?: ReadonlyArray<{ readonly id: string }>
  readonly options?: Partial<Pick<Plan.Options, "compare" | "breakdowns" | "knownUntil" | "tree">>
  readonly expect: ReadonlyArray<Expected>
}

const march = Period.month(2010, 3)

let serial = 0
const kpi = <U extends Parameters<typeof Kpi.make>[0]["unit"]>(
  unit: U,
  value: Formula.Operand,
  more: {
    readonly better?: Kpi.Better
    readonly target?: Target.Target | ReadonlyArray<Target.Target>
    readonly breakdowns?: ReadonlyArray<Kpi.Breakdown>
  } = {}
): Kpi.Kpi => {
  serial += 1
  const { better = "higher", ...rest } = more
  return Kpi.make({
    id: `village.case-${serial}`,
    name: { zh: "例", en: "Case" },
    unit,
    better,
    value,
    ...rest
  } as never)
}

const household = (id: string, more: Partial<Row.Row<typeof Household>> = {}): Row.Row<typeof Household> => ({
  id,
  gridId: "g1",
  validFrom: "2009-01-01",
  ...more
})
const visit = (
  id: string,
  day: string,
  householdId = "h1",
  more: Partial<Row.Row<typeof Visit>> = {}
): Row.Row<typeof Visit> => ({
  id,
  at: at(day),
  householdId,
  ...more
})
const case_ = (id: string, day: string, more: Partial<Row.Row<typeof Case>> = {}): Row.Row<typeof Case> => ({
  id,
  gridId: "g1",
  receivedAt: at(day),
  ...more
})

const two = [household("h1"), household("h2", { gridId: "g2" })]
const visits = Measure.count(Visit)
const cases = Measure.count(Case)
const lowIncome = Measure.count(Household, (row) => row.tags.has("low-income"))
const monthly = (atLeast = 1) =>
  Measure.attainment(Measure.subjects(Household), [
    Measure.requirement({
      name: { zh: "走访", en: "visit" },
      cadence: Cadence.every("month"),
      entries: Visit,
      subject: (row) => row.householdId,
      atLeast
    })
  ])
const hours = (n: number, d: number) =>
  Measure.percentile(Case, "second", n, d, (row) => row.receivedAt.secondsUntil(row.resolvedAt)) as Measure.Measure
const gifts = Measure.sum(Visit, "yuan", (row) => row.gift)

export const semanticsCases: ReadonlyArray<SemanticsCase> = [
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
  },
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
  },
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
  },
  {
    name: "10 every household every month",
    kpi: kpi("percent", Formula.attained(monthly())),
    rows: {
      households: two,
      visits: [visit("v", "2010-02-01"), visit("w", "2010-02-28"), visit("x", "2010-03-31", "h2")]
    },
    expect: [
      { value: "1/6", parts: "2/12" },
      { place: "g1", parts: "1/6" },
      { period: march, parts: "1/2" },
      { period: Period.day("2010-03-30"), parts: "0/2" }
    ]
  },
  {
    name: "10 more than enough counts as enough; less counts for what it is",
    kpi: kpi("percent", Formula.attained(monthly(2))),
    rows: {
      households: two,
      visits: ["01", "02", "03"].map((day) => visit(`v${day}`, `2010-03-${day}`)).concat(visit("w", "2010-03-05", "h2"))
    },
    expect: [{ period: march, parts: "3/4" }]
  },
  {
    name: "10 required only while the subject is there on the slot's last day",
    kpi: kpi("percent", Formula.attained(monthly())),
    rows: {
      households: [household("h1", { validFrom: "2010-02-10", validTo: "2010-05-31" })],
      visits: [visit("v", "2010-03-01"), visit("w", "2010-05-02")]
    },
    expect: [{ parts: "1/3" }, { period: Period.month(2010, 1), status: "no-data", reason: "zero-denominator" }]
  },
  {
    name: "10 a yearly duty in half a year counts so far",
    kpi: kpi(
      "percent",
      Formula.attained(
        Measure.attainment(
          Measure.subjects(Household),
          [
            Measure.requirement({
              name: { zh: "走访", en: "visit" },
              cadence: Cadence.every("year"),
              entries: Visit,
              subject: (row) => row.householdId
            }),
            Measure.requirement({
              name: { zh: "慰问", en: "gift" },
              cadence: Cadence.every("year"),
              entries: Visit,
              where: (row) => row.gift.above(0),
              subject: (row) => row.householdId
            })
          ],
          "all"
        )
      )
    ),
    rows: {
      households: two,
      visits: [
        visit("v", "2010-02-01", "h1", { gift: 1 }),
        visit("w", "2010-02-01", "h2"),
        visit("x", "2010-08-01", "h2", { gift: 1 })
      ]
    },
    expect: [{ parts: "1/2" }, { period: Period.year(2010), parts: "2/2" }]
  },
  {
    name: "10 every Monday morning, by community",
    kpi: kpi(
      "percent",
      Formula.attained(
        Measure.attainment(Measure.placesOf("community"), [
          Measure.requirement({
            name: { zh: "例会", en: "meeting" },
            cadence: Cadence.onWeekdays([1], { from: "00:00", to: "12:00" }),
            entries: Case
          })
        ])
      )
    ),
    rows: {
      cases: [
        case_("monday", "2010-01-04"),
        case_("afternoon", "2010-01-11", { receivedAt: at("2010-01-11", "14:00") }),
        case_("tuesday", "2010-01-19"),
        case_("other grid", "2010-01-25", { gridId: "g2" })
      ]
    },
    expect: [
      { parts: "2/26" },
      { place: "city", parts: "2/26" },
      { place: "g1", status: "no-data", reason: "zero-denominator" }
    ]
  },
  {
    name: "10 a checklist: kinds that must be there on the last day",
    kpi: kpi(
      "percent",
      Formula.attained(
        Measure.attainment(
          Measure.placesOf("community"),
          (["noise", "drain"] as const).map((kind) =>
            Measure.requirement({
              name: { zh: Kind.terms[kind].zh, en: kind },
              cadence: Cadence.every("period"),
              entries: Household,
              where: (row) => row.kind.is(kind)
            })
          )
        )
      )
    ),
    rows: { households: [household("a", { kind: "noise" }), household("b", { kind: "drain", validTo: "2010-05-01" })] },
    expect: [{ parts: "1/2" }, { period: march, parts: "2/2" }]
  },
  {
    name: "10 coverage: the union of shifts against the windows",
    kpi: kpi(
      "percent",
      Formula.attained(
        Measure.coverage({
          subjects: Measure.placesOf("community"),
          windows: [
            { weekdays: [6, 7], from: "08:00", to: "10:00" },
            { weekdays: [6, 7], from: "09:00", to: "12:00" }
          ],
          intervals: Shift,
          from: (row) => row.from,
          to: (row) => row.to
        })
      )
    ),
    rows: {
      shifts: [
        { id: "a", gridId: "g1", from: at("2010-03-06", "07:00"), to: at("2010-03-06", "09:00") },
        { id: "b", gridId: "g2", from: at("2010-03-06", "08:30"), to: at("2010-03-06", "10:00") },
        { id: "friday", gridId: "g1", from: at("2010-03-05", "08:00"), to: at("2010-03-05", "12:00") },
        { id: "running", gridId: "g1", from: at("2010-03-07", "11:00") }
      ]
    },
    expect: [
      { period: Period.range("2010-03-05", "2010-03-07"), parts: `${3 * 3600}/${8 * 3600}` },
      { period: Period.day("2010-03-05"), status: "no-data", reason: "zero-denominator" }
    ]
  },
  {
    name: "11 rows roll up the tree as it was at their time",
    kpi: kpi("entry-time", cases),
    rows: {
      places: [
        ...places.filter((place) => place.id !== "g2"),
        { id: "d", name: "乙社区", level: "community", parentId: "city", validFrom: "2000-01-01" },
        { id: "g2", name: "二网格", level: "grid", parentId: "c", validFrom: "2000-01-01", validTo: "2010-04-01" },
        { id: "g2", name: "二网格", level: "grid", parentId: "d", validFrom: "2010-04-01" }
      ],
      cases: [
        case_("a", "2010-03-31", { gridId: "g2" }),
        case_("b", "2010-04-01", { gridId: "g2" }),
        case_("c", "2010-04-01", { gridId: "g2" })
      ]
    },
    expect: [{ value: "1" }, { place: "d", value: "2" }, { place: "city", value: "3" }]
  },
  {
    name: "11 … or as it is now, when asked",
    kpi: kpi("entry-time", cases),
    rows: {
      places: [
        ...places.filter((place) => place.id !== "g2"),
        { id: "d", name: "乙社区", level: "community", parentId: "city", validFrom: "2000-01-01" },
        { id: "g2", name: "二网格", level: "grid", parentId: "c", validFrom: "2000-01-01", validTo: "2010-04-01" },
        { id: "g2", name: "二网格", level: "grid", parentId: "d", validFrom: "2010-04-01" }
      ],
      cases: [case_("a", "2010-03-31", { gridId: "g2" }), case_("b", "2010-04-01", { gridId: "g2" })]
    },
    options: { tree: "now" },
    expect: [
      { status: "not-reported", reason: "not-kept" },
      { place: "d", value: "2" }
    ]
  },
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
  },
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
