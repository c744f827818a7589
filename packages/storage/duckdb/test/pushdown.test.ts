import { storeEquality } from "@shequ/plugin-sdk/testing"
import { DuckdbStore } from "../src/index.ts"

// Each run opens a database, which takes longer than what it asks; the SQL is run by itself in storage/sql.
storeEquality("duckdb", (registry) => DuckdbStore.layer({ filename: ":memory:", registry }), { runs: 80 })
