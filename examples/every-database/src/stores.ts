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

export const stores: Readonly<Record<string, (registry: Registry.Registry) => Layer.Layer<Store, StoreError>>> = {
  memory: (registry) => MemoryStore.layer({ registry }),
  SQLite: (registry) => inFolder((path) => SqliteStore.layer({ filename: join(path, "town.sqlite"), registry })),
  DuckDB: (registry) => inFolder((path) => DuckdbStore.layer({ filename: join(path, "town.duckdb"), registry })),
  Postgres: (registry) => Layer.unwrap(Effect.map(server, ({ url }) => PostgresStore.layer({ url, registry })))
}
