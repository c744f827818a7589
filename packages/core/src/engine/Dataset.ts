/** The columns of all collections, with the dictionaries they share and the place tree. Rows are added in place, in batches. */
import type { AnyRow } from "../collection/Row.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Zone from "../time/Zone.ts"
import { readingOf } from "./columns/begin.ts"
import { type Dictionary, dictionary } from "./columns/Dictionary.ts"
import * as Frame from "./columns/Frame.ts"
import * as Hash from "./columns/hash.ts"
import { layoutByOwnTime } from "./columns/layout.ts"
import { seal as sealFrame } from "./columns/seal.ts"
import type { Reads } from "./reads.ts"

export interface Dataset {
  readonly registry: Registry
  readonly zone: Zone.Zone
  readonly frame: (collection: string) => Frame.Frame
  /** The frames that were asked for so far. */
  readonly frames: ReadonlyMap<string, Frame.Frame>
  /** Counts up whenever rows arrive: what was derived from an earlier version no longer holds. */
  version: number
}

export interface Options {
  /** IANA name of the zone in which days begin. Default: `Asia/Shanghai`. */
  readonly zone?: string | undefined
  /** The columns to be kept (`readsOf` tells those of a plan); evaluating a plan that reads others throws. Default: all. */
  readonly only?: Reads | undefined
}

const nothing: ReadonlySet<string> = new Set()

/** No rows yet. */
export const make = (registry: Registry, { only, zone }: Options = {}): Dataset => {
  const dictionaries = new Map<string, Dictionary>()
  const frames = new Map<string, Frame.Frame>()
  const dictionaryOf = (collection: string): Dictionary => {
    let known = dictionaries.get(collection)
    if (known === undefined) {
      known = dictionary()
      dictionaries.set(collection, known)
    }
    return known
  }
  return {
    registry,
    zone: Zone.make(zone ?? "Asia/Shanghai"),
    version: 0,
    frames,
    frame: (id) => {
      let frame = frames.get(id)
      if (frame === undefined) {
        const collection = registry.collections.get(id)
        if (collection === undefined) throw new Error(`No installed plugin brings the collection ${id}.`)
        frame = Frame.make(collection, dictionaryOf, only === undefined ? undefined : (only.get(id) ?? nothing))
        frames.set(id, frame)
      }
      return frame
    }
  }
}

/** Adds rows of a collection. */
export const add = (dataset: Dataset, collection: string, rows: ReadonlyArray<AnyRow>): void => {
  addColumns(dataset, collection, rows.length, (name) => {
    const values = new Array<unknown>(rows.length)
    for (let at = 0; at < values.length; at++) values[at] = rows[at]?.[name]
    return values
  })
}

export type { Given } from "./columns/Frame.ts"

/** Adds rows of a collection by their columns: those that the dataset keeps are asked for, each once. */
export const addColumns = (dataset: Dataset, collection: string, count: number, given: Frame.Given): void => {
  Frame.add(dataset.frame(collection), count, given)
  dataset.version++
}

/**
 * Puts the rows that are there in the order in which they are asked for, by month and place. Do this once after a large load:
 * evaluations become several times faster. Rows added later are found as well; when they have become many, seal again.
 */
export const seal = (dataset: Dataset): void => {
  const reading = readingOf(dataset)
  // Rows are put in order one frame after the other, so what was read of a frame before is no longer true of it.
  for (const frame of dataset.frames.values()) {
    if (frame.size < 2) continue
    reading.vectors.clear()
    reading.rows.clear()
    reading.moments.clear()
    sealFrame(reading, frame)
  }
  const after = readingOf(dataset)
  for (const frame of dataset.frames.values()) if (frame.size > 0) layoutByOwnTime(after, frame)
}

/**
 * Lets go of what was kept of earlier evaluations: masks of conditions (at most 8 bytes per row), and which values repeat and how
 * numbers are spread (a byte or two per row and value asked for).
 */
export const forget = (dataset: Dataset): void => {
  for (const frame of dataset.frames.values()) {
    frame.kept.clear()
    frame.indexes.clear()
  }
}

/** The state of the data: what `version` counts, and a hash that is the same for the same rows, in whatever order they came. */
export interface Snapshot {
  readonly version: number
  /** 32 hexadecimal digits. */
  readonly hash: string
}

/** Hashes the rows that came since the last snapshot, and adds them to what was hashed before. */
export const snapshot = (dataset: Dataset): Snapshot => {
  let all = Hash.nothing
  for (const [id, frame] of dataset.frames) {
    if (frame.size === 0) continue
    const { hash, rows } = frame.hashed
    if (rows < frame.size)
      frame.hashed = { rows: frame.size, hash: Hash.add(hash, Hash.ofRows(frame, rows, frame.size)) }
    const own = `${id}/${frame.size}/${Hash.text(frame.hashed.hash)}`
    const seeds = [1, 2, 3, 4] as const
    all = Hash.add(all, seeds.map((seed) => Hash.ofText(own, seed)) as unknown as Hash.Hash)
  }
  return { version: dataset.version, hash: Hash.text(all) }
}
