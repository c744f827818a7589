/** The slots or days in which something is due, as tables that a statement brings along. */
import { LocalDate, Period } from "@shequ/core"
import * as Day from "../Day.ts"
import type { With } from "../With.ts"

/** Days `[start, end)`, and the periods in which they count. */
export interface Slot {
  readonly start: LocalDate.LocalDate
  readonly end: LocalDate.LocalDate
  readonly periods: ReadonlyArray<Period.Period>
}

export interface Slots {
  readonly all: ReadonlyArray<Slot>
  /** The periods of each part: slots that count in the same periods are added up together. */
  readonly parts: ReadonlyArray<ReadonlyArray<string>>
  readonly partOf: ReadonlyArray<number>
}

/** `apart`: a slot is one for each period that it counts in, for what differs between periods. */
export const make = (
  periods: ReadonlyArray<Period.Period>,
  of: (period: Period.Period) => ReadonlyArray<Pick<Slot, "start" | "end">>,
  apart: boolean
): Slots => {
  const found = new Map<string, Slot & { readonly periods: Array<Period.Period> }>()
  for (const period of periods) {
    for (const { end, start } of of(period)) {
      const key = JSON.stringify([start, end, apart ? Period.key(period) : ""])
      const known = found.get(key)
      if (known === undefined) found.set(key, { start, end, periods: [period] })
      else known.periods.push(period)
    }
  }
  const all = [...found.values()]
  const parts = new Map<string, number>()
  const partOf = all.map((slot) => {
    const key = JSON.stringify(slot.periods.map(Period.key))
    const part = parts.get(key) ?? parts.size
    parts.set(key, part)
    return part
  })
  return { all, partOf, parts: [...parts.keys()].map((key) => JSON.parse(key) as ReadonlyArray<string>) }
}

/**
 * A table of the slots: number, part and last day, and with `apart` the period; read as `"p"`. Parts are counted from
 * `first`; `seconds` may be needed of each slot.
 */
export const bring = (
  { all, partOf }: Slots,
  name: string,
  brought: With,
  apart: boolean,
  first: number,
  seconds?: (slot: Slot) => number
): string => {
  const rows = all.map((slot, index) => {
    const { end, periods } = slot
    const last = LocalDate.addDays(end, -1)
    const [period] = periods
    const edges = period === undefined ? [] : [period.start, period.end, Period.last(period)]
    const days = apart ? edges.flatMap((day) => [day, LocalDate.toEpochDay(day)]) : []
    return [
      index,
      first + (partOf[index] as number),
      last,
      LocalDate.toEpochDay(last),
      ...days,
      ...(seconds === undefined ? [] : [seconds(slot)])
    ]
  })
  const text = (column: string) => ({ name: column, type: "text" as const })
  const integer = (column: string) => ({ name: column, type: "integer" as const })
  const periods = ["start", "end", "periodLast"].flatMap((edge) => [text(edge), integer(`${edge}Day`)])
  return brought.add(name, rows, [
    integer("slot"),
    integer("part"),
    text("last"),
    integer("lastDay"),
    ...(apart ? periods : []),
    ...(seconds === undefined ? [] : [integer("seconds")])
  ])
}

/** The last day of the slot. */
export const last: Day.Day = Day.ofBoth(`"p"."last"`, `"p"."lastDay"`)

/** The last day of the period in which the slot counts. */
export const periodLast: Day.Day = Day.ofBoth(`"p"."periodLast"`, `"p"."periodLastDay"`)

/** A table of the days of all slots, each with its slots. */
export const bringDays = ({ all }: Slots, brought: With, isText: boolean): string => {
  const rows = all.flatMap(({ end, start }, index) => {
    const days: Array<readonly [LocalDate.LocalDate | number, number]> = []
    for (let day = LocalDate.toEpochDay(start); day < LocalDate.toEpochDay(end); day++) {
      days.push([isText ? LocalDate.fromEpochDay(day) : day, index])
    }
    return days
  })
  return brought.add("slot day", rows, [
    { name: "day", type: isText ? "text" : "integer" },
    { name: "slot", type: "integer" }
  ])
}
