import { storeEquality } from "@shequ/plugin-sdk/testing"
import { communities } from "./database.ts"

storeEquality("PostgresStore, by the database", communities({ evaluate: "database" }), { answers: "database" })
storeEquality("PostgresStore, by the engine", communities({ evaluate: "engine" }), { answers: "engine", runs: 40 })
