/** A row changes the figures that it should, and no others. */
import { type Collection, Dataset, evaluate, figures, Period, Plan, Result, type Row } from "@shequ/core"
import { Birth, Donation, InfoSubmission, Meeting, SecurityCase, StaffPost, Visit } from "@shequ/core/model"
import { describe, expect, it } from "vitest"
import { books, place, registry } from "../books.ts"

type Rows = ReadonlyArray<Row.AnyRow>
type Edit = (collection: Collection.Collection, rows: Rows) => Rows

const period = Period.halfYear(2010, 1)
const plan = Plan.make(registry, { kpis: [...registry.kpis.keys()], places: [place], periods: [period] })

/** Every KPI of the half-year: value and qualifier. */
const compute = (edit: Edit): ReadonlyMap<string, string> => {
  const dataset = Dataset.make(registry)
  for (const [collection, rows] of books) Dataset.add(dataset, collection.id, edit(collection, rows))
  const { all } = figures(registry, plan, evaluate(plan, dataset))
  return new Map(
    all.map((result) => [result.kpi, `${Result.toJson(result).value} ${result.qualifier} ${result.status}`])
  )
}

const before = compute((_, rows) => rows)

/** The KPIs that an edit changes, from what to what. */
const changed = (edit: Edit): Record<string, string> => {
  const after = compute(edit)
  return Object.fromEntries(
    [...before]
      .filter(([kpi, value]) => after.get(kpi) !== value)
      .map(([kpi, value]) => [kpi, `${value} → ${after.get(kpi)}`])
  )
}

const inHalfYear = (instant: number): boolean =>
  instant >= Date.parse("2010-01-01T00:00+08:00") && instant < Date.parse("2010-07-01T00:00+08:00")

/** Without the first row of the collection that the test takes. */
const without =
  <C extends Collection.Collection>(of: C, takes: (row: Row.Row<C>) => boolean): Edit =>
  (collection, rows) => {
    if (collection !== of) return rows
    const at = rows.findIndex((row) => takes(row as Row.Row<C>))
    expect(at).toBeGreaterThanOrEqual(0)
    return rows.toSpliced(at, 1)
  }

/** With the first such row changed. */
const changing =
  <C extends Collection.Collection>(of: C, takes: (row: Row.Row<C>) => boolean, to: Partial<Row.Row<C>>): Edit =>
  (collection, rows) => {
    if (collection !== of) return rows
    const at = rows.findIndex((row) => takes(row as Row.Row<C>))
    expect(at).toBeGreaterThanOrEqual(0)
    return rows.with(at, { ...(rows[at] as Row.AnyRow), ...to })
  }

describe("one row of the books", () => {
  it("nothing changes when nothing is changed", () => expect(changed((_, rows) => rows.toReversed())).toEqual({}))

  it("a criminal case that happened a day after the half-year", () => {
    const last = (row: Row.Row<typeof SecurityCase>) => inHalfYear(row.occurredAt) && row.preventable === false
    const moved = changing(SecurityCase, last, { occurredAt: Date.parse("2010-07-01T00:00+08:00") })
    expect(changed(moved)).toMatchInlineSnapshot(`
      {
        "security.cases-change": "-0.18421052631578946 exact ok → -0.21052631578947367 exact ok",
        "security.criminal-cases": "31 exact ok → 30 exact ok",
        "security.preventable-share": "0.1935483870967742 exact ok → 0.2 exact ok",
      }
    `)
  })

  it("the same case a minute earlier belongs to the half-year", () => {
    const last = (row: Row.Row<typeof SecurityCase>) => inHalfYear(row.occurredAt) && row.preventable === false
    expect(changed(changing(SecurityCase, last, { occurredAt: Date.parse("2010-06-30T23:59+08:00") }))).toEqual({})
  })

  it("an accepted submission less", () =>
    expect(
      changed(without(InfoSubmission, (row) => row.submittedOn >= "2010-01-01" && row.status === "accepted"))
    ).toMatchInlineSnapshot(`
      {
        "info.acceptance-rate": "0.5645161290322581 exact ok → 0.5573770491803278 exact ok",
        "info.accepted": "35 exact ok → 34 exact ok",
        "info.submitted": "62 exact ok → 61 exact ok",
      }
    `))

  it("a Monday meeting that was held in the afternoon", () => {
    const monday = (row: Row.Row<typeof Meeting>) => row.kind === "staff" && inHalfYear(row.startsAt)
    const afternoon = Date.parse("2010-01-04T14:00+08:00")
    expect(changed(changing(Meeting, monday, { startsAt: afternoon }))).toMatchInlineSnapshot(`
      {
        "staff.weekly-meeting-compliance": "1 exact ok → 0.9615384615384616 exact ok",
      }
    `)
  })

  it("a donation less", () =>
    expect(
      changed(without(Donation, (row) => row.donatedOn >= "2010-01-01" && row.amount !== undefined))
    ).toMatchInlineSnapshot(`
      {
        "donation.amount": "13353.5 exact ok → 13053.5 exact ok",
        "donation.mean-per-campaign": "3338.375 exact ok → 3263.375 exact ok",
      }
    `))

  it("a visit to the newborn less", () =>
    expect(
      changed(without(Visit, (row) => row.birthId !== undefined && row.visitedOn >= "2010-01-01"))
    ).toMatchInlineSnapshot(`
      {
        "fertility.birth-visit-rate": "1 asserted ok → 0.8888888888888888 asserted ok",
        "integrity.copied-notes": "9 asserted ok → 8 asserted ok",
        "integrity.period-end-visit-share": "0.20833333333333334 asserted ok → 0.21739130434782608 asserted ok",
        "visit.condolence-targeting-rate": "0.5 asserted ok → 0.5263157894736842 asserted ok",
        "visit.coverage-rate": "0.0423728813559322 asserted ok → 0.04025423728813559 asserted ok",
        "visit.households-visited": "20 asserted ok → 19 asserted ok",
        "visit.households-visited-by-staff": "20 asserted ok → 19 asserted ok",
      }
    `))

  it("a birth outside the policy", () =>
    expect(
      changed(changing(Birth, (row) => row.bornOn >= "2010-01-01", { withinPolicy: false }))
    ).toMatchInlineSnapshot(`
      {
        "fertility.planned-birth-rate": "1 asserted ok → 0.8888888888888888 asserted ok",
      }
    `))

  it("a cleaner who stays", () =>
    expect(
      changed(changing(StaffPost, (row) => row.kind === "temporary", { validTo: "2010-07-01" }))
    ).toMatchInlineSnapshot(`
      {
        "env.cleaning-staff": "1 exact ok → 2 exact ok",
      }
    `))
})
