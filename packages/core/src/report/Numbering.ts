/** How sections and items are numbered. A scheme is chosen by its name; nobody types a number. */
import type { Language } from "../Words.ts"
import { ordinal } from "./numerals.ts"

export interface Numbering {
  readonly id: string
  /** What stands before a heading; `path` are the places of its sections, outermost first, counted from 1. */
  readonly heading: (path: ReadonlyArray<number>, language: Language) => string
  /** What begins the `n`th of `count` items that run on in a text; `depth` 0 is the outer enumeration. */
  readonly runIn: (n: number, count: number, depth: number, language: Language) => string
  /** What stands before an item of a list. */
  readonly item: (n: number, language: Language) => string
}

const circled = (n: number): string => (n <= 20 ? String.fromCodePoint(0x245f + n) : `(${n})`)
const at = (path: ReadonlyArray<number>): number => path.at(-1) ?? 0

const sequence = (n: number, count: number): string =>
  n === 1 ? "首先，" : n === count && count > 2 ? "最后，" : n === 2 ? "其次，" : n === 3 ? "再次，" : "此外，"

const englishOrdinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"]

const runIn: Numbering["runIn"] = (n, count, depth, language) => {
  if (language === "zh") return depth === 0 ? `${ordinal(n)}是` : sequence(n, count)
  return depth === 0 ? `${englishOrdinals[n - 1] ?? `${n}th`}, ` : `(${String.fromCodePoint(96 + n)}) `
}

const english = (path: ReadonlyArray<number>): string => `${path.join(".")}${path.length === 1 ? "." : ""} `

const make = (id: string, levels: ReadonlyArray<(n: number) => string>, item: (n: number) => string): Numbering => ({
  id,
  heading: (path, language) =>
    language === "en" ? english(path) : (levels[path.length - 1] ?? levels.at(-1) ?? String)(at(path)),
  runIn,
  item: (n, language) => (language === "en" ? `${n}. ` : item(n))
})

/** GB/T 9704: 一、（一）1.（1）. */
export const official: Numbering = make(
  "official",
  [(n) => `${ordinal(n)}、`, (n) => `（${ordinal(n)}）`, (n) => `${n}.`, (n) => `（${n}）`],
  (n) => `${n}.`
)

/** As communities write: 一、1、(1) and, within the text, 一是…首先…. */
export const grassroots: Numbering = make(
  "grassroots",
  [(n) => `${ordinal(n)}、`, (n) => `${n}、`, (n) => `(${n})`, circled],
  (n) => `${n}、`
)

/** The schemes that a template may name; a caller may bring more. */
export const schemes: ReadonlyArray<Numbering> = [official, grassroots]
