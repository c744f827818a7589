import { storeContract } from "@shequ/plugin-sdk/testing"
import { PostgresStore } from "../src/index.ts"
import { fresh, newSchema, server } from "./database.ts"

storeContract("PostgresStore", fresh(), {
  place: () => {
    const schema = newSchema()
    return (registry) => PostgresStore.layer({ url: server.url, schema, registry })
  }
})
