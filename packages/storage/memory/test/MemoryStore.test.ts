import { storeContract } from "@shequ/plugin-sdk/testing"
import { MemoryStore } from "../src/index.ts"

storeContract("memory", (registry) => MemoryStore.layer({ registry }), {
  lacks: {
    persistence: "what it holds is gone with it",
    sharing: "each layer holds rows of its own"
  }
})
