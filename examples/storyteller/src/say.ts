/** What is printed while a story is told. */
import type { Document } from "@shequ/core"
import Table from "cli-table3"

const started = performance.now()

/** A step, with the seconds since the start. */
export const step = (text: string): void => {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5)
  process.stdout.write(`${seconds}s  ${text}\n`)
}

/** One line that is written over and over, where the output is a terminal. */
export const progress = (text: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r        ${text}\u001b[K`)
}
export const progressDone = (): void => progress("")

/** The main figures: value, target, grade and change on last year. */
export const table = (figures: ReadonlyArray<Document.Figure>): string => {
  const out = new Table({
    head: ["指标", "KPI", "数值", "目标", "评定", "对比"],
    colAligns: ["left", "left", "right", "left", "left", "left"],
    style: { head: [], border: [], compact: true }
  })
  for (const figure of figures) {
    const change = figure.comparisons[0]?.text ?? "–"
    out.push([figure.name, figure.kpi, figure.valueText, figure.targetText ?? "–", figure.grade?.text ?? "–", change])
  }
  return out.toString()
}
