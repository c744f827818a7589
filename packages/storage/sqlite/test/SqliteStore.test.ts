import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { storeContract } from "@shequ/plugin-sdk/testing"
import { afterAll } from "vitest"
import { SqliteStore } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "shequ-sqlite-contract-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

storeContract("sqlite", (registry) => SqliteStore.layer({ filename: ":memory:", registry }), {
  place: () => {
    const filename = join(folder, `${++files}.sqlite`)
    return (registry) => SqliteStore.layer({ filename, registry, evaluate: "engine" })
  }
})
