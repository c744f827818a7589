/** Every database answers plans as the plain evaluation does. */
import { planEquality } from "@shequ/plugin-sdk/testing"
import { afterAll } from "vitest"
import { answerOn, type Database } from "./databases/Database.ts"
import { duckdb } from "./databases/duckdb.ts"
import { postgres } from "./databases/postgres.ts"
import { sqlite } from "./databases/sqlite.ts"

for (const [name, open] of Object.entries({ sqlite, postgres, duckdb })) {
  let opened: Promise<Database> | undefined
  afterAll(async () => (await opened)?.close())
  planEquality(`SQL of ${name}`, async (registry, plan, rows) => {
    opened ??= open()
    const database = await opened
    await database.load(registry, rows)
    return answerOn(database, registry, plan, rows)
  })
}
