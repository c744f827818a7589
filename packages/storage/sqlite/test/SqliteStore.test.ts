import { storeContract } from "@shequ/plugin-sdk/testing"
import { SqliteStore } from "../src/index.ts"

storeContract("sqlite", (registry) => SqliteStore.layer({ filename: ":memory:", registry }))
