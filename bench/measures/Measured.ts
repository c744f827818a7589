/** One line of `out/bench.json`. Absent numbers are not known or make no sense for the line. */
export interface Measured {
  readonly work: string
  /** Cases; there are four visits to ten of them. */
  readonly size: number
  readonly engine: string
  readonly medianMs: number
  readonly ratioToHandLoop?: number
  readonly ratioToDuckDB?: number
  /** Compared with the hand-written loop, bit for bit, before anything was timed. */
  readonly sameResults?: boolean
  /** How long loading took: from rows (ours) or typed arrays (others) to the first question. */
  readonly loadMs?: number
  readonly runs?: number
  readonly bytesPerRow?: number
  readonly nsPerRow?: number
  readonly note?: string
  /** Why there are no numbers. */
  readonly failed?: string
}

export const median = (times: ReadonlyArray<number>): number => {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted.length >>> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** Lets the collector run where it was asked for (`--expose-gc`), so that what one engine leaves is not paid by the next. */
export const collect = (): void => globalThis.gc?.()

export const timed = async (run: () => unknown): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}
