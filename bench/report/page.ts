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
            .toSorted((a, b) => a.medianMs - b.medianMs)
            .map((line) => [
              line.engine,
              ms(line.medianMs),
              ratio(line.ratioToHandLoop),
              ratio(line.ratioToDuckDB),
              ms(line.loadMs ?? Number.NaN),
              line.sameResults ? "yes" : "NO"
            ])
        )
      ].join("\n")
    )
    .join("\n\n")

const cold = (lines: ReadonlyArray<Measured>): string => {
  const at = (engine: string) =>
    lines.findLast((line) => line.work === "60 KPIs" && line.engine === engine && line.size <= 1_000_000)
  const [ours, theirs] = [at("shequ"), at("DuckDB")]
  if (ours?.loadMs === undefined || theirs?.loadMs === undefined) return ""
  return `At ${size(ours.size)} cases, loading takes us ${ms(ours.loadMs)} ms – from row objects, with their ids and texts interned and the rows put in order – and DuckDB ${ms(theirs.loadMs)} ms from typed arrays through its appender. Whoever asks once and throws the data away is better served by DuckDB, or by SQL in the database where the rows are.`
}

const others = (lines: ReadonlyArray<Measured>): string =>
  markdown(
    ["work", "rows", "engine", "result", "note"],
    lines
      .filter((line) => line.work !== "60 KPIs")
      .map((line) => [
        line.work,
        size(line.size),
        line.engine,
        line.bytesPerRow !== undefined
          ? `${line.bytesPerRow.toFixed(1)} B per row`
          : line.nsPerRow !== undefined
            ? `${Math.round(line.nsPerRow)} ns per row`
            : line.medianMs < 0.1
              ? `${ms(line.medianMs * 1000)} µs`
              : `${ms(line.medianMs)} ms`,
        line.note ?? (line.ratioToHandLoop === undefined ? "" : `${ratio(line.ratioToHandLoop)} × by hand`)
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

export const page = (
  lines: ReadonlyArray<Measured>,
  costs: ReadonlyArray<KpiCost>,
  engines: ReadonlyArray<Engine>,
  { cpu, date, memory, versions }: Machine
): string => `# Performance

Written by \`pnpm bench\` on ${date}; run it again with that one command (\`pnpm bench --quick\` takes less than two minutes).
${cpu}, ${memory}. ${versions.join(", ")}. Other work may share the machine: engines are timed in turns, and ratios within one run say more than milliseconds.

60 KPIs – 48 counts, 5 sums, 4 distinct counts, 3 percentiles – over cases and visits, for every one of 200 grids and 24 months
(\`bench/data/kpiSet.ts\`). Data come from a fixed seed. Each engine's ${"288 000"} figures are compared with those of the hand-written loop, bit
for bit, before anything is timed; warm times are medians.

![Growth curves](performance.svg)

${asked(lines)}

How each was asked:

${engines.map((engine) => `- **${engine.name}**: ${engine.how}${engine.most === undefined ? "" : ` (up to ${size(engine.most)} cases)`}`).join("\n")}

The engine works on one thread; DuckDB uses all cores.

## Goals

${goals(lines)}

## Where we lose

- **Cold start.** ${cold(lines)}
- **A plan that was never asked before** has to look its conditions up first: see the line “shequ, plan never seen”.
- **Small data.** Below some ten thousand rows what is spent per cell, not per row, decides; a hand-written loop is faster there, and everything is a matter of milliseconds.
- **KPIs beyond columns** – tallies, attainment, coverage – walk through rows one by one: see below.

## The rest

${others(lines)}

## The standard catalogue: what is outside the fast path

${slow(costs)}
`
