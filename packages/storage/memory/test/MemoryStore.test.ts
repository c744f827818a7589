import { storeContract } from "@shequ/plugin-sdk/testing"
import { MemoryStore } from "../src/index.ts"

storeContract("memory", (registry) => MemoryStore.layer({ registry }))
