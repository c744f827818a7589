/** Makes a DuckDB file of an export. */
import type { Registry, StoreError } from "@shequ/core"
import { Effect } from "effect"
import * as File from "../File.ts"
import { attemptOn, unavailable } from "../failure.ts"
import * as migrate from "../migrate.ts"
import { notNew } from "../words.ts"
import * as Manifest from "./Manifest.ts"
import { read } from "./read.ts"

export interface ImportOptions {
  /** What `exportParquet` or `exportStore` wrote. */
  readonly folder: string
  /** A new file. */
  readonly filename: string
  readonly registry: Registry.Registry
}

/** Gives the store back that was exported: its rows, their history, the feed and its numbers; all of it, or nothing. */
export const importParquet = ({
  filename,
  folder,
  registry
}: ImportOptions): Effect.Effect<Manifest.Manifest, StoreError> =>
  Effect.gen(function* () {
    const source = attemptOn(folder)
    const attempt = attemptOn(filename)
    const manifest = yield* source("import", () => Manifest.read(folder, true))
    const file = yield* File.open(attempt, { filename })
    const connection = yield* File.connect(attempt, "import", file)
    const fill = attempt(
      "import",
      async () => {
        const { isNew } = await migrate.plan(connection, filename, registry)
        if (!isNew) throw unavailable(notNew(filename))
        await read(connection, folder, manifest)
        // The export may be of an older version of the plugins.
        await (await migrate.plan(connection, filename, registry)).run()
      },
      () => connection.interrupt()
    )
    yield* file.turn.withPermits(1)(File.transaction(attempt, "import", connection, fill))
    return manifest
  }).pipe(Effect.scoped)
