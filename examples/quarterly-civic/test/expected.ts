/** The figures of the printed report that the books must give, from `expected.csv`. */
import { readFileSync } from "node:fs"

export interface Expected {
  readonly id: string
  readonly kpi: string
  /** `measured` and `target` come out of the rows, a `rule` or `definition` out of the KPI. */
  readonly kind: "measured" | "target" | "rule" | "definition"
  /** Shares as fractions of one, money in yuan. */
  readonly value: number
  readonly unit: string
  /** A day, or the first and the last day. */
  readonly period: string
  readonly qualifier: string
  /** Such as `campaign=春风行动`. */
  readonly breakdown: string
}

const [headings = "", ...lines] = readFileSync(new URL("../expected.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
const names = headings.split(",")

export const expected: ReadonlyArray<Expected> = lines.map((line) => {
  const cells = line.split(",")
  const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]))
  return { ...(row as unknown as Expected), value: Number(row.value) }
})
