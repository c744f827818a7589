/**
 * A reader who wants to know: sets up everything that was printed as equations over the smallest counts, on its own and without the
 * engine's help, and looks for another town that would have been printed alike.
 */
import type { Result, Results } from "../../src/index.ts"
import { type Atom, above, atoms } from "./town.ts"

/** A number as a set of atoms (by index, later releases' late rows after them), and whether it was printed. */
interface Number {
  readonly text: string
  readonly of: ReadonlyArray<number>
  readonly value: number | undefined
}

const within = (atom: Atom, result: Result.Result, onlyPoor: boolean): boolean =>
  (above[atom.grid]?.includes(result.place) ?? false) &&
  (result.breakdown === undefined || result.breakdown.key === atom.kind) &&
  (!onlyPoor || atom.poor)

const numbersOf = (release: number, results: Results.Results): ReadonlyArray<Number> => {
  const number = (result: Result.Result, onlyPoor: boolean, value: { readonly n: bigint } | undefined): Number => ({
    text: `${release} ${onlyPoor ? "poor" : "all"} ${result.place} ${result.breakdown?.key ?? ""}`,
    of: atoms.flatMap((atom, index) =>
      within(atom, result, onlyPoor) ? (release === 0 ? [index] : [index, index + atoms.length]) : []
    ),
    value: value === undefined ? undefined : Number(value.n)
  })
  return results.all.flatMap((result) =>
    result.kpi === "h.share"
      ? result.status === "no-data"
        ? []
        : [number(result, true, result.numerator), number(result, false, result.denominator)]
      : [number(result, result.kpi === "h.poor", result.value)]
  )
}

/**
 * Of what the reader is sure: withheld results, numbers of few, and differences between releases that are small. `truth` are the
 * counts, then those of the rows that came late.
 */
export const known = (
  truth: ReadonlyArray<number>,
  releases: ReadonlyArray<Results.Results>,
  k: number,
  reach = 2
): ReadonlyArray<string> => {
  const all = releases.flatMap((results, release) => numbersOf(release, results))
  const printed = new Map(all.filter((one) => one.value !== undefined).map((one) => [one.of.join(), one]))
  const withheld = new Map(all.filter((one) => !printed.has(one.of.join())).map((one) => [one.of.join(), one]))
  const sum = (of: ReadonlyArray<number>): number => of.reduce((total, index) => total + (truth[index] ?? 0), 0)
  const late = (of: ReadonlyArray<number>) => of.filter((index) => index >= atoms.length)
  const differences = all
    .filter((one) => late(one.of).length > 0)
    .map((one) => ({ text: `late ${one.text}`, of: late(one.of) }))
  const small = differences.filter(({ of }) => sum(of) > 0 && sum(of) < k)
  const hidden = [...withheld.values()].filter((one) => sum(one.of) > 0)
  const size = releases.length > 1 ? atoms.length * 2 : atoms.length
  const exact = [...printed.values()].map((one) => one.of)
  const positive = [...withheld.values()].filter((one) => sum(one.of) > 0).map((one) => one.of)

  /** Steps away from the truth that change no printed number, leave none below nought, and change the target. */
  const isOpen = (target: ReadonlyArray<number>): boolean => {
    const steps = Array.from({ length: size }, () => 0)
    const endsAt = (of: ReadonlyArray<number>): number => Math.max(...of)
    const checks = Array.from({ length: size }, (_, at) => ({
      exact: exact.filter((of) => endsAt(of) === at),
      positive: positive.filter((of) => endsAt(of) === at)
    }))
    const moved = (of: ReadonlyArray<number>): number => of.reduce((total, index) => total + (steps[index] ?? 0), 0)
    /** Rows may have been corrected away between two releases, but there are never less than none. */
    const lowest = (at: number): number =>
      at < atoms.length ? (truth[at] ?? 0) : sum([at - atoms.length, at]) + (steps[at - atoms.length] ?? 0)
    const search = (at: number): boolean => {
      if (at === size) return moved(target) !== 0
      for (let step = -reach; step <= reach; step++) {
        if (lowest(at) + step < 0) continue
        steps[at] = step
        const { exact: same, positive: some } = checks[at] as (typeof checks)[number]
        if (same.every((of) => moved(of) === 0) && some.every((of) => sum(of) + moved(of) >= 1) && search(at + 1))
          return true
      }
      steps[at] = 0
      return false
    }
    return search(0)
  }
  const sure = new Set(hidden.filter((one) => !isOpen(one.of)).map((one) => one.of.join()))
  const isSure = (one: Number): boolean => one.value !== undefined || sum(one.of) === 0 || sure.has(one.of.join())
  // A share hides its other part with the one that is few; that part may be known from elsewhere, the share may not.
  const told = releases.flatMap((results, release) =>
    results.all
      .filter((result) => result.status === "suppressed")
      .map((result) => numbersOf(release, { ...results, all: [result] }))
      .filter((parts) => parts.every(isSure))
      .map((parts) => parts.map((one) => one.text).join(" of "))
  )
  const tiny = hidden.filter((one) => sum(one.of) < k && sure.has(one.of.join())).map((one) => one.text)
  return [...new Set([...told, ...tiny]), ...small.filter((one) => !isOpen(one.of)).map((one) => one.text)]
}
