/** The Markdown syntax tree, as far as reports need it. */
import type { toMarkdown } from "mdast-util-to-markdown"

type Nodes = Parameters<typeof toMarkdown>[0]
export type Of<Type extends Nodes["type"]> = Extract<Nodes, { readonly type: Type }>

export type Flow = Of<"root">["children"][number]
export type Phrasing = Of<"paragraph">["children"][number]

export const text = (value: string): Phrasing => ({ type: "text", value })
export const strong = (...children: Array<Phrasing>): Phrasing => ({ type: "strong", children })
export const emphasis = (...children: Array<Phrasing>): Phrasing => ({ type: "emphasis", children })
export const link = (url: string, value: string): Phrasing => ({
  type: "link",
  url,
  children: [{ type: "text", value }]
})
export const anchor = (id: string): Phrasing => ({ type: "html", value: `<a id="${id}"></a>` })
export const paragraph = (children: ReadonlyArray<Phrasing>): Flow => ({ type: "paragraph", children: [...children] })
export const heading = (level: number, children: ReadonlyArray<Phrasing>): Flow => ({
  type: "heading",
  depth: Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6,
  children: [...children]
})

/** Rows of cells; the first row is the head. */
export const table = (
  rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<Phrasing>>>,
  align: ReadonlyArray<"left" | "right">
): Flow => ({
  type: "table",
  align: [...align],
  children: rows.map((cells) => ({
    type: "tableRow",
    children: cells.map((children) => ({ type: "tableCell", children: [...children] }))
  }))
})
