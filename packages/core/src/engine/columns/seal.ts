/**
 * Puts the rows of a frame in the order of month, place and day (those of a register: of place), so that every cell is a range of
 * rows. Rows added later lie behind them in no order, until the frame is sealed again.
 */

import { dateNumber } from "./arithmetic.ts"
import { type Column, missingDay } from "./Column.ts"
import type { Frame } from "./Frame.ts"
import { onOwnDay, timeOf } from "./ownDay.ts"
import { onDay, type Reading, readCodes, readDays, type Scope } from "./read.ts"

/** The rows of `order`, put by these keys from 0 to `count`; rows of one key stay in their order. */
const orderBy = (order: Int32Array<ArrayBuffer>, keys: ArrayLike<number>, count: number): Int32Array<ArrayBuffer> => {
  const next = new Int32Array(count + 1)
  for (let at = 0; at < order.length; at++) next[(keys[order[at] as number] as number) + 1]!++
  for (let key = 0; key < count; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number)
  const sorted = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number
    sorted[next[keys[row] as number]!++] = row
  }
  return sorted
}

/** Days and months of rows as keys from 0; rows without a day are first. */
const calendar = (days: Int32Array, size: number) => {
  let low = Number.MAX_SAFE_INTEGER
  let high = Number.MIN_SAFE_INTEGER
  for (let row = 0; row < size; row++) {
    const day = days[row] as number
    if (day === missingDay) continue
    if (day < low) low = day
    if (day > high) high = day
  }
  const span = high < low ? 0 : high - low + 1
  const monthOf = new Int32Array(span + 1)
  let months = 0
  for (let day = low, before = 0; day <= high; day++) {
    const month = Math.floor(dateNumber(day) / 100)
    if (month !== before) months++
    before = month
    monthOf[day - low + 1] = months
  }
  const byDay = new Int32Array(size)
  const byMonth = new Int32Array(size)
  for (let row = 0; row < size; row++) {
    const day = days[row] as number
    byDay[row] = day === missingDay ? 0 : day - low + 1
    byMonth[row] = monthOf[byDay[row] as number] as number
  }
  return { byDay, byMonth, span, months }
}

const permuted = <A extends Uint8Array | Uint16Array | Int32Array | Float64Array>(array: A, order: Int32Array): A => {
  const into = new (array.constructor as new (length: number) => A)(order.length)
  for (let at = 0; at < order.length; at++) into[at] = array[order[at] as number] as number
  return into
}

const permute = (column: Column, order: Int32Array): void => {
  switch (column.type) {
    case "code":
      column.codes = permuted(column.codes, order)
      return
    case "number":
      column.values = permuted(column.values, order)
      return
    case "day":
      column.days = permuted(column.days, order)
      return
    case "tags": {
      const { codes, from, start, to } = column
      const total = start[order.length] as number
      const spells = new Int32Array(total)
      const next = new Int32Array(order.length + 1)
      let at = 0
      for (let row = 0; row < order.length; row++) {
        const old = order[row] as number
        for (let spell = start[old] as number; spell < (start[old + 1] as number); spell++) spells[at++] = spell
        next[row + 1] = at
      }
      column.codes = permuted(codes, spells)
      column.from = permuted(from, spells)
      column.to = permuted(to, spells)
      column.start = next
    }
  }
}

const orderOf = (reading: Reading, frame: Frame): Int32Array<ArrayBuffer> => {
  const anyDay: Scope = {
    reading,
    frame,
    moment: onDay(reading, missingDay),
    period: { kind: "day", start: "0001-01-01", end: "0001-01-01" }
  }
  const time = timeOf(frame, undefined)
  const scope: Scope = { ...anyDay, moment: onOwnDay(anyDay, time) }
  const places = readCodes(scope, frame.collection.place)
  let order = Int32Array.from({ length: frame.size }, (_, row) => row)
  if (frame.collection.kind === "register") return orderBy(order, places.codes, places.dictionary.texts.length)
  const { byDay, byMonth, months, span } = calendar(readDays(anyDay, time), frame.size)
  order = orderBy(order, byDay, span + 1)
  order = orderBy(order, places.codes, places.dictionary.texts.length)
  return orderBy(order, byMonth, months + 1)
}

/** Also lets go of the room that columns keep for growing. */
export const seal = (reading: Reading, frame: Frame): void => {
  const order = orderOf(reading, frame)
  for (const column of [...frame.columns.values(), ...frame.qualifiers.values()]) permute(column, order)
  if (frame.hasIds) permute(frame.id, order)
  frame.versions = undefined
  frame.indexes.clear()
  frame.layouts.clear()
  frame.kept.clear()
  if (frame.hashed.rows < frame.size) frame.hashed = { rows: 0, hash: [0, 0, 0, 0] }
  frame.epoch++
}
