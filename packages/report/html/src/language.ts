/** Chinese names in a page of another language are marked as such: they get Chinese glyphs, and are read out in Chinese. */
import type { Document } from "@shequ/core"
import { html, type Markup } from "./markup.ts"

export const languages = { zh: "zh-CN", en: "en" } as const

/** Chinese characters, and marks, digits and spaces that stand between them. */
const chinese = /(\p{Script=Han}(?:[\p{Nd}\p{P}\p{S} ]*\p{Script=Han})*[、。《》（）]*)/u

/** Text as it stands in a page of this language. */
export const words = (document: Pick<Document.Document, "language">, text: string): Markup =>
  document.language === "zh"
    ? html`${text}`
    : html`${text.split(chinese).map((one, index) => (index % 2 === 0 ? html`${one}` : html`<span lang="${languages.zh}">${one}</span>`))}`
