/** What an engine answers: one number for each KPI, month and grid; `NaN` where there is none (the median of nothing). */
import { kpiSet } from "./kpiSet.ts"
import { grids, months } from "./Town.ts"

export const cells: number = grids * months
export const cellOf = (month: number, grid: number): number => month * grids + grid

/** Figures of KPI `k` are in `answer[k * cells …]`. */
export type Answer = Float64Array

/** Counts, sums and distinct counts of nothing are 0, a percentile of nothing is none. */
export const empty = (): Answer => {
  const answer = new Float64Array(kpiSet.length * cells)
  for (const [at, { take }] of kpiSet.entries()) {
    if (take.kind === "percentile") answer.fill(Number.NaN, at * cells, (at + 1) * cells)
  }
  return answer
}

/** The KPIs in which two answers differ, by their number from 1. */
export const differences = (a: Answer, b: Answer): ReadonlyArray<number> => {
  const found = new Set<number>()
  for (let at = 0; at < a.length; at++) {
    if (!Object.is(a[at], b[at])) found.add(Math.floor(at / cells) + 1)
  }
  return [...found]
}

/** The value at the nearest rank of ordered values. */
export const rank = (n: number, d: number, count: number): number => Math.max(1, Math.ceil((n * count) / d)) - 1
