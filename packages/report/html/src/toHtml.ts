/** A report as one HTML file that needs nothing else: no script, no network, no fonts but the reader's. */
import { Document } from "@shequ/core"
import { appendix } from "./appendix.ts"
import { block } from "./blocks.ts"
import type { Context } from "./figures.ts"
import { languages, words } from "./language.ts"
import { Mentions } from "./Mentions.ts"
import { html, type Markup } from "./markup.ts"
import { style } from "./style.ts"

const particulars = ({ captions, document }: Context): Markup => {
  const item = (name: string, text: string | undefined): ReadonlyArray<Markup> =>
    text === undefined ? [] : [html`<span>${name}${captions.colon}${text}</span> `]
  return html`<p class="particulars">${[
    ...item(captions.period, document.periodText),
    ...item(captions.source, document.source),
    ...item(captions.madeOn, document.madeOn),
    ...(document.provisional ? [html`<span>${captions.provisional}</span>`] : [])
  ]}</p>`
}

/** The whole report. */
export const toHtml = (document: Document.Document): string => {
  const context: Context = {
    document,
    captions: Document.captions[document.language],
    figures: new Map(document.figures.map((one) => [one.id, one])),
    mentions: new Mentions()
  }
  const body = [...document.lead, ...document.blocks].map((one) => html`${block(context, one)}\n`)
  return html`<!doctype html>
<html lang="${languages[document.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'">
<title>${document.title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${words(document, document.title)}</h1>
${particulars(context)}
${body}
${appendix(context)}
</main>
</body>
</html>
`.text
}
