/** Loading many rows into tables of which the server knows nothing yet. */
import { Store } from "@shequ/core"
import { Stream } from "effect"
import { expect, it } from "vitest"
import { newSchema, say, server } from "./database.ts"
import { appended, on, report, town } from "./ledger.ts"

it("finds rows by their key, and nothing else", async () => {
  const schema = newSchema()
  const batches = Array.from({ length: 40 }, (_, batch) => [
    appended(...Array.from({ length: 200 }, (_, index) => report(`${batch}-${index}`)))
  ])
  const loading = Store.use((store) => store.write(Stream.concat(Stream.make([town]), Stream.fromIterable(batches))))
  expect(await on({ url: server.url, schema }, loading)).toMatchObject({ added: 8001 })
  expect(await on({ url: server.url, schema }, loading)).toMatchObject({ unchanged: 8001 })
  const used = await say(
    `SELECT "indexrelname" AS "index", "idx_scan"::int AS "scans", "idx_tup_read"::int AS "read"
    FROM pg_stat_user_indexes WHERE "schemaname" = '${schema}' AND "relname" = 'report' AND "idx_scan" > 0`
  )
  expect(used).toEqual([{ index: "report_pkey", scans: 16_000, read: 8000 }])
})
