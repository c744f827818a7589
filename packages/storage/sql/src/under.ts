/** The table of which places lie under which of the asked ones, joined to rows by their place and day. */
import type { Asked } from "./Asked.ts"
import type { Day } from "./Day.ts"
import { roll, spanColumns, spanValues, within } from "./Places.ts"
import type { With } from "./With.ts"

export interface Under {
  /** The asked places of each group; a row's group is `"u"."group"`. */
  readonly groups: ReadonlyArray<ReadonlyArray<string>>
  readonly table: string
  /** Which of the table's rows a row at a place, on a day, lies under. */
  readonly on: (place: string, day: Day) => string
  /** The tree stays as it is: days do not matter. */
  readonly isFixed: boolean
}

/** `shared`: a row is under one group with all that it lies under; else it is in a group for each. */
export const under = ({ asked, places }: Asked, shared: boolean, brought: With): Under => {
  const { groups, rows } = roll(places, asked, shared)
  const isFixed = places.spans.length === 1
  const table = brought.add(
    "place",
    rows.map((row) => [row.place, row.group, ...(isFixed ? [] : spanValues(row))]),
    [{ name: "place", type: "text" }, { name: "group", type: "integer" }, ...(isFixed ? [] : spanColumns)]
  )
  return {
    groups,
    table,
    isFixed,
    on: (place, day) => `"u"."place" = ${place}${isFixed ? "" : ` AND ${within(`"u"`, day)}`}`
  }
}
