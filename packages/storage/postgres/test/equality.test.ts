import { storeEquality } from "@shequ/plugin-sdk/testing"
import { communities } from "./database.ts"

storeEquality("postgres, by the database", communities({ evaluate: "database" }), { answers: "database" })
storeEquality("postgres, by the engine", communities({ evaluate: "engine" }), { answers: "engine", runs: 40 })
