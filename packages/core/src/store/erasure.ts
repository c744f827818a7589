/**
 * What erasing a person comes to. Identity is what a field declares as personal text: in the person's own rows all of it, in rows
 * that refer to them the notes and numbers, and in rows one reference away, in either direction, whatever equals a text of their own
 * (the head's name of their household). Codes, days and amounts stay, for they are what is counted; so does who did the visiting.
 */
import { Effect } from "effect"
import { type Collection, target } from "../collection/Collection.ts"
import { erasedText, type Field } from "../collection/Field.ts"
import type { AnyRow } from "../collection/Row.ts"
import type { Registry } from "../plugin/Registry.ts"

/** Rows to look at: those whose `field` is one of the ids. */
export interface Concerned {
  readonly collection: string
  readonly field: string
  readonly ids: ReadonlyArray<string>
}

export interface Erasing {
  /** Where rows lie that tell of the person: their own, those that refer to them, those that they refer to. */
  readonly concerned: ReadonlyArray<Concerned>
  /** The row without the person's identity; the same object when it told nothing. */
  readonly row: (collection: string, row: AnyRow) => AnyRow
}

/** An id for somebody who was erased. */
export const pseudonym: Effect.Effect<string> = Effect.sync(() => `erased-${globalThis.crypto.randomUUID()}`)

const entries = (collection: Collection): ReadonlyArray<readonly [string, Field]> => Object.entries(collection.fields)

const refersTo = (collection: Collection, field: Field, to: string): boolean =>
  field.type === "reference" && target(collection, field).id === to

/** `versions` are all that were ever recorded of the person; `erased` is the id that takes the place of theirs. */
export const erasing = (
  registry: Registry,
  collection: Collection,
  versions: ReadonlyArray<AnyRow>,
  erased: string
): Erasing => {
  const id = versions[0]?.id ?? ""
  const identity = entries(collection).flatMap(([name, field]) =>
    field.personal !== undefined && field.type === "text" ? [name] : []
  )
  const texts = new Set(versions.flatMap((version) => identity.map((name) => version[name])))
  texts.delete(undefined)
  const concerned: Array<Concerned> = [{ collection: collection.id, field: "id", ids: [id] }]
  for (const other of registry.collections.values()) {
    for (const [name, field] of entries(other)) {
      if (refersTo(other, field, collection.id)) concerned.push({ collection: other.id, field: name, ids: [id] })
    }
  }
  for (const [name, field] of entries(collection)) {
    if (field.type !== "reference") continue
    const ids = [
      ...new Set(versions.flatMap((version) => (version[name] === undefined ? [] : [version[name] as string])))
    ]
    if (ids.length > 0) concerned.push({ collection: target(collection, field).id, field: "id", ids })
  }
  const isReferredTo = (of: string, row: AnyRow): boolean =>
    concerned.some(({ collection, field, ids }) => field === "id" && collection === of && ids.includes(row.id))
  return {
    concerned,
    row: (of, row) => {
      const its = registry.collections.get(of)
      if (its === undefined) return row
      const own = of === collection.id && row.id === id
      const changed: Record<string, unknown> = own ? { id: erased } : {}
      const references = entries(its).filter(([name, field]) => row[name] === id && refersTo(its, field, collection.id))
      for (const [name] of references) changed[name] = erased
      if (references.length === 0 && !isReferredTo(of, row)) return row
      for (const [name, field] of entries(its)) {
        if (field.personal === undefined || field.type !== "text" || row[name] === undefined) continue
        const tells = own || texts.has(row[name]) || (references.length > 0 && field.personal !== "name")
        if (tells && row[name] !== erasedText) changed[name] = erasedText
      }
      return Object.keys(changed).length === 0 ? row : { ...row, ...changed }
    }
  }
}
