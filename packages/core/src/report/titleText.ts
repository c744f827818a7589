/** What something is called, as a sentence prints it. */
import type { Language } from "../Words.ts"
import type { Title } from "./Prose.ts"

/** In quotation marks; the marks within become single ones. */
export const quoted = (text: string): string =>
  /^“[^“”]*”$/.test(text) ? text : `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`

/** Chinese prints the name as it was entered; English quotes it and says what it is. */
export const titleText = ({ text, what }: Pick<Title, "text" | "what">, language: Language): string =>
  language === "zh" ? text : what === undefined ? quoted(text) : `${quoted(text)} (${what.en})`
