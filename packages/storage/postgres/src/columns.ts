/** The SQL types of columns, and how values go in and come out. */
import { type Dataset, type Field, InvalidRow, type Row } from "@shequ/core"
import type { Column, Shape } from "@shequ/storage-sql"

/** A value as the driver takes and gives it. */
export type Stored = string | number | boolean | null | ReadonlyArray<unknown>

type SqlType = "text" | "bigint" | "boolean" | "jsonb"

export const sqlType = (type: Field.FieldType): SqlType => {
  switch (type) {
    case "flag":
      return "boolean"
    case "integer":
    case "instant":
      return "bigint"
    case "codes":
    case "tags":
      return "jsonb"
    default:
      return "text"
  }
}

/** Text is compared by code point, as everywhere in shequ, whatever the database's own order is. */
export const sqlColumn = (type: Field.FieldType): string => {
  const of = sqlType(type)
  return of === "text" ? `text COLLATE "C"` : of
}

const encode = ({ id }: Shape, row: Row.AnyRow, { name, type }: Column): Stored => {
  const value = row[name]
  if (value === undefined) return null
  if (type === "codes" || type === "tags") return JSON.stringify(value)
  if (typeof value === "string" && value.includes("\0")) {
    const where = { collection: id, id: name === "id" ? "" : row.id, column: name }
    throw new InvalidRow({ ...where, expected: "text without the character U+0000, which Postgres cannot keep" })
  }
  return value as Stored
}

interface Tag {
  readonly code: string
  readonly from: string
  readonly to?: string
}

/** `jsonb` does not keep the order of keys, and rows are compared with the order in which they were checked. */
const tags = (stored: ReadonlyArray<Tag>): ReadonlyArray<Tag> =>
  stored.map(({ code, from, to }) => (to === undefined ? { code, from } : { code, from, to }))

/** Rows as the values of each column: what `unnest` takes. Throws `InvalidRow`. */
export const toArrays = (
  shape: Shape,
  of: ReadonlyArray<Column>,
  rows: ReadonlyArray<Row.AnyRow>
): ReadonlyArray<ReadonlyArray<Stored>> => of.map((column) => rows.map((row) => encode(shape, row, column)))

/** The columns of rows that are given as their values. */
export const given =
  (of: ReadonlyArray<Column>, rows: ReadonlyArray<ReadonlyArray<Stored>>): Dataset.Given =>
  (column) => {
    const index = of.findIndex(({ name }) => name === column)
    if (index === -1) return undefined
    const values = new Array<Stored | undefined>(rows.length)
    for (let row = 0; row < values.length; row++) values[row] = rows[row]?.[index]
    return values
  }

/** The row that the first of these values are of; columns without a value are left out. */
export const fromStored =
  (of: ReadonlyArray<Column>) =>
  (stored: ReadonlyArray<Stored>): Row.AnyRow => {
    const row: { id: string; [column: string]: unknown } = { id: "" }
    for (let index = 0; index < of.length; index++) {
      const value = stored[index]
      const column = of[index]
      if (value === null || value === undefined || column === undefined) continue
      row[column.name] = column.type === "tags" ? tags(value as unknown as ReadonlyArray<Tag>) : value
    }
    return row
  }
