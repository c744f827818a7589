/** The appendix: one row for each figure, to which the text links, and from which a link leads back. */
import type { Document } from "@shequ/core"
import { type Context, partsText, rowsText } from "./figures.ts"
import { words } from "./language.ts"
import { html, type Markup } from "./markup.ts"

interface Column {
  readonly text: string
  readonly end?: true
  readonly cell: (figure: Document.Figure) => Markup | undefined
}

const some = (text: string | undefined): Markup | undefined =>
  text === undefined || text === "" ? undefined : html`${text}`

/** Everything is set against the same period last year, so the head may say so. */
const isOnLastYear = (document: Document.Document): boolean =>
  document.figures.every((figure) => figure.comparisons.every((one) => one.against === "same-period-last-year"))

/** An id breaks behind its points and hyphens. */
const breakable = (id: string): ReadonlyArray<Markup> => id.split(/(?<=[.-])/).map((one) => html`${one}<wbr>`)

const columns = ({ captions, document }: Context): ReadonlyArray<Column> => [
  {
    text: captions.kpi,
    cell: (figure) =>
      html`${figure.name}${figure.breakdown === undefined ? undefined : html` · ${words(document, figure.breakdown.text)}`}<br><code>${breakable(figure.kpi)}</code>`
  },
  {
    text: captions.value,
    end: true,
    cell: (figure) => {
      const parts = partsText(figure)
      return html`${figure.valueText}${parts === undefined ? undefined : html`<br><span class="parts">${parts}</span>`}`
    }
  },
  { text: captions.period, cell: (figure) => some(figure.periodText) },
  {
    text: captions.certainty,
    cell: (figure) => html`${figure.qualifierText}${figure.status === "ok" ? "" : ` · ${figure.statusText}`}`
  },
  { text: captions.target, cell: (figure) => some(figure.targetText) },
  {
    text: captions.grade,
    cell: ({ grade }) => (grade === undefined ? undefined : html`<span class="grade ${grade.id}">${grade.text}</span>`)
  },
  {
    text: isOnLastYear(document) ? captions.onLastYear : captions.comparison,
    cell: (figure) =>
      figure.comparisons.length === 0
        ? undefined
        : html`${figure.comparisons.map(
            (one) =>
              html`<span class="${one.direction ?? "changed"}">${isOnLastYear(document) ? one.shortText : one.text}</span> `
          )}`
  },
  { text: captions.rows, cell: (figure) => some(rowsText(figure, captions)) }
]

const row = (context: Context, figure: Document.Figure, kept: ReadonlyArray<Column>): Markup => {
  const back = context.mentions
    .of(figure.id)
    .map((id) => html` <a class="back" href="#${id}" aria-label="${context.captions.back}">↩</a>`)
  const cells = kept.map(
    (column) =>
      html`<td class="${column.end === true ? "end" : column.text === context.captions.period && figure.periodText.length < 12 ? "short" : "start"}" data-label="${column.text}">${column.cell(figure)}</td>`
  )
  return html`<tr id="${figure.id}"><th scope="row">${words(context.document, figure.printed.join(" "))}${back}</th>${cells}</tr>`
}

/** Columns in which nothing stands are left out. To be written after the text, which says where figures are printed. */
export const appendix = (context: Context): Markup => {
  const { captions, document } = context
  const kept = columns(context).filter((column) => document.figures.some((figure) => column.cell(figure) !== undefined))
  const heads = kept.map((one) => html`<th scope="col" class="${one.end === true ? "end" : "start"}">${one.text}</th>`)
  const rows = document.figures.map((figure) => row(context, figure, kept))
  return html`<section class="appendix"><h2>${captions.appendix}</h2><p class="note">${captions.explanation}</p>
<table class="figures"><thead><tr><th scope="col">${captions.figure}</th>${heads}</tr></thead><tbody>
${rows}</tbody></table></section>`
}
