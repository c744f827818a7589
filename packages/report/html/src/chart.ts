/** A chart on the page: two drawings, of which the width shows one, and the data as a table for everyone else. */
import type { Document } from "@shequ/core"
import { narrow, wide } from "./chartOption.ts"
import { chartSvg } from "./chartSvg.ts"
import type { Context } from "./figures.ts"
import { words } from "./language.ts"
import { html, type Markup } from "./markup.ts"

const dataTable = (context: Context, chart: Document.Chart): Markup => {
  const heads = chart.series.map((one) => html`<th scope="col">${one.name}</th>`)
  const rows = chart.categories.map((category, index) => {
    const cells = chart.series.map((one) => html`<td class="end">${one.points[index]?.text}</td>`)
    return html`<tr><th scope="row">${words(context.document, category)}</th>${cells}</tr>`
  })
  return html`<details><summary>${context.captions.data}</summary><div class="scroll"><table>
<thead><tr><th scope="col">${chart.category}</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div></details>`
}

export const chart = (context: Context, of: Document.Chart): Markup => {
  const target = of.target === undefined ? undefined : html`<span class="target">${of.target.text}</span>`
  const unit =
    of.unit === "" || of.note !== undefined
      ? undefined
      : html`<span class="unit">${context.captions.unit}${context.captions.colon}${of.unit}</span>`
  const caption = html`<figcaption>${of.title}${unit}${target}</figcaption>`
  if (of.note !== undefined)
    return html`<figure class="chart" id="${of.id}">${caption}<p class="note">${of.note}</p></figure>`
  return html`<figure class="chart" id="${of.id}">${caption}
<div role="img" aria-label="${of.summary}"><div class="wide">${chartSvg(of, wide, of.id)}</div>
<div class="narrow">${chartSvg(of, narrow, `${of.id}n`)}</div></div>
${dataTable(context, of)}</figure>`
}
