/** Attainment and coverage. */
import { Cadence, Formula, Measure, Period } from "@shequ/core"
import { at, Case, Household, Kind, Shift, Visit } from "../village.ts"
import { case_, household, kpi, march, monthly, two, visit } from "./examples.ts"
import type { SemanticsCase } from "./SemanticsCase.ts"

export const duties: ReadonlyArray<SemanticsCase> = [
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
  }
]
