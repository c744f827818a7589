/** `docs/performance.md`: what was measured, against whom, and where others are better. */
import type { Engine } from "../engines/Engine.ts"
import type { KpiCost } from "../measures/catalogue.ts"
import type { Measured } from "../measures/Measured.ts"
import { goals } from "./goals.ts"
import type { Machine } from "./machine.ts"
import { ms, ratio, size } from "./numbers.ts"
import { markdown } from "./table.ts"

const asked = (lines: ReadonlyArray<Measured>): string =>
  [
    ...Map.groupBy(
      lines.filter((line) => line.work === "60 KPIs"),
      (line) => line.size
    )
  ]
    .map(([rows, some]) =>
      [
        `**${size(rows)} cases, ${size(Math.round(rows * 0.4))} visits**`,
        "",
        markdown(
          ["engine", "warm, ms", "× hand loop", "× DuckDB", "loading, ms", "same figures"],
          some
            .toSorted((a, b) => (a.failed === undefined ? a.medianMs - b.medianMs : 1))
            .map((line) => [
              line.engine,
              ms(line.medianMs),
              ratio(line.ratioToHandLoop),
              ratio(line.ratioToDuckDB),
              ms(line.loadMs ?? Number.NaN),
              line.failed === undefined ? (line.sameResults ? "yes" : "NO") : "failed"
            ])
        )
      ].join("\n")
    )
    .join("\n\n")

const asked60 = (lines: ReadonlyArray<Measured>, engine: string, rows?: number): Measured | undefined =>
  lines.findLast(
    (line) =>
      line.work === "60 KPIs" &&
      line.engine === engine &&
      (rows === undefined ? line.size <= 1_000_000 : line.size === rows)
  )

const cold = (lines: ReadonlyArray<Measured>): string => {
  const [ours, theirs] = [asked60(lines, "shequ"), asked60(lines, "DuckDB")]
  if (ours?.loadMs === undefined || theirs?.loadMs === undefined) return ""
  return `At ${size(ours.size)} cases, loading takes us ${ms(ours.loadMs)} ms – from row objects, which are made on the way; their ids and texts are interned and the rows put in order – and DuckDB ${ms(theirs.loadMs)} ms from typed arrays through its appender. Whoever asks once and throws the data away is better served by DuckDB, or by SQL in the database where the rows are.`
}

const small = (lines: ReadonlyArray<Measured>): string =>
  [4000, 100_000]
    .map((rows) => asked60(lines, "shequ", rows))
    .filter((line) => line !== undefined)
    .map(
      (line) =>
        `${ratio(line.ratioToHandLoop)} × the hand-written loop at ${size(line.size)} cases (${ms(line.medianMs)} ms)`
    )
    .join(", ")

const others = (lines: ReadonlyArray<Measured>): string =>
  markdown(
    ["work", "rows", "engine", "result", "note"],
    lines
      .filter((line) => line.work !== "60 KPIs" && line.work !== "what a browser loads")
      .map((line) => [
        line.work,
        size(line.size),
        line.engine,
        line.work === "memory" && line.bytesPerRow !== undefined
          ? `${line.bytesPerRow.toFixed(1)} B per row`
          : line.nsPerRow !== undefined
            ? `${Math.round(line.nsPerRow)} ns per row`
            : line.medianMs < 0.1
              ? `${ms(line.medianMs * 1000)} µs`
              : `${ms(line.medianMs)} ms`,
        [
          ...(line.note === undefined ? [] : [line.note]),
          ...(line.ratioToHandLoop === undefined ? [] : [`${ratio(line.ratioToHandLoop)} × by hand`]),
          ...(line.work === "memory" || line.bytesPerRow === undefined
            ? []
            : [`${Math.round(line.bytesPerRow)} B per row`]),
          ...(line.sameResults === undefined ? [] : [line.sameResults ? "figures compared: the same" : "OTHER FIGURES"])
        ].join("; ")
      ])
  )

const slow = (costs: ReadonlyArray<KpiCost>): string => {
  const groups = [...Map.groupBy(costs, (cost) => cost.beyond ?? "columns of the rows alone")]
  const sum = (some: ReadonlyArray<KpiCost>): number => some.reduce((total, cost) => total + cost.ms, 0)
  return [
    markdown(
      ["takes", "KPIs", "one after the other, ms", "on average, ms"],
      groups
        .toSorted(([, a], [, b]) => sum(b) - sum(a))
        .map(([name, some]) => [name, `${some.length}`, ms(sum(some)), ms(sum(some) / some.length)])
    ),
    "",
    "All KPIs that take more than columns of their rows, the dearest first; each was evaluated alone, so that what KPIs share is counted every time:",
    "",
    markdown(
      ["KPI", "takes", "ms"],
      costs
        .filter((cost) => cost.beyond !== undefined)
        .map((cost) => [`\`${cost.kpi}\``, cost.beyond ?? "", ms(cost.ms)])
    )
  ].join("\n")
}

const browser = (lines: ReadonlyArray<Measured>): string =>
  lines
    .filter((line) => line.work === "what a browser loads")
    .map((line) => `- ${line.engine}: ${line.note}`)
    .join("\n")

const everything = (lines: ReadonlyArray<Measured>): string => {
  const found = lines.find((line) => line.work === "memory" && line.note?.startsWith("everything"))
  return found?.bytesPerRow === undefined ? "" : ` (${Math.round(found.bytesPerRow)} B per row with all of them)`
}

export const page = (
  lines: ReadonlyArray<Measured>,
  costs: ReadonlyArray<KpiCost>,
  engines: ReadonlyArray<Engine>,
  { cpu, date, memory, versions }: Machine,
  isQuick: boolean
): string => `# Performance

Written by \`pnpm bench${isQuick ? " --quick --write-docs" : ""}\` on ${date}; ${isQuick ? "`pnpm bench` also measures larger sizes" : "run it again with that one command (`pnpm bench --quick` takes less than two minutes, and writes only `out/bench.json`)"}. ${cpu}, ${memory}. ${versions.join(", ")}. Other work may share the machine: engines are timed in turns, and ratios within one
run say more than milliseconds.

60 KPIs – 48 counts, 5 sums, 4 distinct counts, 3 percentiles – over cases and visits, for every one of 200 grids and 24 months
([the set](../bench/data/kpiSet.ts)). Data come from a fixed seed. Each engine's 288 000 figures are compared with those of the hand-written
loop, bit for bit, before anything is timed. Warm times are medians; a ratio is the median of the ratios of single turns.

![Growth curves](performance.svg)

${asked(lines)}

How each was asked:

${engines.map((engine) => `- **${engine.name}**: ${engine.how}${engine.most === undefined ? "" : ` (up to ${size(engine.most)} cases)`}`).join("\n")}

Ours works on one thread, DuckDB on all cores. What is kept between evaluations depends on the data alone: where conditions on single columns are
true, which values repeat within a place's month, how numbers are spread. No figure is kept, and “plan never seen” keeps nothing but the
columns and the order of rows, which the hand-written loop has as well.

## Goals

${goals(lines)}

## Where we lose

- **Cold start.** ${cold(lines)}
- **A plan that was never asked before** has to look its conditions up first: see “shequ, plan never seen”.
- **Small data.** What is spent per cell and per KPI, not per row, decides: ${small(lines)}.
- **KPIs beyond columns** – tallies, attainment, coverage – walk through rows one by one: see the last section.
- **Texts.** Ids, names and notes are JavaScript strings beside the columns${everything(lines)}.
- **One thread**, and no WebAssembly kernel: it would only speed up counting and adding up, which is a fifth of the time that is left; distinct
  counts, ranks, and what is spent per cell would stay as they are.

## The rest

${others(lines)}

## What a browser loads

${browser(lines)}

## The standard catalogue: what is outside the fast path

Every KPI runs on columns. Those that read nothing but columns of their own or of referred rows are counted from masks; the others take a step
more for each row, subject or duty.

${slow(costs)}
`
