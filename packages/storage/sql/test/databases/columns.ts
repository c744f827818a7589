/** The columns of a collection's table, and rows as their values. */
import type { Collection, Field, Row } from "@shequ/core"
import { numbers, past } from "../../src/index.ts"

export interface Column {
  readonly name: string
  readonly type: "text" | "integer" | "flag" | "json"
}

const types: Record<Field.FieldType, Column["type"]> = {
  text: "text",
  code: "text",
  codes: "json",
  tags: "json",
  flag: "flag",
  integer: "integer",
  instant: "integer",
  date: "text",
  reference: "text"
}

export const columns = (collection: Collection.Collection): ReadonlyArray<Column> => [
  { name: "id", type: "text" },
  ...(collection.kind === "register" ? ["validFrom", "validTo"].map((name) => ({ name, type: "text" as const })) : []),
  ...Object.entries(collection.fields).flatMap(
    ([name, field]): ReadonlyArray<Column> => [
      { name, type: types[field.type] },
      ...(field.qualified ? [{ name: `${name}Qualifier`, type: "text" as const }] : [])
    ]
  ),
  { name: "qualifier", type: "text" },
  { name: numbers.recorded, type: "integer" }
]

/** The two tables of a collection. */
export const tables = (collection: Collection.Collection) => {
  const all = columns(collection)
  return [
    { name: collection.id, columns: all },
    { name: past(collection.id), columns: [...all, { name: numbers.superseded, type: "integer" as const }] }
  ]
}

export type Value = string | number | boolean | null

export const values = (of: ReadonlyArray<Column>, row: Row.AnyRow): ReadonlyArray<Value> =>
  of.map(({ name, type }) => {
    const value = row[name]
    return value === undefined ? null : type === "json" ? JSON.stringify(value) : (value as Value)
  })

/** The columns that have an index: ids, the time of a journal, and references. */
export const indexed = (collection: Collection.Collection): ReadonlyArray<string> => [
  "id",
  ...Object.entries(collection.fields).flatMap(([name, field]) =>
    field.type === "reference" || name === collection.time ? [name] : []
  )
]
