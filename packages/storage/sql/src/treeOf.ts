import type { LocalDate } from "@shequ/core"
import type { Asked } from "./Asked.ts"
import * as Day from "./Day.ts"
import { halves } from "./halves.ts"
import type { Scope } from "./Scope.ts"

/** The tree by the day of a row: the number of the span in which it stays as it is. */
export const treeOf = ({ places }: Pick<Asked, "places">, { setting, today }: Scope): string => {
  const edges = places.spans.map((span) => span.from)
  const isBefore = (at: number): string =>
    Day.compare("<", today, Day.literal(setting.writer, edges[at] as LocalDate.LocalDate))
  return halves(isBefore, 0, edges.length)
}
