/** What is answered by SQL is what the engine says. */
import { storeEquality } from "@shequ/plugin-sdk/testing"
import { SqliteStore } from "../src/index.ts"

storeEquality("sqlite", (registry) => SqliteStore.layer({ filename: ":memory:", registry }))
