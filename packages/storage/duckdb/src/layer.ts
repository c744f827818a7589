/** A store in a DuckDB file. */
import "effect/schema/SchemaJITCompiler/enable"
import { type Registry, Store, type StoreError } from "@shequ/core"
import type { Evaluate } from "@shequ/storage-sql"
import { Effect, Layer } from "effect"
import * as File from "./File.ts"
import { type Attempt, attemptOn, unavailable } from "./failure.ts"
import * as migrate from "./migrate.ts"
import * as rewrite from "./rewrite.ts"
import * as store from "./store.ts"
import { behind, notThere, onlyRead } from "./words.ts"

export interface Options extends File.Settings {
  /** The file, made when it is not there; `:memory:` for a store that is gone when it is closed. */
  readonly filename: string
  readonly registry: Registry.Registry
  /** IANA name of the zone in which days begin; the plan's own when absent. */
  readonly zone?: string
  /** Only read, and change nothing in the file, not even its layout. */
  readonly readonly?: boolean
  /**
   * Who evaluates plans: SQL, or the engine of the core over columns that are loaded and kept in memory until the store changes (about
   * half a gigabyte for a million rows). Default: `quicker`, whoever is expected to be, plan by plan, and the database beyond two
   * million rows. The figures are the same.
   */
  readonly evaluate?: Evaluate
}

/** Brings the file up to what is installed, and gives what it holds. */
const prepare = Effect.fnUntraced(function* (
  attempt: Attempt,
  file: File.File,
  { registry, isReadonly }: { readonly registry: Registry.Registry; readonly isReadonly: boolean }
) {
  const { filename } = file
  const connection = yield* File.connect(attempt, "open", file)
  const { isCurrent, isNew, needed } = yield* attempt("open", () => migrate.plan(connection, filename, registry))
  if (isReadonly) {
    yield* attempt("open", () => {
      if (isNew) throw unavailable(notThere(filename))
      if (needed.length > 0) throw unavailable(behind(filename, needed))
    })
  } else if (!isCurrent) {
    // Planned again when it is this store's turn: another one may have been faster.
    const change = attempt("open", async () => (await migrate.plan(connection, filename, registry)).run())
    yield* file.turn.withPermits(1)(File.transaction(attempt, "open", connection, change))
  }
  return yield* attempt("open", () => migrate.shapes(connection))
})

const make = Effect.fnUntraced(function* (options: Options) {
  const { registry, zone } = options
  const attempt = attemptOn(options.filename)
  const file = yield* File.open(attempt, options)
  const isReadonly = file.isReadonly || options.readonly === true
  const shapes = yield* Effect.scoped(prepare(attempt, file, { registry, isReadonly }))
  if (!isReadonly && options.filename !== File.memory) {
    // Somebody was erased, and the process ended before the file was written anew.
    yield* file.turn.withPermits(1)(attempt("open", () => rewrite.ifAsked(file)))
  }
  return store.make(attempt, file, shapes, {
    registry,
    zone,
    by: options.evaluate ?? "quicker",
    refusal: isReadonly ? onlyRead(file.filename) : undefined
  })
})

/**
 * A store in a file; closed with the layer's scope. Fails with `StoreError` when the file cannot be opened or brought up to date.
 *
 *   program.pipe(Effect.provide(DuckdbStore.layer({ filename: "community.duckdb", registry })))
 */
export const layer = (options: Options): Layer.Layer<Store, StoreError> => Layer.effect(Store, make(options))
