/** Blocks of a report as Markdown. */
import type { Document } from "@shequ/core"
import { emphasis, type Flow, heading, link, type Phrasing, paragraph, strong, table, text } from "./mdast.ts"

const phrasing = (inlines: ReadonlyArray<Document.Inline>): ReadonlyArray<Phrasing> =>
  inlines.map((one) => (one.type === "figure" ? link(`#${one.figure}`, one.text) : text(one.text)))

const chart = (of: Document.Chart): ReadonlyArray<Flow> => {
  const title = paragraph([strong(text(of.target === undefined ? of.title : `${of.title} · ${of.target.text}`))])
  if (of.note !== undefined) return [title, paragraph([emphasis(text(of.note))])]
  const head = [of.category, ...of.series.map((one) => one.name)].map((one) => [text(one)])
  const rows = of.categories.map((category, index) => [
    [text(category)],
    ...of.series.map((one) => [text(one.points[index]?.text ?? "—")])
  ])
  return [title, table([head, ...rows], ["left", ...of.series.map(() => "right" as const)])]
}

export const block = (of: Document.Block): ReadonlyArray<Flow> => {
  switch (of.type) {
    case "heading":
      return [heading(of.level + 1, [text(of.number), ...phrasing(of.inlines)])]
    case "paragraph": {
      /** A space behind the bold head: without it, Markdown does not see that Chinese goes on after a mark. */
      const head = of.head === undefined ? [] : [strong(text(of.head.number), ...phrasing(of.head.inlines)), text(" ")]
      return [paragraph([...head, ...phrasing(of.inlines)])]
    }
    case "list":
      return of.items.map((item) => paragraph([text(item.number), ...phrasing(item.inlines)]))
    case "table":
      return [
        paragraph([strong(text(of.title))]),
        table(
          [of.columns.map((one) => [text(one.text)]), ...of.rows.map((row) => row.map(phrasing))],
          of.columns.map((one) => (one.align === "end" ? "right" : "left"))
        )
      ]
    case "chart":
      return chart(of)
  }
}
