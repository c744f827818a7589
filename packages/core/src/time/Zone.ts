/**
 * A community's time zone. Instants are UTC milliseconds; a zone says on which local day, and at which minute of it, an
 * instant falls. Offsets are cached per UTC day, so asking for a million rows costs a million map look-ups and no `Date`.
 */
import { TZDate, tzOffset } from "@date-fns/tz"
import { startOfDay } from "date-fns"
import { fromEpochDay, type LocalDate, parts } from "./LocalDate.ts"

const dayMs = 86_400_000
const minuteMs = 60_000

/** UTC milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

export interface Zone {
  /** IANA name, such as `Asia/Shanghai`. */
  readonly name: string
  /** Milliseconds to add to UTC for local time. */
  offsetAt(instant: Instant): number
  /** Days since 1970-01-01 of the local day. */
  epochDayOf(instant: Instant): number
  /** The local day. */
  dateOf(instant: Instant): LocalDate
  /** Minutes since local midnight by the wall clock: 0 to 1439. */
  minuteOf(instant: Instant): number
  /** The first instant of a local day. */
  startOf(date: LocalDate): Instant
}

const zones = new Map<string, Zone>()

/** The zone with this IANA name. Throws a RangeError for a name that the platform does not know. */
export const make = (name: string): Zone => {
  const known = zones.get(name)
  if (known !== undefined) return known
  new Intl.DateTimeFormat("en", { timeZone: name })
  const offsets = new Map<number, number>()
  const starts = new Map<LocalDate, Instant>()
  const exact = (instant: Instant): number => tzOffset(name, new Date(instant)) * minuteMs
  const offsetAt = (instant: Instant): number => {
    const day = Math.floor(instant / dayMs)
    let offset = offsets.get(day)
    if (offset === undefined) {
      const first = exact(day * dayMs)
      // On a day on which clocks change, each instant has to be asked for.
      offset = first === exact((day + 1) * dayMs - 1) ? first : Number.NaN
      offsets.set(day, offset)
    }
    return Number.isNaN(offset) ? exact(instant) : offset
  }
  const zone: Zone = {
    name,
    offsetAt,
    epochDayOf: (instant) => Math.floor((instant + offsetAt(instant)) / dayMs),
    dateOf: (instant) => fromEpochDay(zone.epochDayOf(instant)),
    minuteOf: (instant) => Math.floor(((((instant + offsetAt(instant)) % dayMs) + dayMs) % dayMs) / minuteMs),
    startOf: (date) => {
      let start = starts.get(date)
      if (start === undefined) {
        const { year, month, day } = parts(date)
        start = startOfDay(new TZDate(year, month - 1, day, name)).getTime()
        starts.set(date, start)
      }
      return start
    }
  }
  zones.set(name, zone)
  return zone
}

/** China Standard Time, the default of every community. */
export const shanghai: Zone = make("Asia/Shanghai")
