import { Field } from "../collection/index.ts"
import { Value } from "../expr/index.ts"
import type { Unit } from "../quantity/Unit.ts"
import { Community } from "./Community.ts"
import { Grid } from "./Grid.ts"

/** Where a row belongs that does not follow it from another row: always a community, and a grid where one is known. */
export const located = {
  communityId: Field.reference(Community, "社区", "Community"),
  gridId: Field.reference(Grid, "网格", "Grid", { optional: true })
}

type Place = Value.Reference<string, Unit>

/** The grid of a located row, or else its community. */
export const placeOf = (row: { readonly gridId: Place; readonly communityId: Place }): Place =>
  Value.firstOf<Place>(row.gridId, row.communityId)
