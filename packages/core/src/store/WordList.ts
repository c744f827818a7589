/** Words that have to go from texts, held so that looking for thousands of them costs no more than looking for one. */
import { erasedText } from "../collection/Field.ts"

interface Beginning {
  readonly words: ReadonlySet<string>
  /** How long these words are, the longest first. */
  readonly lengths: ReadonlyArray<number>
}

/** By the first two characters; every word has as many. */
export type WordList = ReadonlyMap<string, Beginning>

const width = 2

export const make = (words: Iterable<string>): WordList => {
  const byBeginning = Map.groupBy(words, (word) => word.slice(0, width))
  const list = new Map<string, Beginning>()
  for (const [beginning, own] of byBeginning) {
    const lengths = new Set(own.map((word) => word.length))
    list.set(beginning, { words: new Set(own), lengths: [...lengths].sort((a, b) => b - a) })
  }
  return list
}

/** Where the longest word ends that begins at `at`; 0 when none does. */
const endOf = (text: string, at: number, lists: ReadonlyArray<WordList>): number => {
  const beginning = text.slice(at, at + width)
  let end = 0
  for (const list of lists) {
    const found = list.get(beginning)
    if (found === undefined) continue
    for (const length of found.lengths) {
      if (at + length <= end) break
      if (at + length > text.length || !found.words.has(text.slice(at, at + length))) continue
      end = at + length
      break
    }
  }
  return end
}

/** The text with `erasedText` where it held any of the words. Words that overlap go as one: nothing is left of either. */
export const without = (text: string, lists: ReadonlyArray<WordList>): string => {
  let rest = ""
  let end = 0
  for (let at = 0; at + width <= text.length; at++) {
    const next = endOf(text, at, lists)
    if (next === 0) continue
    if (at >= end) rest += text.slice(end, at) + erasedText
    if (next > end) end = next
  }
  return rest + text.slice(end)
}
