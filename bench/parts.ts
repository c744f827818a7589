/** The parts of the benchmark. Each runs in a process of its own: what one leaves behind, or fails at, is not paid by another. */
import * as Town from "./data/Town.ts"
import { duckdb } from "./engines/duckdb.ts"
import type { Engine } from "./engines/Engine.ts"
import { handLoop } from "./engines/handLoop.ts"
import { engines } from "./engines/index.ts"
import { rules } from "./engines/rules.ts"
import { shequ, shequFirst } from "./engines/shequ.ts"
import { bundle } from "./measures/bundle.ts"
import { catalogue, type KpiCost } from "./measures/catalogue.ts"
import { decode } from "./measures/decode.ts"
import { growth } from "./measures/growth.ts"
import { live, liveSizes } from "./measures/live.ts"
import type { Measured } from "./measures/Measured.ts"
import { memory } from "./measures/memory.ts"
import { pushdown } from "./measures/pushdown.ts"
import { askAll } from "./measures/questions.ts"
import { size as sizeText } from "./report/numbers.ts"

export interface Found {
  readonly lines: ReadonlyArray<Measured>
  /** What each KPI of the standard catalogue costs. */
  readonly costs?: ReadonlyArray<KpiCost>
}

export interface Part {
  readonly title: string
  readonly run: () => Promise<Found>
}

const of = (title: string, run: () => ReadonlyArray<Measured> | Promise<ReadonlyArray<Measured>>): Part => ({
  title,
  run: async () => ({ lines: await run() })
})

const asked = (size: number, some: ReadonlyArray<Engine>, runs: number): Part =>
  of(`60 KPIs over ${sizeText(size)} cases`, () => askAll(Town.make(size), some, runs))

const fast: ReadonlyArray<Engine> = [handLoop, shequ, shequFirst, duckdb]

export const parts = (isQuick: boolean): ReadonlyArray<Part> => {
  const size = isQuick ? 200_000 : 1_000_000
  const runs = isQuick ? 7 : 15
  return [
    asked(4000, [handLoop, shequ, rules], 3),
    asked(100_000, engines, isQuick ? 9 : 21),
    asked(1_000_000, isQuick ? fast : engines, isQuick ? 9 : 21),
    ...(isQuick ? [] : [asked(5_000_000, fast, 9)]),
    of("memory", () => memory(Town.make(size))),
    of("decoding", () => decode(Town.make(size), runs)),
    of("twice the KPIs", () => growth(Town.make(size), runs)),
    ...liveSizes(isQuick).map((rows) =>
      of(`changes kept up with, ${sizeText(rows)} cases`, () => live(Town.make(rows)))
    ),
    { title: "the standard catalogue over a city", run: () => catalogue(isQuick ? 4 : 40, isQuick ? 3 : 5) },
    of("60 KPIs asked of databases", () => pushdown(Town.make(isQuick ? 50_000 : 200_000), isQuick ? 3 : 7)),
    of("what a browser loads", bundle)
  ]
}
