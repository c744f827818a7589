import { CitizenNumber, Period, type Row, Zone } from "@shequ/core"
import { type Case, type CaseStep, CaseTransition, type Resident } from "@shequ/core/model"
import { describe, expect, it } from "vitest"
import { type Batch, Generator, Profile } from "../src/index.ts"
import { check } from "./check.ts"

const small: Profile.Profile = {
  ...Profile.standard,
  households: 240,
  householdsPerCompound: 120,
  householdsPerGrid: 60
}
const quarter = Period.quarter(2010, 1)

function* ledger(of: Generator.Generated, period: Period.Period): Generator<Batch> {
  yield* of.registers
  yield* of.journals(period)
}

const text = (batches: Iterable<Batch>): string =>
  JSON.stringify([...batches].map(([collection, rows]) => [collection.id, rows]))

const rowsOf = <C>(rows: ReadonlyMap<string, ReadonlyArray<Row.AnyRow>>, id: string) =>
  (rows.get(id) ?? []) as unknown as ReadonlyArray<Row.Row<C>>

describe("a generated community", () => {
  const { count, problems, rows } = check(ledger(Generator.community(small, "spring"), quarter))

  it("decodes, has every row once, and refers to rows that are there", () => {
    expect(problems).toEqual([])
    expect(count).toBeGreaterThan(2500)
  })

  it("keeps every journal of its profile", () => {
    const kept = [
      "visit",
      "case",
      "case-step",
      "case-report",
      "contact-sheet",
      "patrol",
      "duty-shift",
      "service-delivery"
    ]
    const more = [
      "activity",
      "activity-attendance",
      "meeting",
      "party-meeting",
      "task",
      "volunteer-shift",
      "frontage-check"
    ]
    for (const id of [...kept, ...more]) expect(rows.get(id)?.length ?? 0, id).toBeGreaterThan(0)
  })

  it("has citizen numbers that fit the person and belong to no division", () => {
    const residents = rowsOf<typeof Resident>(rows, "resident")
    for (const { birthDate, citizenNumber, sex } of residents) {
      const number = citizenNumber as CitizenNumber.CitizenNumber
      expect(CitizenNumber.is(number)).toBe(true)
      expect([CitizenNumber.birthDate(number), CitizenNumber.sex(number)]).toEqual([birthDate, sex])
      expect(CitizenNumber.division(number).slice(2, 4)).toBe("99")
    }
    expect(new Set(residents.map((row) => row.citizenNumber)).size).toBe(residents.length)
  })

  it("moves cases only as they may move, and knows nothing of the time after the period", () => {
    const end = Zone.shanghai.startOf(quarter.end)
    const busy = { ...small, journals: { cases: { ...Profile.journals.cases, perThousand: 200 } } }
    const { rows } = check(ledger(Generator.community(busy, "cases"), quarter))
    const steps = Map.groupBy(rowsOf<typeof CaseStep>(rows, "case-step"), (step) => step.caseId)
    for (const row of rowsOf<typeof Case>(rows, "case")) {
      const history = steps.get(row.id) ?? []
      expect(CaseTransition.firstForbidden(history), row.id).toBeUndefined()
      expect(CaseTransition.statusAfter(history), row.id).toBe(row.status)
      expect(history.every((step, index) => step.at < end && step.at >= (history[index - 1]?.at ?? 0))).toBe(true)
    }
    expect(new Set(rowsOf<typeof Case>(rows, "case").map((row) => row.status)).size).toBeGreaterThan(3)
  })

  it("is the same for the same seed, and another for another", () => {
    const again = (seed: string): string => text(ledger(Generator.community(small, seed), Period.month(2010, 2)))
    expect(again("spring")).toBe(again("spring"))
    expect(again("spring")).not.toBe(again("autumn"))
  })

  it("says the same of a day, whichever period is asked for", () => {
    const visits = (period: Period.Period): ReadonlyArray<string> =>
      [...Generator.community(small, "spring").journals(period)]
        .filter(([collection]) => collection.id === "visit")
        .flatMap(([, some]) => some.filter((row) => row.birthId === undefined).map((row) => row.id))
    const months = [1, 2, 3].flatMap((month) => visits(Period.month(2010, month)))
    expect(visits(quarter)).toEqual(months)
  })

  it("leaves out what the profile leaves out", () => {
    const only = { ...small, journals: { visits: Profile.journals.visits } }
    const kinds = new Set([...Generator.community(only, 1).journals(quarter)].map(([collection]) => collection.id))
    expect([...kinds].sort()).toEqual(["condolence-gift", "visit"])
  })
})

describe("a generated city", () => {
  const city = Generator.city(small, "spring", { communities: 3 })

  it("decodes as a whole, with communities that differ in size", () => {
    const { problems, rows } = check(ledger(city, Period.month(2010, 3)))
    expect(problems).toEqual([])
    expect(rows.get("community")).toHaveLength(3)
    const sizes = Map.groupBy(rows.get("household") ?? [], (row) => row.communityId)
    expect(new Set([...sizes.values()].map((some) => some.length)).size).toBe(3)
  })

  it("hands its rows on bit by bit", () => {
    for (const [, rows] of city.registers) expect(rows.length).toBeLessThanOrEqual(1000)
    const first = city.journals(Period.year(2010))[Symbol.iterator]().next()
    expect(first.done).toBe(false)
  })
})
