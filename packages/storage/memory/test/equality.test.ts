import { storeEquality } from "@shequ/plugin-sdk/testing"
import { MemoryStore } from "../src/index.ts"

storeEquality("memory", (registry) => MemoryStore.layer({ registry }))
