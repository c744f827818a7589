/**
 * That a collection is kept at a place, from a day on. A figure over a collection that nobody keeps at a place is *not
 * reported* there, which is not zero; a kept but empty journal is. Loading a ledger file, even an empty one, records a feed.
 */

import { field } from "../expr/Expr.ts"
import { Reference } from "../expr/Value.ts"
import { register } from "./Collection.ts"
import * as Field from "./Field.ts"
import type { Row } from "./Row.ts"

export const Feed = register({
  id: "feed",
  name: { zh: "台账登记", en: "Feed" },
  unit: "thing",
  fields: {
    collection: Field.text("台账", "Collection"),
    place: Field.text("辖区", "Place")
  },
  place: () => new Reference(field("place"), "place")
})
export type Feed = Row<typeof Feed>

/** The feed row of a collection at a place. */
export const feed = (collection: string, place: string, validFrom: Feed["validFrom"]): Feed => ({
  id: `${collection}@${place}`,
  collection,
  place,
  validFrom
})
