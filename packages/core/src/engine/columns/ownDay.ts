/** The day of each row. */
import type { Expr } from "../../expr/Expr.ts"
import { missingDay } from "./Column.ts"
import type { Frame } from "./Frame.ts"
import { keyOf, onDay, readDays, type Scope } from "./read.ts"
import type { Moment } from "./Vector.ts"

/** When a row of the collection happened, or began. */
export const timeOf = (frame: Frame, named: Expr | undefined): Expr =>
  named ?? { op: "field", path: [frame.collection.time ?? "validFrom"] }

/** Each row read on its own day. */
export const onOwnDay = (scope: Scope, time: Expr): Moment => {
  const { frame, reading } = scope
  const key = `${frame.collection.id}#${keyOf(time)}`
  let moment = reading.moments.get(key)
  if (moment === undefined) {
    const anyDay: Scope = { ...scope, moment: onDay(reading, missingDay) }
    moment = {
      key,
      // Most conditions do not ask for the day.
      get days() {
        return readDays(anyDay, time)
      }
    }
    reading.moments.set(key, moment)
  }
  return moment
}
