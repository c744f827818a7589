/** What both grammars ask of what they put into words. */
import { addMonths, parts } from "../time/LocalDate.ts"
import * as Period from "../time/Period.ts"
import type { Rows } from "./Grammar.ts"

/** How many whole months of one year a period is; `undefined` for others. */
export const wholeMonths = (period: Period.Period): number | undefined => {
  if (parts(period.start).day !== 1 || parts(period.end).day !== 1) return undefined
  const last = parts(Period.last(period))
  const first = parts(period.start)
  return last.year === first.year && addMonths(period.start, last.month - first.month + 1) === period.end
    ? last.month - first.month + 1
    : undefined
}
/** Rows that are told apart by nothing but what happened to them in the period. */
export const happening = ({ taken, where }: Rows): { readonly within: string; readonly event: string } | undefined =>
  taken !== undefined && "within" in taken && taken.event !== undefined && where.length === 0
    ? { within: taken.within, event: taken.event }
    : undefined
