/** What is answered by SQL, over the file and over Parquet, is what the engine says. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Store } from "@shequ/core"
import { planEquality, storeEquality } from "@shequ/plugin-sdk/testing"
import { Effect, Layer } from "effect"
import { DuckdbStore } from "../src/index.ts"

// Each run opens a database, which takes longer than what it asks; the SQL is run by itself in storage/sql.
for (const [evaluate, runs] of [
  ["database", 120],
  ["engine", 20]
] as const) {
  storeEquality(
    `duckdb, by the ${evaluate}`,
    (registry) => DuckdbStore.layer({ filename: ":memory:", registry, evaluate }),
    { answers: evaluate, runs }
  )
}

/** Months may have been told in another zone than the one in which figures are asked for. */
const zones = ["Asia/Shanghai", "Pacific/Apia", "Pacific/Pago_Pago"]
let exports = 0

planEquality(
  "duckdb over parquet",
  async (registry, plan, rows) => {
    const place = mkdtempSync(join(tmpdir(), "shequ-parquet-equality-"))
    const [filename, folder] = [join(place, "store.duckdb"), join(place, "parquet")]
    const zone = zones[exports++ % zones.length] ?? plan.zone
    const changes = rows.map(([collection, some]) => ({
      op: registry.collections.get(collection)?.kind === "journal" ? ("append" as const) : ("put" as const),
      collection,
      rows: some
    }))
    const body = Effect.gen(function* () {
      yield* Effect.provide(Store.writeBatch(changes), Layer.fresh(DuckdbStore.layer({ filename, registry })))
      yield* DuckdbStore.exportParquet({ filename, folder, registry, zone })
      return yield* Effect.provide(
        Store.use((store) => store.evaluate(plan)),
        Layer.fresh(DuckdbStore.parquet({ folder, registry }))
      )
    })
    return await Effect.runPromise(body).finally(() => rmSync(place, { recursive: true }))
  },
  { runs: 6 }
)
