/** The types of columns, and how values go in and come out. */
import { BIGINT, BOOLEAN, type DuckDBDataChunk, type DuckDBType, type DuckDBValue, VARCHAR } from "@duckdb/node-api"
import type { Dataset, Field, Row } from "@shequ/core"
import type { Column } from "@shequ/storage-sql"

const isJson = (type: Field.FieldType): boolean => type === "codes" || type === "tags"

/** The type of a column: `BIGINT` for numbers and times, `VARCHAR` for all that is text, coded sets as JSON. */
export const storedType = (type: Field.FieldType): DuckDBType =>
  type === "integer" || type === "instant" ? BIGINT : type === "flag" ? BOOLEAN : VARCHAR

/** The value of a column as DuckDB takes it. */
export const encode = (type: Field.FieldType, value: unknown): DuckDBValue => {
  if (value === undefined) return null
  if (type === "integer" || type === "instant") return BigInt(value as number)
  return isJson(type) ? JSON.stringify(value) : (value as string | boolean)
}

const decode = (type: Field.FieldType, stored: unknown): unknown =>
  typeof stored === "bigint" ? Number(stored) : isJson(type) ? JSON.parse(stored as string) : stored

/** The columns of a chunk. */
export const given =
  (of: ReadonlyArray<Column>, chunk: DuckDBDataChunk): Dataset.Given =>
  (column) => {
    const index = of.findIndex(({ name }) => name === column)
    const type = of[index]?.type
    if (type === undefined) return undefined
    const values: Array<unknown> = chunk.getColumnValues(index)
    if (type !== "integer" && type !== "instant" && !isJson(type)) return values
    for (let row = 0; row < values.length; row++) {
      if (values[row] !== null) values[row] = decode(type, values[row])
    }
    return values
  }

/** The row that these values are of, from `first` on; columns without a value are left out. */
export const toRow = (of: ReadonlyArray<Column>, stored: ReadonlyArray<unknown>, first = 0): Row.AnyRow => {
  const row: { id: string; [column: string]: unknown } = { id: "" }
  for (let index = 0; index < of.length; index++) {
    const value = stored[first + index]
    const column = of[index]
    if (value !== null && value !== undefined && column !== undefined) row[column.name] = decode(column.type, value)
  }
  return row
}
