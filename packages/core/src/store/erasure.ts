/**
 * What erasing a person comes to. In their own rows every personal text goes; in rows that refer to them – a delivery, a certificate –
 * the notes and numbers too. In those rows, in what the person refers to – their household – and in journals that refer to that – its
 * visits –, wherever a text holds their name, number, telephone or address, these words go. Codes, days and amounts stay: they are what
 * is counted; so does who did the visiting, and who else lives there.
 */
import { Effect } from "effect"
import { SecureRandom } from "effect/crypto"
import { type Collection, target } from "../collection/Collection.ts"
import { erasedText, type Field, type Personal } from "../collection/Field.ts"
import type { AnyRow } from "../collection/Row.ts"
import type { Registry } from "../plugin/Registry.ts"

/** Rows to look at: those whose `field` is one of the ids. */
export interface Concerned {
  readonly collection: string
  readonly field: string
  readonly ids: ReadonlyArray<string>
}

export interface Erasing {
  /** Where rows lie that may tell of the person; a row may be found by several. */
  readonly concerned: ReadonlyArray<Concerned>
  /** The row without the person's identity; the same object when it told nothing. */
  readonly row: (collection: string, row: AnyRow) => AnyRow
}

/** An id for somebody who was erased. */
export const pseudonym: Effect.Effect<string> = Effect.sync(() => `erased-${SecureRandom.uuidV4Unsafe()}`)

const identifying: ReadonlyArray<Personal | undefined> = ["name", "id-number", "phone", "address"]

const entries = (collection: Collection): ReadonlyArray<readonly [string, Field]> => Object.entries(collection.fields)

const refersTo = (collection: Collection, field: Field, to: string): boolean =>
  field.type === "reference" && target(collection, field).id === to

/** The words that tell who somebody is, longest first: an address may hold the name. A single character tells nobody. */
const wordsOf = (collection: Collection, versions: ReadonlyArray<AnyRow>): ReadonlyArray<string> => {
  const words = new Set<string>()
  for (const [name, field] of entries(collection)) {
    if (field.type !== "text" || !identifying.includes(field.personal)) continue
    for (const version of versions) {
      const word = version[name]
      if (typeof word === "string" && word.length > 1 && word !== erasedText) words.add(word)
    }
  }
  return [...words].sort((a, b) => b.length - a.length)
}

const around = (
  registry: Registry,
  collection: Collection,
  versions: ReadonlyArray<AnyRow>,
  id: string
): ReadonlyArray<Concerned> => {
  const concerned: Array<Concerned> = [{ collection: collection.id, field: "id", ids: [id] }]
  const referring = (to: string, ids: ReadonlyArray<string>, kinds: ReadonlyArray<Collection["kind"]>): void => {
    for (const other of registry.collections.values()) {
      if (!kinds.includes(other.kind)) continue
      for (const [name, field] of entries(other)) {
        if (refersTo(other, field, to)) concerned.push({ collection: other.id, field: name, ids })
      }
    }
  }
  referring(collection.id, [id], ["register", "journal"])
  for (const [name, field] of entries(collection)) {
    if (field.type !== "reference") continue
    const ids = [...new Set(versions.map((version) => version[name]).filter((one) => typeof one === "string"))]
    if (ids.length === 0) continue
    concerned.push({ collection: target(collection, field).id, field: "id", ids })
    referring(target(collection, field).id, ids, ["journal"])
  }
  return concerned
}

/** `versions` are all that were ever recorded of the person; `erased` is the id that takes the place of theirs. */
export const erasing = (
  registry: Registry,
  collection: Collection,
  versions: ReadonlyArray<AnyRow>,
  erased: string
): Erasing => {
  const id = versions[0]?.id ?? ""
  const words = wordsOf(collection, versions)
  const concerned = around(registry, collection, versions, id)
  const finders = Map.groupBy(
    concerned.map((one) => ({ ...one, ids: new Set<unknown>(one.ids) })),
    (one) => one.collection
  )
  return {
    concerned,
    row: (of, row) => {
      const its = registry.collections.get(of)
      const isConcerned = finders.get(of)?.some(({ field, ids }) => ids.has(row[field]))
      if (its === undefined || !isConcerned) return row
      const isOwn = of === collection.id && row.id === id
      const changed: Record<string, unknown> = isOwn ? { id: erased } : {}
      const references = entries(its).filter(([name, field]) => row[name] === id && refersTo(its, field, collection.id))
      for (const [name] of references) changed[name] = erased
      for (const [name, field] of entries(its)) {
        const text = row[name]
        if (field.type !== "text" || typeof text !== "string") continue
        const isTheirs = isOwn || (references.length > 0 && field.personal !== "name")
        const without =
          isTheirs && field.personal !== undefined
            ? erasedText
            : words.reduce((rest, word) => rest.replaceAll(word, erasedText), text)
        if (without !== text) changed[name] = without
      }
      return Object.keys(changed).length === 0 ? row : { ...row, ...changed }
    }
  }
}
