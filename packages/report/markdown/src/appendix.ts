/** The appendix as a table; every figure of the text links to its row. */
import type { Document } from "@shequ/core"
import { anchor, type Flow, heading, paragraph, table, text } from "./mdast.ts"

const cellsOf = (figure: Document.Figure, captions: Document.Captions): ReadonlyArray<string> => [
  figure.printed.join(" "),
  figure.breakdown === undefined ? figure.name : `${figure.name} · ${figure.breakdown.text}`,
  figure.kpi,
  figure.place.name,
  figure.periodText,
  figure.valueText,
  figure.denominatorText === undefined ? "" : `${figure.numeratorText} / ${figure.denominatorText}`,
  figure.qualifierText,
  figure.statusText,
  figure.targetText ?? "",
  figure.grade?.text ?? "",
  figure.comparisons.map((one) => one.text).join(" "),
  [...new Set(figure.rows.map((one) => `${one.name} ${one.total}`))].join(captions.comma)
]

export const appendix = (document: Document.Document, captions: Document.Captions): ReadonlyArray<Flow> => {
  const heads = [
    captions.figure,
    captions.kpi,
    "id",
    captions.place,
    captions.period,
    captions.value,
    captions.parts,
    captions.qualifier,
    captions.status,
    captions.target,
    captions.grade,
    captions.comparison,
    captions.rows
  ]
  const rows = document.figures.map((figure) => cellsOf(figure, captions))
  /** A column in which nothing stands is left out. */
  const kept = heads.map((_, column) => rows.some((row) => row[column] !== ""))
  const keep = <A>(row: ReadonlyArray<A>): ReadonlyArray<A> => row.filter((_, column) => kept[column])
  return [
    heading(2, [text(captions.appendix)]),
    paragraph([text(captions.explanation)]),
    table(
      [
        keep(heads).map((one) => [text(one)]),
        ...document.figures.map((figure, index) =>
          keep(rows[index] ?? []).map((one, column) => (column === 0 ? [anchor(figure.id), text(one)] : [text(one)]))
        )
      ],
      keep(heads).map((one) => (one === captions.value ? "right" : "left"))
    )
  ]
}
