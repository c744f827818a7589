/** The measurements as a table: for the terminal with padded columns, for the page in Markdown. */
import type { Measured } from "../measures/Measured.ts"
import { ms, ratio, size } from "./numbers.ts"

const heads = ["work", "size", "engine", "median ms", "× hand loop", "× DuckDB", "same"]

const result = (line: Measured): string => (line.failed === undefined ? ms(line.medianMs) : "failed")

const cellsOf = (line: Measured): ReadonlyArray<string> => [
  line.work,
  size(line.size),
  line.engine,
  line.bytesPerRow !== undefined && line.work === "memory"
    ? `${line.bytesPerRow.toFixed(1)} B/row`
    : line.nsPerRow !== undefined
      ? `${ms(line.medianMs)} (${Math.round(line.nsPerRow)} ns/row)`
      : result(line),
  ratio(line.ratioToHandLoop),
  ratio(line.ratioToDuckDB),
  line.sameResults === undefined ? "" : line.sameResults ? "yes" : "NO"
]

export const tableText = (lines: ReadonlyArray<Measured>): string => {
  const rows = [heads, ...lines.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] as number)).join("  ")).join("\n")
}

export const markdown = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [
    `| ${head.join(" | ")} |`,
    `|${head.map((_, at) => (at === 0 ? "---" : "--:")).join("|")}|`,
    ...rows.map((row) => `| ${row.join(" | ")} |`)
  ].join("\n")
