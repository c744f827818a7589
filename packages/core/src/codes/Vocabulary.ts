/**
 * A coded vocabulary: a closed list of ids, each with Chinese and English labels, and where a national standard has one, its
 * code. Ledgers may write any of them (id, standard code, label, alias); rows store the id.
 */
import { Schema } from "effect"
import { Words } from "../Words.ts"

/** `parent` is the id of the broader term, as in GB/T 4658's education groups. */
export const Term = Schema.Struct({
  zh: Schema.String,
  en: Schema.String,
  code: Schema.optionalKey(Schema.String),
  parent: Schema.optionalKey(Schema.String),
  aliases: Schema.optionalKey(Schema.Array(Schema.String))
})
export type Term = typeof Term.Type

/** The vocabulary as data; `terms` keeps its order. */
export interface Vocabulary<Code extends string = string> {
  readonly id: string
  readonly name: Words
  /** The standard that defines it, such as `GB/T 2261.1-2003`. */
  readonly standard?: string
  readonly terms: { readonly [C in Code]: Term }
}

/** The JSON form of a vocabulary. */
export const Vocabulary = Schema.Struct({
  id: Schema.String,
  name: Words,
  standard: Schema.optionalKey(Schema.String),
  terms: Schema.Record(Schema.String, Term)
})

/** The ids of a vocabulary as a type: `Vocabulary.Code<typeof Sex>`. */
export type Code<V> = V extends Vocabulary<infer C> ? C : never

/** Declares a vocabulary; its ids become literal types. */
export const make = <const Id extends string, const Code extends string>(
  id: Id,
  options: {
    readonly name: Words
    readonly standard?: string
    readonly terms: { readonly [C in Code]: Term }
  }
): Vocabulary<Code> => ({ id, ...options })

export const codes = <Code extends string>(vocabulary: Vocabulary<Code>): ReadonlyArray<Code> =>
  Object.keys(vocabulary.terms) as Array<Code>

export const isCode = <Code extends string>(vocabulary: Vocabulary<Code>, text: string): text is Code =>
  Object.hasOwn(vocabulary.terms, text)

/** The code and every narrower one below it, so that a condition on a group covers its members. */
export const within = <Code extends string>(vocabulary: Vocabulary<Code>, group: Code): ReadonlyArray<Code> => {
  const isWithin = (code: string): boolean => {
    if (code === group) return true
    const parent = vocabulary.terms[code as Code]?.parent
    return parent !== undefined && isWithin(parent)
  }
  return codes(vocabulary).filter(isWithin)
}

const spellings = new WeakMap<Vocabulary, Map<string, string>>()

/** The id that a ledger's spelling stands for – id, standard code, label or alias, letter case aside – or `undefined`. */
export const lookup = <Code extends string>(vocabulary: Vocabulary<Code>, text: string): Code | undefined => {
  let known = spellings.get(vocabulary)
  if (known === undefined) {
    known = new Map()
    for (const [id, term] of Object.entries<Term>(vocabulary.terms)) {
      for (const spelling of [id, term.code, term.zh, term.en, ...(term.aliases ?? [])]) {
        const folded = spelling?.trim().toLowerCase()
        if (folded !== undefined && !known.has(folded)) known.set(folded, id)
      }
    }
    spellings.set(vocabulary, known)
  }
  return known.get(text.trim().toLowerCase()) as Code | undefined
}
