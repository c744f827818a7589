/** What is answered by SQL, or by the engine over what was loaded, is what the rules say. */
import { storeEquality } from "@shequ/plugin-sdk/testing"
import { SqliteStore } from "../src/index.ts"

for (const evaluate of ["database", "engine"] as const) {
  storeEquality(
    `sqlite, by the ${evaluate}`,
    (registry) => SqliteStore.layer({ filename: ":memory:", registry, evaluate }),
    evaluate === "database" ? { answers: evaluate } : { answers: evaluate, runs: 40 }
  )
}
