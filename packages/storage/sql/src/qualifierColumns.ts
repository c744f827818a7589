/** The columns of a collection's table that say how sure its rows are. */
import type { Collection } from "@shequ/core"

/** Those that say how sure a row, or a field of it, is. */
export const qualifierColumns = (collection: Collection.Collection): ReadonlyArray<string> => [
  "qualifier",
  ...Object.entries(collection.fields)
    .filter(([, field]) => field.qualified)
    .map(([name]) => `${name}Qualifier`)
]
