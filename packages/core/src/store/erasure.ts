/**
 * What erasing people comes to. In their own rows every personal text goes; in rows that refer to them – a delivery, a certificate –
 * the notes and numbers too. In those rows, in what a person refers to – their household – and in journals that refer to that – its
 * visits –, wherever a text holds their name, number, telephone or address, these words go. Codes, days and amounts stay: they are what
 * is counted; so does who did the visiting, and who else lives there.
 *
 * Of several people all words are gathered before any is erased: what goes with one of them hides nothing that another left elsewhere.
 */
import { Effect } from "effect"
import { SecureRandom } from "effect/crypto"
import { type Collection, target } from "../collection/Collection.ts"
import { erasedText, type Field, type Personal } from "../collection/Field.ts"
import type { AnyRow } from "../collection/Row.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as WordList from "./WordList.ts"

/** Rows to look at: those whose `field` is one of the ids. */
export interface Concerned {
  readonly field: string
  readonly ids: ReadonlyArray<string>
}

export interface Erasing {
  /** The new id of each person, by the one that they had. */
  readonly erased: ReadonlyMap<string, string>
  /** Where rows lie that may tell of somebody, by collection; a row may be found by several fields. */
  readonly concerned: ReadonlyMap<string, ReadonlyArray<Concerned>>
  /** The row without anybody's identity; the same object when it told nothing. */
  readonly row: (collection: string, row: AnyRow) => AnyRow
}

/** For each id another one, for somebody who was erased. */
export const pseudonyms = (ids: Iterable<string>): Effect.Effect<ReadonlyMap<string, string>> =>
  Effect.sync(() => new Map(Array.from(ids, (id) => [id, `erased-${SecureRandom.uuidV4Unsafe()}`])))

const identifying: ReadonlyArray<Personal | undefined> = ["name", "id-number", "phone", "address"]

const entries = (collection: Collection): ReadonlyArray<readonly [string, Field]> => Object.entries(collection.fields)

const referencesTo = (collection: Collection, to: string): ReadonlyArray<string> =>
  entries(collection).flatMap(([name, field]) =>
    field.type === "reference" && target(collection, field).id === to ? [name] : []
  )

type Words = Map<string, Set<string>>

const wordsOf = (words: Words, id: string): Set<string> => {
  let own = words.get(id)
  if (own === undefined) {
    own = new Set()
    words.set(id, own)
  }
  return own
}

/** The words that tell who each person is. A single character tells nobody, nor does what stands for an erased text. */
const ofPersons = (collection: Collection, versions: ReadonlyArray<AnyRow>): Words => {
  const names = entries(collection).flatMap(([name, { personal, type }]) =>
    type === "text" && identifying.includes(personal) ? [name] : []
  )
  const words: Words = new Map()
  for (const version of versions) {
    const own = wordsOf(words, version.id)
    for (const name of names) {
      const word = version[name]
      if (typeof word === "string" && word.length > 1 && !erasedText.includes(word)) own.add(word)
    }
  }
  return words
}

/** The words of those who refer to it, by what is referred to, for each collection that is. */
const ofTargets = (
  collection: Collection,
  versions: ReadonlyArray<AnyRow>,
  persons: Words
): ReadonlyMap<string, Words> => {
  const targets = new Map<string, Words>()
  for (const [name, field] of entries(collection)) {
    if (field.type !== "reference") continue
    const to = target(collection, field).id
    const words: Words = targets.get(to) ?? new Map()
    targets.set(to, words)
    for (const version of versions) {
      const id = version[name]
      if (typeof id !== "string") continue
      const its = wordsOf(words, id)
      for (const word of wordsOf(persons, version.id)) its.add(word)
    }
  }
  return targets
}

/** Rows whose field is one of these are found; the words of those whom they concern go from their texts. */
interface Finder {
  readonly field: string
  readonly words: ReadonlyMap<unknown, WordList.WordList>
}

const findersOf = (
  registry: Registry,
  collection: Collection,
  versions: ReadonlyArray<AnyRow>
): ReadonlyMap<Collection, ReadonlyArray<Finder>> => {
  const finders = new Map<Collection, Array<Finder>>()
  const lists = (words: Words): Finder["words"] => new Map([...words].map(([id, all]) => [id, WordList.make(all)]))
  const find = (of: Collection, field: string, words: Finder["words"]): void => {
    const own = finders.get(of)
    if (own === undefined) finders.set(of, [{ field, words }])
    else own.push({ field, words })
  }
  const persons = ofPersons(collection, versions)
  const byPerson = lists(persons)
  for (const other of registry.collections.values()) {
    if (other.id === collection.id) find(other, "id", byPerson)
    for (const field of referencesTo(other, collection.id)) find(other, field, byPerson)
  }
  for (const [to, words] of ofTargets(collection, versions, persons)) {
    const byTarget = lists(words)
    for (const other of registry.collections.values()) {
      // Where there are no texts there is nothing to erase.
      if (byTarget.size === 0 || !entries(other).some(([, { type }]) => type === "text")) continue
      if (other.id === to) find(other, "id", byTarget)
      if (other.kind === "journal") for (const field of referencesTo(other, to)) find(other, field, byTarget)
    }
  }
  return finders
}

/** `versions` are all that were ever recorded of the people; `pseudonyms` has the id that takes the place of each one's. */
export const erasing = (
  registry: Registry,
  collection: Collection,
  versions: ReadonlyArray<AnyRow>,
  pseudonyms: ReadonlyMap<string, string>
): Erasing => {
  const found = new Set(versions.map(({ id }) => id))
  const erased = new Map([...pseudonyms].filter(([id]) => found.has(id)))
  const plans = new Map(
    [...findersOf(registry, collection, versions)].map(([of, finders]) => {
      const texts = entries(of).flatMap(([name, { personal, type }]) => (type === "text" ? [{ name, personal }] : []))
      return [of.id, { finders, references: referencesTo(of, collection.id), texts }]
    })
  )
  return {
    erased,
    concerned: new Map(
      [...plans].map(([id, { finders }]) => [
        id,
        finders.map(({ field, words }) => ({ field, ids: [...words.keys()] as ReadonlyArray<string> }))
      ])
    ),
    row: (of, row) => {
      const plan = plans.get(of)
      if (plan === undefined) return row
      const words: Array<WordList.WordList> = []
      for (const finder of plan.finders) {
        const own = finder.words.get(row[finder.field])
        if (own !== undefined) words.push(own)
      }
      if (words.length === 0) return row
      const changed: Record<string, unknown> = {}
      const id = of === collection.id ? erased.get(row.id) : undefined
      if (id !== undefined) changed.id = id
      let isReferring = false
      for (const name of plan.references) {
        const to = erased.get(row[name] as string)
        if (to === undefined) continue
        changed[name] = to
        isReferring = true
      }
      for (const { name, personal } of plan.texts) {
        const text = row[name]
        if (typeof text !== "string") continue
        const isTheirs = id !== undefined || (isReferring && personal !== "name")
        const now = isTheirs && personal !== undefined ? erasedText : WordList.without(text, words)
        if (now !== text) changed[name] = now
      }
      return Object.keys(changed).length === 0 ? row : { ...row, ...changed }
    }
  }
}
