/** The same store in four places. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Registry, Store, StoreError } from "@shequ/core"
import { DuckdbStore } from "@shequ/storage-duckdb"
import { MemoryStore } from "@shequ/storage-memory"
import { PostgresStore } from "@shequ/storage-postgres"
import { SqliteStore } from "@shequ/storage-sqlite"
import * as TestPostgres from "@shequ/test-postgres"
import { Effect, Layer } from "effect"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "shequ-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true }))
)

const inFolder = <A, E>(make: (path: string) => Layer.Layer<A, E>): Layer.Layer<A, E> =>
  Layer.unwrap(Effect.map(folder, make))

const server = Effect.acquireRelease(
  Effect.promise(() => TestPostgres.start()),
  ({ stop }) => Effect.promise(stop)
)

interface Options {
  readonly registry: Registry.Registry
  /** Who evaluates plans where there is a choice: SQL, or the engine over loaded columns. Default: whoever is expected to be quicker. */
  readonly evaluate?: "database" | "engine"
}

export const stores: Readonly<Record<string, (options: Options) => Layer.Layer<Store, StoreError>>> = {
  memory: (options) => MemoryStore.layer(options),
  SQLite: (options) => inFolder((path) => SqliteStore.layer({ filename: join(path, "town.sqlite"), ...options })),
  DuckDB: (options) => inFolder((path) => DuckdbStore.layer({ filename: join(path, "town.duckdb"), ...options })),
  Postgres: (options) => Layer.unwrap(Effect.map(server, ({ url }) => PostgresStore.layer({ url, ...options })))
}
