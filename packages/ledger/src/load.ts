/**
 * Loads ledgers into a store: everything in one transaction, or – when anything at all is wrong – nothing.
 *
 *   files ── readAll ──► rows, references ── the store is asked for the rest ──► changes ──► Store.write
 */
import { type Change, Feed, type LocalDate, type Registry, Store, type StoreError, Zone } from "@shequ/core"
import { Effect, Stream } from "effect"
import type { Encoding } from "./Encoding.ts"
import { find, type LedgerFile } from "./files.ts"
import { gather, type LedgerErrors, type Problem } from "./Problem.ts"
import { readAll, reading } from "./readAll.ts"
import type { FileBatch, Lookup } from "./readFile.ts"
import { problem as words } from "./words.ts"

export interface Progress {
  readonly file: string
  readonly collection: string
  /** Rows of the file read so far. */
  readonly rows: number
}

export interface Options {
  readonly registry: Registry.Registry
  readonly folders: ReadonlyArray<string>
  /** The place that these ledgers are kept at, such as a community's id. */
  readonly place: string
  /** The day from which on they are kept; what happened earlier was not recorded. Default: 1900-01-01. */
  readonly keptFrom?: LocalDate.LocalDate
  /** IANA name of the zone of local times. Default: Asia/Shanghai. */
  readonly zone?: string
  /** Leave columns that the collection does not have; otherwise they are a problem. */
  readonly ignoreUnknownColumns?: boolean
  readonly onProgress?: (progress: Progress) => void
}

export interface LoadedFile extends Progress {
  readonly encoding: Encoding
}

export interface LedgerReport {
  readonly files: ReadonlyArray<LoadedFile>
  readonly rows: number
  readonly added: number
  readonly replaced: number
  /** Rows that the store had already. */
  readonly unchanged: number
}

const changeOf = ({ file, rows }: FileBatch): ReadonlyArray<Change> =>
  rows.length === 0
    ? []
    : [{ op: file.collection.kind === "register" ? "put" : "append", collection: file.collection.id, rows }]

/** Tells whether the store has the row that a reference names; asks once for each id. */
const lookupIn = (store: Store["Service"]) => {
  const known = new Map<string, boolean>()
  return Effect.fnUntraced(function* ({ collection, id }: Lookup) {
    const key = JSON.stringify([collection.id, id])
    let isThere = known.get(key)
    if (isThere === undefined) {
      isThere = (yield* store.get(collection.id, id)) !== undefined
      known.set(key, isThere)
    }
    return isThere
  })
}

/** References into collections that have no file: one problem for each column, not one for each row. */
const gatherUnfiled = () => {
  const found = new Map<string, { readonly first: Lookup; count: number }>()
  return {
    add: (lookup: Lookup): void => {
      const { column, file } = lookup.problem
      const key = JSON.stringify([file, column, lookup.collection.id])
      const known = found.get(key)
      if (known === undefined) found.set(key, { first: lookup, count: 1 })
      else known.count++
    },
    problems: (): ReadonlyArray<Problem> =>
      [...found.values()].map(({ count, first }): Problem => {
        if (count === 1) return first.problem
        const { row: _, value: __, ...where } = first.problem
        return { ...where, problem: words.noFile(first.collection.name, first.collection.id, count) }
      })
  }
}

/** Declares the collections to be kept at the place, unless they are declared from as early a day already. */
const feeds = Effect.fnUntraced(function* (
  store: Store["Service"],
  files: ReadonlyArray<LedgerFile>,
  place: string,
  keptFrom: LocalDate.LocalDate,
  isDeclared: (id: string) => boolean
) {
  const changes: Array<Change> = []
  for (const id of new Set(files.map((file) => file.collection.id))) {
    const row = Feed.feed(id, place, keptFrom)
    if (isDeclared(row.id)) continue
    const known = (yield* store.get(Feed.Feed.id, row.id)) as Feed.Feed | undefined
    if (known !== undefined && known.validFrom <= keptFrom) continue
    if (known !== undefined) changes.push({ op: "remove", collection: Feed.Feed.id, ids: [row.id] })
    changes.push({ op: "put", collection: Feed.Feed.id, rows: [row] })
  }
  return changes
})

/**
 * Loads the ledgers of some folders. Fails with `LedgerErrors`, which lists every bad cell, row, column and file, or with
 * `StoreError`; nothing was kept then.
 *
 *   const report = yield* Ledger.load({ registry, folders: ["ledger/2010"], place: "tianyun" })
 */
export const load = Effect.fn("Ledger.load")(function* (options: Options) {
  const store = yield* Store
  const problems = gather()
  const zone = Zone.make(options.zone ?? "Asia/Shanghai")
  const files = yield* Effect.promise(() => find(options.registry, options.folders, problems))
  const context = reading(files, { zone, problems, ignoreUnknownColumns: options.ignoreUnknownColumns ?? false })
  const isThere = lookupIn(store)
  const hasFile = new Set(files.map((file) => file.collection.id))
  const unfiled = gatherUnfiled()
  const loaded = new Map<string, LoadedFile>(
    files.map(({ collection, name }) => [name, { file: name, collection: collection.id, rows: 0, encoding: "ascii" }])
  )

  const check = Effect.fnUntraced(function* (batch: FileBatch) {
    for (const lookup of batch.lookups) {
      if (yield* isThere(lookup)) continue
      if (hasFile.has(lookup.collection.id)) problems.add(lookup.problem)
      else unfiled.add(lookup)
    }
    const { collection, name } = batch.file
    const rows = (loaded.get(name)?.rows ?? 0) + batch.rows.length
    const progress = { file: name, collection: collection.id, rows }
    loaded.set(name, { ...progress, encoding: batch.encoding })
    options.onProgress?.(progress)
    return problems.total() > 0 ? [] : changeOf(batch)
  })
  const finish = Effect.suspend((): Effect.Effect<ReadonlyArray<Change>, LedgerErrors | StoreError> => {
    for (const one of unfiled.problems()) problems.add(one)
    if (problems.total() > 0) return Effect.fail(problems.errors())
    const isDeclared = (id: string): boolean => context.ids(Feed.Feed.id)?.has(id) ?? false
    return feeds(store, files, options.place, options.keptFrom ?? "1900-01-01", isDeclared)
  })
  const rows = Stream.fromAsyncIterable(readAll(context, files), (cause) => cause).pipe(
    Stream.orDie,
    Stream.mapEffect(check)
  )
  const written = yield* store.write(Stream.concat(rows, Stream.fromEffect(finish)))
  const report: LedgerReport = {
    files: [...loaded.values()],
    rows: [...loaded.values()].reduce((sum, file) => sum + file.rows, 0),
    added: written.added,
    replaced: written.replaced,
    unchanged: written.unchanged
  }
  return report
})
