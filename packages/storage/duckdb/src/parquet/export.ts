/** Exports a store to Parquet: a DuckDB file directly, any other store through a DuckDB file that is gone afterwards. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type CopyDiffers, copyStore, type Registry, Store, StoreError } from "@shequ/core"
import { Context, Effect, Layer } from "effect"
import * as File from "../File.ts"
import { attemptOn, unavailable } from "../failure.ts"
import { layer } from "../layer.ts"
import * as migrate from "../migrate.ts"
import { notThere } from "../words.ts"
import type { Manifest } from "./Manifest.ts"
import { write } from "./write.ts"

interface Target {
  readonly registry: Registry.Registry
  /** An empty folder, or one that does not exist yet. */
  readonly folder: string
  /** IANA name of the zone in which months begin. Default: Asia/Shanghai. */
  readonly zone?: string
}

export interface ExportOptions extends Target {
  /** A DuckDB file of a store; it may be open in this process, and written to meanwhile. */
  readonly filename: string
}

/** Writes everything that the file holds at this moment – rows, earlier versions, log – as Parquet. */
export const exportParquet = ({
  filename,
  folder,
  registry,
  zone = "Asia/Shanghai"
}: ExportOptions): Effect.Effect<Manifest, StoreError> => {
  const attempt = attemptOn(filename)
  return Effect.gen(function* () {
    const file = yield* File.open(attempt, { filename, readonly: true })
    const connection = yield* File.connect(attempt, "export", file)
    const { isNew } = yield* attempt("export", () => migrate.plan(connection, filename, registry))
    if (isNew) {
      return yield* new StoreError({ operation: "export", reason: unavailable(notThere(filename)) })
    }
    const snapshot = yield* File.snapshot(attempt, "export", file)
    return yield* attempt(
      "export",
      () => write(snapshot, { registry, folder, zone }),
      () => snapshot.interrupt()
    )
  }).pipe(Effect.scoped)
}

export interface ExportStoreOptions extends Target {
  readonly store: Store["Service"]
}

const temporary = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "shequ-"))),
  (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
)

/** The same of any store, change by change, so that its history comes along. */
export const exportStore = ({
  folder,
  registry,
  store,
  zone = "Asia/Shanghai"
}: ExportStoreOptions): Effect.Effect<Manifest, StoreError | CopyDiffers> =>
  Effect.gen(function* () {
    const filename = join(yield* temporary, "store.duckdb")
    const context = yield* Layer.build(Layer.fresh(layer({ filename, registry })))
    yield* copyStore({ from: store, to: Context.get(context, Store), registry })
    return yield* exportParquet({ filename, registry, folder, zone })
  }).pipe(Effect.scoped)
