/**
 * Stretches of neighbouring rows of one place whose days go up: in a frame that is sealed there are few, and cells are ranges of
 * rows. Where rows lie in no order there are about as many stretches as rows, and no layout.
 */
import type { Expr } from "../../expr/Expr.ts"
import { missingDay } from "./Column.ts"
import type { Frame, Layout } from "./Frame.ts"
import { onOwnDay, timeOf } from "./ownDay.ts"
import { followsMoment, onDay, type Reading, readCodes, readDays, type Scope, stampOf } from "./read.ts"

/** Fewer rows to a stretch than this are not worth it. */
const worthwhile = 6

const build = (scope: Scope, time: Expr | undefined): Layout | undefined => {
  const { frame } = scope
  const { codes, dictionary } = readCodes(scope, frame.collection.place)
  const days = time === undefined ? undefined : readDays(scope, time)
  const most = 8 + Math.floor(frame.size / worthwhile)
  const [from, to, place, first, last] = [[], [], [], [], []] as [
    Array<number>,
    Array<number>,
    Array<number>,
    Array<number>,
    Array<number>
  ]
  let here = 0
  let day = missingDay
  for (let row = 0; row < frame.size; row++) {
    const code = codes[row] as number
    const on = days === undefined ? 0 : (days[row] as number)
    if (code === 0 || on === missingDay) {
      here = 0
      continue
    }
    if (code === here && on >= day) {
      day = on
      to[to.length - 1] = row + 1
      last[last.length - 1] = on
      continue
    }
    if (from.length === most) return undefined
    here = code
    day = on
    from.push(row)
    to.push(row + 1)
    place.push(code)
    first.push(on)
    last.push(on)
  }
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    place: Int32Array.from(place),
    places: dictionary.texts,
    first: Int32Array.from(first),
    last: Int32Array.from(last)
  }
}

/**
 * The layout of a frame by a time (or by place alone), kept until rows arrive: rows of the frame itself, or any rows where its
 * places are read through references.
 */
export const layoutOf = (scope: Scope, time: Expr | undefined): Layout | undefined => {
  const { frame, reading } = scope
  const { place } = frame.collection
  if (scope.moment.day !== undefined && followsMoment(reading, frame, place)) return build(scope, time)
  const stamp = stampOf(scope, time === undefined ? [place] : [place, time])
  const key = time === undefined ? "" : JSON.stringify(time)
  const known = frame.layouts.get(key)
  if (known?.stamp === stamp) return known.layout
  const layout = build(scope, time)
  frame.layouts.set(key, { stamp, layout })
  return layout
}

/** Finds out how rows lie by their own time (rows of a register: by place), before anyone asks. */
export const layoutByOwnTime = (reading: Reading, frame: Frame): void => {
  const period = { kind: "day", start: "0001-01-01", end: "0001-01-01" } as const
  const scope: Scope = { reading, frame, moment: onDay(reading, missingDay), period }
  if (frame.collection.kind === "journal")
    layoutOf({ ...scope, moment: onOwnDay(scope, timeOf(frame, undefined)) }, timeOf(frame, undefined))
  else layoutOf(scope, undefined)
}
