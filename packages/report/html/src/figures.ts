/** A figure in the text: a link to its row in the appendix, with what stands behind it as a tooltip. */
import type { Document } from "@shequ/core"
import { words } from "./language.ts"
import type { Mentions } from "./Mentions.ts"
import { html, type Markup } from "./markup.ts"

export interface Context {
  readonly document: Document.Document
  readonly captions: Document.Captions
  readonly figures: ReadonlyMap<string, Document.Figure>
  readonly mentions: Mentions
}

/** What stands behind a figure, line by line. */
const behind = (figure: Document.Figure, captions: Document.Captions): string => {
  const line = (name: string, text: string | undefined): ReadonlyArray<string> =>
    text === undefined || text === "" ? [] : [`${name}${captions.colon}${text}`]
  const name = figure.breakdown === undefined ? figure.name : `${figure.name} · ${figure.breakdown.text}`
  return [
    `${name} (${figure.kpi})`,
    ...line(captions.value, figure.valueText),
    ...line(captions.parts, partsText(figure)),
    ...line(captions.period, figure.periodText),
    ...line(captions.place, figure.place.name),
    ...(figure.qualifier === "exact" ? [] : line(captions.qualifier, figure.qualifierText)),
    ...(figure.status === "ok" ? [] : line(captions.status, figure.statusText)),
    ...line(captions.target, figure.targetText),
    ...line(captions.rows, rowsText(figure, captions))
  ].join("\n")
}

export const partsText = (figure: Document.Figure): string | undefined =>
  figure.numeratorText === undefined || figure.denominatorText === undefined
    ? undefined
    : `${figure.numeratorText} / ${figure.denominatorText}`

export const rowsText = (figure: Document.Figure, captions: Document.Captions): string =>
  [...new Set(figure.rows.map((one) => `${one.name} ${one.total}`))].join(captions.comma)

/** A short figure does not break between number and unit. */
const isShort = ({ document }: Context, text: string): boolean =>
  [...text].length <= (document.language === "zh" ? 6 : 16)

export const inlines = (context: Context, of: ReadonlyArray<Document.Inline>): ReadonlyArray<Markup> =>
  of.map((one) => {
    const text = words(context.document, one.text)
    if (one.type === "text") return text
    const figure = context.figures.get(one.figure)
    if (figure === undefined) return text
    const title = behind(figure, context.captions)
    return html`<a class="${isShort(context, one.text) ? "figure short" : "figure"}" id="${context.mentions.add(one.figure)}" href="#${one.figure}" title="${title}">${text}</a>`
  })
