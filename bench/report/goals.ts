/** What was aimed at, and how far it is. */
import type { Measured } from "../measures/Measured.ts"
import { ratio, size } from "./numbers.ts"
import { markdown } from "./table.ts"

export const goals = (lines: ReadonlyArray<Measured>): string => {
  const rows = lines.filter((line) => line.work === "60 KPIs" && line.engine === "shequ" && line.size >= 1_000_000)
  const large = rows[0]
  if (large === undefined) return "Not measured: the goals are set for a million cases."
  const at = (engine: string): Measured | undefined =>
    lines.find((line) => line.work === "60 KPIs" && line.engine === engine && line.size === large.size)
  const faster = (engine: string): string => {
    const time = at(engine)?.medianMs
    if (time === undefined || Number.isNaN(time)) return "not measured"
    const first = at("shequ, plan never seen")?.medianMs
    return `${ratio(time / large.medianMs)} ×${first === undefined ? "" : `; ${ratio(time / first)} × when the plan was never seen`}`
  }
  const find = (work: string, engine: string, note?: string) =>
    lines.findLast(
      (line) => line.work === work && line.engine === engine && (note === undefined || line.note?.startsWith(note))
    )
  const bytes = find("memory", "shequ", "columns of a case")
  const decoded = find("decode", "row Schema, JIT-compiled, arrays")
  const [half, whole] = [find("evaluation of 30 KPIs", "shequ"), find("evaluation of 60 KPIs", "shequ")]
  const change = lines.filter((line) => line.engine === "shequ, live")
  const larger = rows.at(-1)
  const plain = find("standard catalogue, one year", "rows as objects, one walk per KPI and period")
  const ours = find("standard catalogue, one year", "shequ")
  return markdown(
    ["work", "goal", "measured"],
    [
      [
        `60 KPIs, ${size(large.size)} cases, against the hand-written loop`,
        "≤ 1.4 ×",
        `${ratio(large.ratioToHandLoop)} ×; ${ratio(at("shequ, plan never seen")?.ratioToHandLoop)} × when the plan was never seen`
      ],
      ["faster than DuckDB", "≥ 5 ×", faster("DuckDB")],
      ["faster than arquero", "≥ 30 ×", faster("arquero")],
      ["faster than SQLite", "≥ 40 ×", faster("SQLite")],
      [
        "growth: time per row, largest against 1M",
        "linear",
        larger === undefined || larger === large
          ? "not measured"
          : `${ratio(larger.medianMs / larger.size / (large.medianMs / large.size))} ×`
      ],
      [
        "twice the KPIs",
        "< 2 ×",
        half === undefined || whole === undefined ? "not measured" : `${ratio(whole.medianMs / half.medianMs)} ×`
      ],
      [
        "one change, all KPIs exact",
        "≤ 2.5 µs, flat",
        change.map((line) => `${(line.medianMs * 1000).toFixed(1)} µs at ${size(line.size)}`).join(", ")
      ],
      [
        "the standard catalogue against row objects, one walk per KPI",
        "≥ 30 ×",
        plain === undefined || ours === undefined ? "not measured" : `${ratio(plain.medianMs / ours.medianMs)} ×`
      ],
      ["decoding a row, against checks by hand", "≤ 1.3 ×", `${ratio(decoded?.ratioToHandLoop)} ×`],
      [
        "memory of a case",
        "≤ 30 B",
        bytes?.bytesPerRow === undefined ? "not measured" : `${bytes.bytesPerRow.toFixed(1)} B`
      ]
    ]
  )
}
