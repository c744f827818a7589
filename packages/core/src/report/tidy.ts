/** Mends what is left where a condition printed nothing: spaces and marks that meet. */
import type { Language } from "../Words.ts"
import type { Inline } from "./Document.ts"

const zh = (text: string): string =>
  text.replace(/[，；、](?=[，；。：])/g, "").replace(/(^|[。；：])[，；。]+/g, (_, before: string) => before)

const en = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:)])/g, "")
    .replace(/\( /g, "(")
    .replace(/([,;:])(?=[.])/g, "")
    .replace(/([.])(?:[.;,])+/g, "$1")

/** Marks at the seams between text and figures are looked at together with what stands before them. */
export const tidy = (inlines: ReadonlyArray<Inline>, language: Language): ReadonlyArray<Inline> => {
  const mend = language === "zh" ? zh : en
  return inlines.flatMap((one, index): ReadonlyArray<Inline> => {
    if (one.type === "figure") return [one]
    const before = inlines[index - 1] === undefined ? "" : "\u0000"
    const mended = mend(`${before}${one.text}`).replace("\u0000", "")
    return mended === "" ? [] : [{ type: "text", text: mended }]
  })
}
