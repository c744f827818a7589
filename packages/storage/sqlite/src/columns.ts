/** A collection as a table: the columns, their SQL types, and how values go in and come out. */
import type { Collection, Field, Row } from "@shequ/core"

export type Stored = string | number | null

export interface Column {
  readonly name: string
  /** The field's type, kept in the file so that a later change of it is noticed. */
  readonly type: Field.FieldType
  readonly isRequired: boolean
  /** Worth an index: the time of a journal, a reference. */
  readonly isIndexed: boolean
}

const isJson = (type: Field.FieldType): boolean => type === "codes" || type === "tags"

/** In the order of the table; the first one or two are its key. */
export const columns = (collection: Collection.Collection): ReadonlyArray<Column> => {
  const column = (name: string, type: Field.FieldType, isRequired: boolean, isIndexed = false): Column => ({
    name,
    type,
    isRequired,
    isIndexed
  })
  return [
    column("id", "text", true),
    ...(collection.kind === "register" ? [column("validFrom", "date", true), column("validTo", "date", false)] : []),
    ...Object.entries(collection.fields).flatMap(([name, field]) => [
      column(name, field.type, !field.optional, field.type === "reference" || name === collection.time),
      ...(field.qualified ? [column(`${name}Qualifier`, "text", false)] : [])
    ]),
    column("qualifier", "text", false)
  ]
}

/** What reading and writing rows needs to know of a table: of a collection that is installed, or of one that the file remembers. */
export interface Shape {
  readonly id: string
  readonly kind: Collection.Kind
  readonly columns: ReadonlyArray<Pick<Column, "name" | "type">>
}

export const shape = (collection: Collection.Collection): Shape => ({
  id: collection.id,
  kind: collection.kind,
  columns: columns(collection)
})

export const key = ({ kind }: Pick<Shape, "kind">): ReadonlyArray<string> =>
  kind === "register" ? ["id", "validFrom"] : ["id"]

/** The name of the table of versions that were replaced or removed. */
export const past = (collection: string): string => `${collection}/past`

/** When a version was recorded, and when it stopped being current: the numbers of changes. */
export const numbers = { recorded: "recorded", superseded: "superseded" } as const

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
