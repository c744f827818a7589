/** Reads all files of a ledger, one after the other, so that every row comes after those it refers to. */
import type { Collection } from "@shequ/core"
import type { LedgerFile } from "./files.ts"
import * as Ids from "./Ids.ts"
import { type FileBatch, type Lookup, type Reading, readFile } from "./readFile.ts"

/** `ids` of a collection without a file are empty: the store is asked. */
export const reading = (
  files: ReadonlyArray<LedgerFile>,
  options: Pick<Reading, "zone" | "problems" | "ignoreUnknownColumns">
): Reading & { readonly isRead: (collection: string) => boolean } => {
  const rows = Ids.rows()
  const none = Ids.make(rows)
  const ids = new Map<string, Ids.Ids | undefined>(files.map(({ collection }) => [collection.id, Ids.make(rows)]))
  return {
    ...options,
    rows,
    ids: (collection) => (ids.has(collection) ? ids.get(collection) : none),
    giveUp: (collection) => ids.set(collection, undefined),
    isRead: (collection) => ids.get(collection) !== undefined
  }
}

/** References within a collection may point forward, also into its next file: they wait until all of it is read. */
export async function* readAll(reading: Reading, files: ReadonlyArray<LedgerFile>): AsyncGenerator<FileBatch> {
  const waiting = new Map<Collection.Collection, Array<Lookup>>()
  for (const [index, file] of files.entries()) {
    const { collection } = file
    let last: FileBatch | undefined
    for await (const batch of readFile(reading, file)) {
      last = batch
      const inside = batch.lookups.filter((lookup) => lookup.collection === collection)
      if (inside.length === 0) {
        yield batch
        continue
      }
      waiting.set(collection, [...(waiting.get(collection) ?? []), ...inside])
      yield { ...batch, lookups: batch.lookups.filter((lookup) => lookup.collection !== collection) }
    }
    const ids = reading.ids(collection.id)
    const open = waiting.get(collection)
    if (last === undefined || open === undefined || ids === undefined) continue
    if (files[index + 1]?.collection === collection) continue
    yield { ...last, rows: [], lookups: open.filter(({ id }) => !ids.has(id)) }
  }
}
