/** HTML as text in which nothing that comes from data can become markup. */

/** Markup that is safe to write as it stands. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "&#10;"
}

/** Text for use between tags and within quoted attributes. */
const escaped = (text: string): string => text.replace(/[&<>"'\n]/g, (one) => entities[one] ?? one)

type Part = string | number | undefined | Markup | ReadonlyArray<Markup>

const write = (part: Part): string =>
  part === undefined
    ? ""
    : part instanceof Markup
      ? part.text
      : typeof part === "object"
        ? part.map((one) => one.text).join("")
        : escaped(String(part))

/** A piece of HTML; what is put into it is escaped unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Markup =>
  new Markup(strings.map((string, index) => string + (index < parts.length ? write(parts[index]) : "")).join(""))
