/** The Store port over Parquet files, which are read where they lie, and only those of the months that a figure asks for. */
import { type Registry, Store, type StoreError } from "@shequ/core"
import { Effect, Layer } from "effect"
import * as File from "../File.ts"
import { attemptOn } from "../failure.ts"
import * as store from "../store.ts"
import { onlyParquet } from "../words.ts"
import * as Manifest from "./Manifest.ts"
import { makeViews } from "./views.ts"

export interface ParquetOptions {
  /** What `exportParquet` or `exportStore` wrote. */
  readonly folder: string
  readonly registry: Registry.Registry
  /** IANA name of the zone in which days begin; the plan's own when absent. */
  readonly zone?: string
  /** Compare every file with its checksum when the store is opened. Default: true. */
  readonly verify?: boolean
  /** How much memory DuckDB may use, such as `"4GB"`; by default 80 % of the machine's. */
  readonly memoryLimit?: string
}

const make = Effect.fnUntraced(function* ({ folder, registry, verify = true, zone, ...options }: ParquetOptions) {
  const attempt = attemptOn(folder)
  const manifest = yield* attempt("open", () => Manifest.read(folder, verify))
  const file = yield* File.open(attempt, { ...options, filename: File.memory })
  const shapes = yield* File.connect(attempt, "open", file).pipe(
    Effect.flatMap((connection) => attempt("open", () => makeViews(connection, folder, manifest, registry))),
    Effect.scoped
  )
  const columns = new Map(manifest.collections.map(({ id, month }) => [id, month]))
  return store.make(attempt, file, shapes, {
    registry,
    zone,
    // Statements read the months that are asked for; loading would read them all.
    by: "database",
    refusal: onlyParquet(folder),
    months: { zone: manifest.zone, column: ({ id }) => columns.get(id) }
  })
})

/**
 * A store that reads a folder of Parquet files. Fails with `StoreError` when files are missing or not as they were exported.
 *
 *   program.pipe(Effect.provide(DuckdbStore.parquet({ folder: "export-2026", registry })))
 */
export const parquet = (options: ParquetOptions): Layer.Layer<Store, StoreError> => Layer.effect(Store, make(options))
