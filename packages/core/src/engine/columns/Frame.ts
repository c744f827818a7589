/** All rows of one collection as columns, and where each id's rows are. */
import type { Collection } from "../../collection/Collection.ts"
import type { Field } from "../../collection/Field.ts"
import { append, appendQualifiers, type Values } from "./append.ts"
import {
  type CodeColumn,
  type Column,
  codeColumn,
  type DayColumn,
  dayColumn,
  endless,
  missingDay,
  numberColumn,
  tagsColumn
} from "./Column.ts"
import { type Dictionary, dictionary } from "./Dictionary.ts"

export interface Frame {
  readonly collection: Collection
  size: number
  /** Ids of this collection's rows, also those only referred to so far. */
  readonly ids: Dictionary
  /** Number of each row's id; throws where ids were left out. */
  readonly id: CodeColumn
  readonly hasIds: boolean
  readonly columns: ReadonlyMap<string, Column>
  /** Qualifier bits of rows, and of qualified fields by the field's name; absent while all are exact. */
  readonly qualifiers: Map<string, CodeColumn>
  /** Rows of each id, first begun first; built when asked for. */
  versions: Versions | undefined
  /** Masks of conditions that were looked up before, and as of which state of the data. */
  readonly kept: Map<string, KeptMasks>
  /** The hash of the first so many rows; see `hash.ts`. */
  hashed: { readonly rows: number; readonly hash: readonly [number, number, number, number] }
  /** Counts how often rows were put in another order. */
  epoch: number
  /** What was found out about the values of expressions, and as of which state of the data; see `kept.ts`. */
  readonly indexes: Map<string, { readonly stamp: string; readonly index: unknown }>
  /** How rows lie by a time, and as of which state of the data. */
  readonly layouts: Map<string, { readonly stamp: string; readonly layout: Layout | undefined }>
}

/** Where a condition is true and where it is false, as far as that was asked for. */
export interface KeptMasks {
  readonly stamp: string
  t: Uint32Array | undefined
  f: Uint32Array | undefined
}

/** Stretches of neighbouring rows of one place whose days go up. */
export interface Layout {
  readonly count: number
  /** Rows `[from, to)` of each stretch. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The place of each stretch, as a number of `places`. */
  readonly place: Int32Array
  readonly places: ReadonlyArray<string>
  /** The days of its first and last row. */
  readonly first: Int32Array
  readonly last: Int32Array
}

/** `first[number]` is the row of an id, or −1; where an id has several rows, `more` lists them in order of `validFrom`. */
export interface Versions {
  readonly first: Int32Array
  readonly more: ReadonlyMap<number, Int32Array>
}

const columnFor = (field: Field, dictionaryOf: (collection: string) => Dictionary, own: string): Column => {
  switch (field.type) {
    case "text":
    case "code":
    case "flag":
      return codeColumn(dictionary())
    case "reference":
      return codeColumn(dictionaryOf(field.to === "self" || field.to === undefined ? own : field.to.id))
    case "integer":
      return numberColumn(1)
    case "instant":
      return numberColumn(1000)
    case "date":
      return dayColumn()
    case "codes":
    case "tags":
      return tagsColumn()
  }
}

/** A frame without rows; with `only`, of these columns and no others. */
export const make = (
  collection: Collection,
  dictionaryOf: (collection: string) => Dictionary,
  only?: ReadonlySet<string>
): Frame => {
  const ids = dictionaryOf(collection.id)
  const columns = new Map<string, Column>()
  const isKept = (name: string): boolean => only === undefined || only.has(name)
  for (const [name, field] of Object.entries(collection.fields)) {
    if (isKept(name)) columns.set(name, columnFor(field, dictionaryOf, collection.id))
  }
  if (collection.kind === "register") columns.set("validFrom", dayColumn()).set("validTo", dayColumn())
  const id = isKept("id") ? codeColumn(ids) : undefined
  return {
    collection,
    size: 0,
    ids,
    get id() {
      if (id === undefined) throw new Error(`The ids of ${collection.id} were not loaded.`)
      return id
    },
    hasIds: id !== undefined,
    columns,
    qualifiers: new Map(),
    versions: undefined,
    kept: new Map(),
    hashed: { rows: 0, hash: [0, 0, 0, 0] },
    epoch: 0,
    indexes: new Map(),
    layouts: new Map()
  }
}

/** What some rows have in a column: `undefined` or `null` where a value is missing, and altogether where all are. */
export type Given = (column: string) => Values | undefined

const none: Values = []

const isMissing = (values: Values): boolean => {
  for (let at = 0; at < values.length; at++) if (values[at] !== undefined && values[at] !== null) return false
  return true
}

/** Adds rows at the end. The caller vouches that they fit the collection's Schema. */
export const add = (frame: Frame, count: number, given: Given): void => {
  frame.versions = undefined
  const { size } = frame
  for (const [name, column] of frame.columns) {
    append(column, size, count, given(name) ?? none, name === "validTo" ? endless : missingDay)
  }
  for (const name of qualified(frame)) {
    const values = given(name === "" ? "qualifier" : `${name}Qualifier`) ?? none
    let column = frame.qualifiers.get(name)
    if (column === undefined) {
      if (isMissing(values)) continue
      column = codeColumn(dictionary())
      frame.qualifiers.set(name, column)
    }
    appendQualifiers(column, size, count, values)
  }
  if (frame.hasIds) append(frame.id, size, count, given("id") ?? none)
  frame.size = size + count
}

/** What has a qualifier of its own: the row (`""`), and fields. */
const qualified = ({ collection, columns }: Frame): ReadonlyArray<string> => [
  "",
  ...Object.entries(collection.fields).flatMap(([name, field]) => (field.qualified && columns.has(name) ? [name] : []))
]

/** Where each id's rows are. */
export const versionsOf = (frame: Frame): Versions => {
  if (frame.versions !== undefined) return frame.versions
  const first = new Int32Array(frame.ids.texts.length).fill(-1)
  const several = new Map<number, Array<number>>()
  for (let row = 0; row < frame.size; row++) {
    const id = frame.id.codes[row] as number
    const known = first[id] as number
    if (known === -1) first[id] = row
    else {
      const list = several.get(id)
      if (list === undefined) several.set(id, [known, row])
      else list.push(row)
    }
  }
  const from = (frame.columns.get("validFrom") as DayColumn | undefined)?.days
  const more = new Map<number, Int32Array>()
  for (const [id, list] of several) {
    const ordered = Int32Array.from(list.sort((a, b) => (from?.[a] ?? 0) - (from?.[b] ?? 0)))
    more.set(id, ordered)
    first[id] = ordered[0] as number
  }
  frame.versions = { first, more }
  return frame.versions
}

/** The row of an id in force on a day: the last that began by then, or else the first; −1 when there is none. */
export const rowInForce = (frame: Frame, versions: Versions, id: number, day: number): number => {
  const found = (id < versions.first.length ? versions.first[id] : -1) as number
  if (found === -1 || versions.more.size === 0) return found
  const list = versions.more.get(id)
  if (list === undefined) return found
  const from = (frame.columns.get("validFrom") as DayColumn).days
  let best = found
  for (const row of list) {
    if ((from[row] as number) > day) break
    best = row
  }
  return best
}
