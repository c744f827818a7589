/** Every database answers plans as the plain evaluation does: of what is there, and of what was known once. */
import type { Row } from "@shequ/core"
import { planEquality } from "@shequ/plugin-sdk/testing"
import { afterAll } from "vitest"
import { past } from "../src/index.ts"
import { answerOn, type Database, type Some } from "./databases/Database.ts"
import { duckdb } from "./databases/duckdb.ts"
import { postgres } from "./databases/postgres.ts"
import { sqlite } from "./databases/sqlite.ts"

const known = 20

/** Tables in which these rows, and no others, were known at `known`: some have changed since, others were different before. */
const remembered = (rows: Some): Some =>
  rows.flatMap(([collection, some]) => {
    const now: Array<Row.AnyRow> = []
    const then: Array<Row.AnyRow> = []
    some.forEach((row, index) => {
      const wrong = { ...some[(index + 1) % some.length], id: row.id, qualifier: "lost" }
      const fate = index % 4
      if (fate === 0) now.push({ ...row, recorded: known })
      if (fate === 1) now.push({ ...row, recorded: 3 })
      if (fate >= 2) then.push({ ...row, recorded: 3, superseded: known + 1 + index })
      if (fate === 1) then.push({ ...wrong, recorded: 1, superseded: 3 })
      if (fate === 2) then.push({ ...wrong, recorded: 1, superseded: known })
      if (fate === 2) now.push({ ...wrong, recorded: known + 1 + index })
      if (fate === 3) then.push({ ...wrong, id: `${row.id}-late`, recorded: known + 1, superseded: known + 2 })
    })
    return [[collection, now] as const, [past(collection), then] as const]
  })

for (const [name, open] of Object.entries({ sqlite, postgres, duckdb })) {
  let opened: Promise<Database> | undefined
  afterAll(async () => (await opened)?.close())
  planEquality(
    `SQL of ${name}`,
    async (registry, plan, rows) => {
      opened ??= open()
      const database = await opened
      await database.load(registry, rows)
      return answerOn(database, registry, plan, rows)
    },
    { runs: 40 }
  )
  planEquality(
    `SQL of ${name}, as known`,
    async (registry, plan, rows) => {
      opened ??= open()
      const database = await opened
      await database.load(registry, remembered(rows))
      return answerOn(database, registry, plan, rows, known)
    },
    { runs: 20 }
  )
}
