/** How values go into columns and come out. */
import type { Dataset, Field, Row } from "@shequ/core"
import type { Shape } from "@shequ/storage-sql"

export type Stored = string | number | null

const isJson = (type: Field.FieldType): boolean => type === "codes" || type === "tags"

export const sqlType = (type: Field.FieldType): "TEXT" | "INTEGER" =>
  type === "flag" || type === "integer" || type === "instant" ? "INTEGER" : "TEXT"

const encode = (type: Field.FieldType, value: unknown): Stored => {
  if (value === undefined) return null
  if (type === "flag") return value === true ? 1 : 0
  return isJson(type) ? JSON.stringify(value) : (value as string | number)
}

const decode = (type: Field.FieldType, stored: string | number): unknown =>
  type === "flag" ? stored === 1 : isJson(type) ? JSON.parse(stored as string) : stored

/** A row as the values of its columns. */
export const toStored =
  (of: Shape["columns"]) =>
  (row: Row.AnyRow): Array<Stored> =>
    of.map(({ name, type }) => encode(type, row[name]))

/** The columns of rows that are given as their values. */
export const given =
  (of: Shape["columns"], rows: ReadonlyArray<ReadonlyArray<Stored>>): Dataset.Given =>
  (column) => {
    const index = of.findIndex(({ name }) => name === column)
    const type = of[index]?.type
    if (type === undefined) return undefined
    const values = new Array<unknown>(rows.length)
    if (type !== "flag" && !isJson(type)) {
      for (let row = 0; row < values.length; row++) values[row] = rows[row]?.[index]
      return values
    }
    for (let row = 0; row < values.length; row++) {
      const value = rows[row]?.[index]
      values[row] = value === null || value === undefined ? undefined : decode(type, value)
    }
    return values
  }

/** The row that these values are of; columns without a value are left out. */
export const fromStored =
  (of: Shape["columns"]) =>
  (stored: ReadonlyArray<Stored>): Row.AnyRow => {
    const row: { id: string; [column: string]: unknown } = { id: "" }
    for (let index = 0; index < of.length; index++) {
      const value = stored[index]
      const column = of[index]
      if (value !== null && value !== undefined && column !== undefined) row[column.name] = decode(column.type, value)
    }
    return row
  }
