import { storeEquality } from "@shequ/plugin-sdk/testing"
import { DuckdbStore } from "../src/index.ts"

storeEquality("duckdb", (registry) => DuckdbStore.layer({ filename: ":memory:", registry }))
