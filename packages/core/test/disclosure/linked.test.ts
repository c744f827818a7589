import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Disclosure, type Kpi, type Result, type Results } from "../../src/index.ts"
import { type Atom, atoms, kpis, parents, placeIds, registry, resultsOf } from "./city.ts"
import { type Equation, sure } from "./equations.ts"

/** `SHEQU_PROPERTY_RUNS=5000` for the long run. */
const runs = Number(process.env.SHEQU_PROPERTY_RUNS ?? 60)
const k = 5

const isIn = (grid: string, place: string): boolean => {
  for (let at: string | undefined = grid; at !== undefined; at = parents[at]) if (at === place) return true
  return false
}
const rules: Readonly<Record<string, (atom: Atom) => number>> = {
  "r.all": () => 1,
  "r.poor": (atom) => (atom.poor ? 1 : 0),
  "r.a": (atom) => (atom.kind === "a" ? 1 : 0),
  "r.a-or-b": (atom) => (atom.kind === "c" ? 0 : 1),
  "r.women": (atom) => (atom.sex === "f" ? 1 : 0),
  "r.a-and-women": (atom) => (atom.kind === "a" ? 1 : 0) + (atom.sex === "f" ? 1 : 0)
}

type Number = readonly [rule: string, value: { readonly n: bigint } | undefined]
const numbersOf = (one: Result.Result): ReadonlyArray<Number> =>
  one.kpi === "r.share"
    ? [
        ["r.poor", one.numerator],
        ["r.all", one.denominator]
      ]
    : [[one.kpi, one.value]]

/** The numbers of a release as equations. */
const equations = (results: Results.Results, release: number): ReadonlyArray<Equation> =>
  results.all.flatMap((one) =>
    numbersOf(one).map(([rule, value]): Equation => {
      const of = new Map<number, number>()
      for (const [index, atom] of atoms.entries()) {
        const isHere = isIn(atom.grid, one.place)
        const isOfKey = [undefined, atom.kind, atom.sex].includes(one.breakdown?.key ?? undefined)
        const times = isHere && isOfKey ? (rules[rule]?.(atom) ?? 0) : 0
        if (times === 0) continue
        of.set(index, times)
      }
      const text = `${release} ${rule} ${one.place} ${one.breakdown?.key ?? ""}`
      return { text, of, value: value === undefined ? undefined : Number(value.n) }
    })
  )

const total = (truth: ReadonlyArray<number>, { of }: Equation): number =>
  [...of].reduce((sum, [index, times]) => sum + times * (truth[index] ?? 0), 0)
const key = ({ of }: Equation): string => JSON.stringify([...of].sort(([a], [b]) => a - b))
const without = (a: Equation, b: Equation): Equation | undefined => {
  const of = new Map(a.of)
  for (const [index, times] of b.of) {
    const left = (of.get(index) ?? 0) - times
    if (left < 0) return undefined
    if (left === 0) of.delete(index)
    else of.set(index, left)
  }
  return of.size === 0 ? undefined : { text: `${a.text} less ${b.text}`, of, value: undefined }
}

/** Few, and few that are the difference of two numbers of a place: what nobody may be sure of. */
const secrets = (truth: ReadonlyArray<number>, all: ReadonlyArray<Equation>): ReadonlyArray<Equation> => {
  const cells = [...new Map(all.map((one) => [key(one), one])).values()]
  const isFew = (one: Equation): boolean => total(truth, one) > 0 && total(truth, one) < k
  const placeOf = (one: Equation): string => one.text.split(" ")[2] ?? ""
  const isSum = (one: Equation): boolean => one.text.includes("r.a-and-women")
  const beside = [...Map.groupBy(cells, placeOf).values()].flatMap((some) =>
    some
      .filter((one) => !isSum(one))
      .flatMap((whole) => some.filter((one) => !isSum(one)).flatMap((part) => without(whole, part) ?? []))
  )
  return [...cells, ...beside].filter(isFew)
}

const few = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 2, arbitrary: fc.integer({ min: 6, max: 30 }) }
)
const counts = fc.array(few, { minLength: atoms.length, maxLength: atoms.length })
const asked = fc.record({
  kpis: fc.subarray([...kpis], { minLength: 1 }),
  places: fc.subarray([...placeIds], { minLength: 1 })
})
const printed = (all: ReadonlyArray<Equation>) => all.filter((one) => one.value !== undefined)

describe("a reader with a computer", { timeout: 600_000 }, () => {
  it("learns of no few from a city's tables, whatever is printed beside them", () => {
    let withheld = 0
    let cells = 0
    fc.assert(
      fc.property(counts, asked, (truth, of) => {
        const exact = resultsOf(truth, of)
        const told = Disclosure.apply(registry, exact, { k })
        expect(Disclosure.audit(registry, exact, { k }).lost).toEqual([])
        const all = equations(told, 0)
        cells += told.all.length
        withheld += told.all.filter((one) => one.status === "suppressed").length
        expect(sure(atoms.length, printed(all), secrets(truth, all))).toEqual([])
      }),
      { numRuns: runs }
    )
    expect(withheld).toBeGreaterThan(0)
    expect(withheld).toBeLessThan(cells)
  })

  it("learns of none from a second release with more KPIs and places, where no rows came late", () => {
    let told = 0
    fc.assert(
      fc.property(counts, asked, asked, (truth, one, more) => {
        const union = <A>(a: ReadonlyArray<A>, b: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set([...a, ...b])]
        const other = { kpis: union(one.kpis, more.kpis), places: union(one.places, more.places) }
        const first = Disclosure.apply(registry, resultsOf(truth, one), { k })
        const second = Disclosure.apply(registry, resultsOf(truth, other), { k, published: [first] })
        const all = [...equations(first, 0), ...equations(second, 0)]
        const before = sure(atoms.length, printed(equations(first, 0)), secrets(truth, equations(first, 0)))
        expect(before).toEqual([])
        // What follows from the first release and what was not asked for then can be lost; the office is told.
        const { lost } = Disclosure.audit(registry, resultsOf(truth, other), { k, published: [first] })
        if (lost.length > 0) told++
        else expect(sure(atoms.length, printed(all), secrets(truth, all))).toEqual([])
      }),
      { numRuns: runs }
    )
    expect(told).toBeLessThan(runs / 2)
  })
})

describe("numbers that hang together", () => {
  const kpi = (id: string): Kpi.Kpi => kpis.find((one) => one.id === id) as Kpi.Kpi
  const of = (count: (atom: Atom) => number) => atoms.map(count)
  const statuses = (results: Results.Results) =>
    results.all
      .filter((one) => one.period.kind === "month")
      .map((one) => `${one.kpi} ${one.breakdown?.key ?? ""} ${one.status}`)

  it("withholds one of two when the difference is few: all, and all but three", () => {
    const truth = of(({ grid, poor }) => (grid !== "g1" ? 0 : poor ? 20 : 0)).with(1, 3)
    const told = Disclosure.apply(registry, resultsOf(truth, { kpis: [kpi("r.all"), kpi("r.poor")], places: ["g1"] }), {
      k
    })
    expect(statuses(told).filter((one) => one.endsWith("suppressed")).length).toBeGreaterThan(0)
    const all = equations(told, 0)
    expect(sure(atoms.length, printed(all), secrets(truth, all))).toEqual([])
  })

  it("does not print as a KPI what it withholds in a breakdown, nor for the half-year what it withholds for the month", () => {
    const truth = of(({ grid, kind, sex }) =>
      grid !== "g1" || sex === "m" ? 0 : kind === "a" ? 20 : kind === "b" ? 1 : 8
    )
    const told = Disclosure.apply(registry, resultsOf(truth, { kpis: [kpi("r.all"), kpi("r.a")], places: ["g1"] }), {
      k
    })
    const a = told.all.filter((one) => one.kpi === "r.a" && one.breakdown === undefined).map((one) => one.status)
    const inBreakdown = told.all.filter((one) => one.kpi === "r.all" && one.breakdown?.key === "a")
    expect(new Set([...a, ...inBreakdown.map((one) => one.status)]).size).toBe(1)
    const b = told.all.filter((one) => one.breakdown?.key === "b").map((one) => one.status)
    expect(b).toEqual(["suppressed", "suppressed"])
  })
})
