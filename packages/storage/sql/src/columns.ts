/** The columns of a collection's table, by name. */
import type { Collection } from "@shequ/core"

/** Those that say how sure a row, or a field of it, is. */
export const qualifierColumns = (collection: Collection.Collection): ReadonlyArray<string> => [
  "qualifier",
  ...Object.entries(collection.fields)
    .filter(([, field]) => field.qualified)
    .map(([name]) => `${name}Qualifier`)
]

export const columns = (collection: Collection.Collection): ReadonlyArray<string> => [
  "id",
  ...(collection.kind === "register" ? ["validFrom", "validTo"] : []),
  ...Object.keys(collection.fields),
  ...qualifierColumns(collection)
]
