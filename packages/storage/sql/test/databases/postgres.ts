import { start } from "@shequ/test-postgres"
import pg from "pg"
import { postgres as dialect, type Rows } from "../../src/index.ts"
import { quote } from "../../src/quote.ts"
import { type Column, indexed, tables } from "./columns.ts"
import type { Database } from "./Database.ts"

const types: Record<Column["type"], string> = {
  text: `text COLLATE "C"`,
  integer: "bigint",
  flag: "boolean",
  json: "jsonb"
}

export const postgres = async (): Promise<Database> => {
  const server = await start()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  return {
    dialect,
    load: async (registry, rows) => {
      for (const collection of registry.collections.values()) {
        for (const { columns, name } of tables(collection)) {
          const table = quote(name)
          const all = columns.map((one) => `${quote(one.name)} ${types[one.type]}`)
          await client.query(`DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} (${all.join(", ")})`)
          const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`
          const own = rows.filter(([id]) => id === name).flatMap(([, some]) => some)
          if (own.length > 0) await client.query(insert, [JSON.stringify(own)])
          for (const column of indexed(collection)) await client.query(`CREATE INDEX ON ${table} (${quote(column)})`)
        }
      }
    },
    run: async ({ parameters, sql }) => {
      const values = parameters.map(({ value }) => value)
      return (await client.query({ text: sql, values, rowMode: "array" })).rows as unknown as Rows
    },
    close: async () => {
      await client.end()
      await server.stop()
    }
  }
}
