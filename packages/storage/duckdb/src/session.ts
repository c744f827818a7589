/** Statements on a connection: plain promises, to be run at the edge of an effect. */
import { type DuckDBConnection, DuckDBDataChunk, type DuckDBType, type DuckDBValue } from "@duckdb/node-api"

export type Rows = ReadonlyArray<ReadonlyArray<DuckDBValue>>

export const query = async (
  connection: DuckDBConnection,
  sql: string,
  values: ReadonlyArray<DuckDBValue> = []
): Promise<Rows> => (await connection.runAndReadAll(sql, [...values])).getRows()

export const run = async (connection: DuckDBConnection, statements: ReadonlyArray<string>): Promise<void> => {
  for (const sql of statements) await connection.run(sql)
}

/** As many rows as DuckDB puts into one vector. */
const chunkSize = 2048

/** Adds rows to a table; `value` gives what stands in a column of a row. */
export const append = async <A>(
  connection: DuckDBConnection,
  table: string,
  types: ReadonlyArray<DuckDBType>,
  rows: ReadonlyArray<A>,
  value: (row: A, column: number) => DuckDBValue
): Promise<void> => {
  if (rows.length === 0) return
  const appender = await connection.createAppender(table)
  for (let from = 0; from < rows.length; from += chunkSize) {
    const some = rows.slice(from, from + chunkSize)
    const chunk = DuckDBDataChunk.create([...types], some.length)
    for (let column = 0; column < types.length; column++) {
      chunk.setColumnValues(
        column,
        some.map((row) => value(row, column))
      )
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
