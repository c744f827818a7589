/** A report as GitHub-flavoured Markdown. Columns of tables line up when a Chinese character is as wide as two Latin ones. */
import { Document } from "@shequ/core"
import { gfmToMarkdown } from "mdast-util-gfm"
import { toMarkdown as print } from "mdast-util-to-markdown"
import stringWidth from "string-width"
import { appendix } from "./appendix.ts"
import { block } from "./blocks.ts"
import { type Flow, heading, text } from "./mdast.ts"

export interface Options {
  /** Leave the appendix out; figures are then plain text. */
  readonly withoutAppendix?: boolean
}

const particulars = (document: Document.Document, captions: Document.Captions): Flow => {
  const lines = [
    `${captions.period}${captions.colon}${document.periodText}`,
    ...(document.source === undefined ? [] : [`${captions.source}${captions.colon}${document.source}`]),
    ...(document.madeOn === undefined ? [] : [`${captions.madeOn}${captions.colon}${document.madeOn}`]),
    ...(document.provisional ? [captions.provisional] : [])
  ]
  return {
    type: "blockquote",
    children: lines.map((line) => ({ type: "paragraph", children: [{ type: "text", value: line }] }))
  }
}

const unlinked = (inlines: ReadonlyArray<Document.Inline>): ReadonlyArray<Document.Inline> =>
  inlines.map((one) => ({ type: "text", text: one.text }))

const withoutLinks = (of: Document.Block): Document.Block => {
  switch (of.type) {
    case "heading":
      return { ...of, inlines: unlinked(of.inlines) }
    case "paragraph":
      return { ...of, inlines: unlinked(of.inlines) }
    case "list":
      return { ...of, items: of.items.map((item) => ({ ...item, inlines: unlinked(item.inlines) })) }
    case "table":
      return { ...of, rows: of.rows.map((row) => row.map(unlinked)) }
    case "chart":
      return of
  }
}

/** The whole report. */
export const toMarkdown = (document: Document.Document, options: Options = {}): string => {
  const captions = Document.captions[document.language]
  const blocks = [...document.lead, ...document.blocks]
  const body = (options.withoutAppendix === true ? blocks.map(withoutLinks) : blocks).flatMap(block)
  const children: ReadonlyArray<Flow> = [
    heading(1, [text(document.title)]),
    particulars(document, captions),
    ...body,
    ...(options.withoutAppendix === true ? [] : appendix(document, captions))
  ]
  return print(
    { type: "root", children: [...children] },
    { bullet: "-", rule: "-", extensions: [gfmToMarkdown({ stringLength: stringWidth, tableCellPadding: true })] }
  )
}
