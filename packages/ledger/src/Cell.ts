/** What the cells of a column say: one reader and one writer per field type. */
import { type Field, type LocalDate, type Qualifier, type Row, Vocabulary, type Words, type Zone } from "@shequ/core"
import { Bad } from "./Bad.ts"
import { guard } from "./guard.ts"
import { nearest } from "./nearest.ts"
import * as Quantity from "./Quantity.ts"
import { instantReader, readDate, writeInstant } from "./Time.ts"
import { expected, flagSpellings, flagWords, qualifierSpellings } from "./words.ts"

type Language = keyof Words

/** Reads the text of a cell that is not blank. */
export type Read = (text: string) => unknown

const separators = /[、;；,，]/
const taken = /[、;；,，@]/

const folded = (spellings: Readonly<Record<string, ReadonlyArray<string>>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(spellings).flatMap(([id, all]) => all.map((spelling) => [spelling, id] as const)))

const flags = folded(flagSpellings)
const qualifiers = folded(
  Object.fromEntries(Object.entries(qualifierSpellings).map(([id, { zh, en }]) => [id, [id, ...zh, ...en]]))
)

const readFlag: Read = (text) => {
  const id = flags.get(text.normalize("NFKC").trim().toLowerCase())
  return id === undefined ? new Bad(expected.flag) : id === "true"
}

export const readQualifier: Read = (text) => qualifiers.get(text.trim().toLowerCase()) ?? new Bad(expected.qualifier)

/** What a personal cell may have meant is not said either. */
const codeReader = (codes: Vocabulary.Vocabulary, isPersonal: boolean): ((text: string) => string | Bad) => {
  const labels = Object.values<Vocabulary.Term>(codes.terms)
  const spellings = labels.flatMap((label) => [label.zh, label.en])
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text) ?? Vocabulary.lookup(codes, text)
    if (found === undefined) {
      const near = isPersonal ? undefined : nearest(text, spellings)
      return new Bad(expected.code(codes.name, labels, near))
    }
    known.set(text, found)
    return found
  }
}

/** The parts of a cell that lists several. */
const parts = (text: string): ReadonlyArray<string> =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== "")

/** All parts read, or the first that cannot be. */
const each = <A>(text: string, read: (part: string) => A | Bad): ReadonlyArray<A> | Bad => {
  const out: Array<A> = []
  for (const part of parts(text)) {
    const value = read(part)
    if (value instanceof Bad) return value
    out.push(value)
  }
  return out
}

const tagReader = (code: (text: string) => string | Bad) => {
  const bad = new Bad(expected.tag)
  return (text: string): Row.Tag | Bad => {
    const [label = "", dates = "", more] = text.split("@")
    const [from, to, tooMany] = dates.split("..").map((date) => readDate(date.trim()))
    const id = code(label)
    if (id instanceof Bad) return id
    if (more !== undefined || tooMany !== undefined || from === undefined || from instanceof Bad || to instanceof Bad) {
      return bad
    }
    if (to === undefined) return { code: id, from }
    return to <= from ? new Bad(expected.tagOrder) : { code: id, from, to }
  }
}

const text = (field: Field.Field): Read => {
  const { format } = field
  if (format === undefined) return (cell) => cell
  const bad = new Bad({ zh: `应为${format.expected.zh}`, en: `expected ${format.expected.en}` })
  return (cell) => (format.is(cell) ? cell : bad)
}

/** The reader of a field's cells. Figures come as a `Quantity`, everything else as the row keeps it. */
export const reader = (field: Field.Field, zone: Zone.Zone): Read => {
  const code = codeReader(field.codes ?? { id: "", name: field.name, terms: {} }, field.personal !== undefined)
  switch (field.type) {
    case "text":
      return text(field)
    case "reference":
      return (cell) => cell
    case "code":
      return code
    case "codes":
      return (cell) => {
        const whole = field.codes === undefined ? undefined : Vocabulary.lookup(field.codes, cell)
        if (whole !== undefined) return [whole]
        const all = each(cell, code)
        return all instanceof Bad ? all : [...new Set(all)]
      }
    case "tags": {
      const tag = tagReader(code)
      return (cell) => each(cell, tag)
    }
    case "flag":
      return readFlag
    case "integer":
      return Quantity.reader(field.unit ?? "one", field.signed ?? false)
    case "instant":
      return instantReader(zone)
    case "date":
      return readDate
  }
}

export const writeQualifier = (of: Qualifier.Qualifier, language: Language): string =>
  qualifierSpellings[of][language][0]

/** A code is written by its label, or by another of its spellings where the label would be read as something else. */
const codeWriter = (codes: Vocabulary.Vocabulary | undefined, language: Language) => {
  const written = new Map<string, string>()
  const spellings = (id: string): ReadonlyArray<string | undefined> => {
    const term = codes?.terms[id]
    return [term?.[language], id, term?.code, term?.zh, term?.en, ...(term?.aliases ?? [])]
  }
  const isSafe = (id: string, text: string | undefined): text is string =>
    text !== undefined && codes !== undefined && !taken.test(text) && Vocabulary.lookup(codes, text) === id
  return (id: string): string => {
    let text = written.get(id)
    if (text === undefined) {
      text = spellings(id).find((spelling) => isSafe(id, spelling)) ?? id
      written.set(id, text)
    }
    return text
  }
}

const tagText = (code: (id: string) => string, { code: id, from, to }: Row.Tag): string =>
  `${code(id)}@${from}${to === undefined ? "" : `..${to}`}`

/** The writer of a field's values; reading gives the value back. */
export const writer = (field: Field.Field, zone: Zone.Zone, language: Language): ((value: unknown) => string) => {
  const code = codeWriter(field.codes, language)
  const separator = language === "zh" ? "、" : "; "
  // A blank cell of an optional set means that there is none, which is not the empty one.
  const list = (all: ReadonlyArray<string>): string =>
    all.length === 0 && !field.optional ? "" : guard(all.join(separator))
  switch (field.type) {
    case "text":
    case "reference":
      return (value) => guard(value as string)
    case "code":
      return (value) => guard(code(value as string))
    case "codes":
      return (value) => list((value as ReadonlyArray<string>).map(code))
    case "tags":
      return (value) => list((value as ReadonlyArray<Row.Tag>).map((tag) => tagText(code, tag)))
    case "flag":
      return (value) => flagWords[value === true ? "true" : "false"][language]
    case "integer":
      return (value) => Quantity.write(field.unit ?? "one", value as number)
    case "instant":
      return (value) => writeInstant(zone, value as number)
    case "date":
      return (value) => value as LocalDate.LocalDate
  }
}
