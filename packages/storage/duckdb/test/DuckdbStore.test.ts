import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { storeContract } from "@shequ/plugin-sdk/testing"
import { afterAll } from "vitest"
import { DuckdbStore } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "shequ-duckdb-contract-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

storeContract("duckdb", (registry) => DuckdbStore.layer({ filename: ":memory:", registry }), {
  place: () => {
    const filename = join(folder, `${++files}.duckdb`)
    return (registry) => DuckdbStore.layer({ filename, registry, evaluate: "engine" })
  }
})
