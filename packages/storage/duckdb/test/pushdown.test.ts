import { storeEquality } from "@shequ/plugin-sdk/testing"
import { DuckdbStore } from "../src/index.ts"

// Each run opens a database, which takes longer than what it asks; the SQL is run by itself in storage/sql.
for (const [evaluate, runs] of [
  ["database", 80],
  ["engine", 20]
] as const) {
  storeEquality(
    `duckdb, by the ${evaluate}`,
    (registry) => DuckdbStore.layer({ filename: ":memory:", registry, evaluate }),
    { answers: evaluate, runs }
  )
}
