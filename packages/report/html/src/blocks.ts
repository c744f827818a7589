/** Blocks of a report as HTML. */
import type { Document } from "@shequ/core"
import { chart } from "./chart.ts"
import { type Context, inlines } from "./figures.ts"
import { html, Markup } from "./markup.ts"

const heading = (context: Context, of: Document.Heading): Markup => {
  const tag = new Markup(`h${Math.min(of.level + 1, 6)}`)
  return html`<${tag}>${of.number}${inlines(context, of.inlines)}</${tag}>`
}

const head = (context: Context, of: Document.Heading | undefined): Markup | undefined =>
  of === undefined
    ? undefined
    : html`<strong class="head">${of.number}${inlines(context, of.inlines)}</strong>${context.document.language === "en" ? " " : ""}`

const table = (context: Context, of: Document.Table): Markup => {
  const heads = of.columns.map((one) => html`<th scope="col" class="${one.align}">${one.text}</th>`)
  const rows = of.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const column = of.columns[index]
      return html`<td class="${column?.align ?? "start"}" data-label="${column?.text}">${inlines(context, cell)}</td>`
    })
    return html`<tr>${cells}</tr>`
  })
  return html`<div class="scroll"><table><caption>${of.title}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`
}

export const block = (context: Context, of: Document.Block): Markup => {
  switch (of.type) {
    case "heading":
      return heading(context, of)
    case "paragraph":
      return html`<p>${head(context, of.head)}${inlines(context, of.inlines)}</p>`
    case "list":
      return html`<div class="list">${of.items.map((item) => html`<p>${item.number}${inlines(context, item.inlines)}</p>`)}</div>`
    case "table":
      return table(context, of)
    case "chart":
      return chart(context, of)
  }
}
