/** The columns of all collections, with the dictionaries they share and the place tree. Rows are added in place, in batches. */
import type { AnyRow } from "../collection/Row.ts"
import type { Registry } from "../plugin/Registry.ts"
import * as Zone from "../time/Zone.ts"
import { readingOf } from "./columns/begin.ts"
import { type Dictionary, dictionary } from "./columns/Column.ts"
import * as Frame from "./columns/Frame.ts"
import { seal as sealFrame } from "./columns/seal.ts"

export interface Dataset {
  readonly registry: Registry
  readonly zone: Zone.Zone
  readonly frame: (collection: string) => Frame.Frame
  /** The frames that were asked for so far. */
  readonly frames: ReadonlyMap<string, Frame.Frame>
  /** Counts up whenever rows arrive: what was derived from an earlier version no longer holds. */
  version: number
}

/** No rows yet. */
export const make = (registry: Registry, options: { readonly zone?: string } = {}): Dataset => {
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
    zone: Zone.make(options.zone ?? "Asia/Shanghai"),
    version: 0,
    frames,
    frame: (id) => {
      let frame = frames.get(id)
      if (frame === undefined) {
        const collection = registry.collections.get(id)
        if (collection === undefined) throw new Error(`No installed plugin brings the collection ${id}.`)
        frame = Frame.make(collection, dictionaryOf)
        frames.set(id, frame)
      }
      return frame
    }
  }
}

/** Adds rows of a collection. */
export const add = (dataset: Dataset, collection: string, rows: ReadonlyArray<AnyRow>): void => {
  Frame.add(dataset.frame(collection), rows)
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
}
