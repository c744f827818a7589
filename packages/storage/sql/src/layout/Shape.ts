/** A collection as tables: the columns of its rows, and the names that the store keeps for itself. */
import type { Collection, Field } from "@shequ/core"

export interface Column {
  readonly name: string
  readonly type: Field.FieldType
}

/** What reading and writing rows needs to know: of a collection that is installed, or of one that only the database remembers. */
export interface Shape {
  readonly id: string
  readonly kind: Collection.Kind
  /** In the order of the table; the first one or two are its key. */
  readonly columns: ReadonlyArray<Column>
}

const columns = (collection: Collection.Collection): ReadonlyArray<Column> => [
  { name: "id", type: "text" },
  ...(collection.kind === "register"
    ? [
        { name: "validFrom", type: "date" as const },
        { name: "validTo", type: "date" as const }
      ]
    : []),
  ...Object.entries(collection.fields).flatMap(([name, { qualified, type }]) => [
    { name, type },
    ...(qualified ? [{ name: `${name}Qualifier`, type: "text" as const }] : [])
  ]),
  { name: "qualifier", type: "text" }
]

export const shape = (collection: Collection.Collection): Shape => ({
  id: collection.id,
  kind: collection.kind,
  columns: columns(collection)
})

/** Columns worth an index: the time of a journal, references. */
export const indexed = (collection: Collection.Collection): ReadonlyArray<string> =>
  Object.entries(collection.fields).flatMap(([name, { type }]) =>
    type === "reference" || name === collection.time ? [name] : []
  )

export const key = ({ kind }: Pick<Shape, "kind">): ReadonlyArray<string> =>
  kind === "register" ? ["id", "validFrom"] : ["id"]

/** The name of the table of versions that were replaced or removed. */
export const past = (collection: string): string => `${collection}/past`

/** When a version was recorded, and when it stopped being current: the numbers of changes. */
export const numbers = { recorded: "recorded", superseded: "superseded" } as const
