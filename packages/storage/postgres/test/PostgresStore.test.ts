import { storeContract } from "@shequ/plugin-sdk/testing"
import { PostgresStore } from "../src/index.ts"
import { communities, newSchema, server } from "./database.ts"

// A schema for each would cost more than all the rest of the suite.
storeContract("postgres", communities(), {
  place: () => {
    const schema = newSchema()
    return (registry) => PostgresStore.layer({ url: server.url, schema, registry, evaluate: "engine" })
  }
})
