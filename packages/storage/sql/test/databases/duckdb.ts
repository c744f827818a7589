import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import type { Row } from "@shequ/core"
import { duckdb as dialect, type Parameter, type Value } from "../../src/index.ts"
import { quote } from "../../src/quote.ts"
import { type Column, tables, values } from "./columns.ts"
import type { Database } from "./Database.ts"

const types: Record<Column["type"], string> = { text: "VARCHAR", integer: "BIGINT", flag: "BOOLEAN", json: "VARCHAR" }

const bound = ({ type, value }: Parameter) => (type === "integer" ? BigInt(value as number) : value)

const fill = async (
  connection: DuckDBConnection,
  table: string,
  of: ReadonlyArray<Column>,
  rows: ReadonlyArray<Row.AnyRow>
): Promise<void> => {
  const appender = await connection.createAppender(table)
  for (const row of rows) {
    const all = values(of, row)
    of.forEach(({ type }, index) => {
      const value = all[index]
      if (value === null || value === undefined) appender.appendNull()
      else if (type === "integer") appender.appendBigInt(BigInt(value))
      else if (type === "flag") appender.appendBoolean(value === true)
      else appender.appendVarchar(String(value))
    })
    appender.endRow()
  }
  appender.closeSync()
}

export const duckdb = async (): Promise<Database> => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  return {
    dialect,
    load: async (registry, rows) => {
      for (const collection of registry.collections.values()) {
        for (const { columns, name } of tables(collection)) {
          const declared = columns.map((one) => `${quote(one.name)} ${types[one.type]}`)
          await connection.run(`CREATE OR REPLACE TABLE ${quote(name)} (${declared.join(", ")})`)
          const own = rows.filter(([id]) => id === name).flatMap(([, some]) => some)
          if (own.length > 0) await fill(connection, name, columns, own)
        }
      }
    },
    run: async ({ parameters, sql }) => {
      const result = await connection.runAndReadAll(sql, parameters.map(bound))
      return result.getRows() as unknown as ReadonlyArray<ReadonlyArray<Value>>
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    }
  }
}
