/** Days and instants as ledgers write them. Local times are those of the community's zone. */
import { LocalDate, type Zone } from "@shequ/core"
import { Bad } from "./Bad.ts"
import { expected } from "./words.ts"

const dayMs = 86_400_000
const minuteMs = 60_000
const day = String.raw`(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)`
const dayPattern = new RegExp(`^${day}$`)
const instantPattern = new RegExp(
  String.raw`^${day}(?:(?:[Tt]| *)(\d{1,2})[:时](\d{2})分?(?::?(\d{2})(?:\.(\d{1,3}))?秒?)? *(Z|[+-]\d{2}:?\d{2})?)?$`
)
const badDate = new Bad(expected.date)

/** Years that a ledger of people now living can mean; anything else is a slip of the pen, and would vanish from every figure. */
const isLikely = (date: LocalDate.LocalDate): boolean => date >= "1850-01-01" && date < "2101-01-01"

const dateOf = (match: RegExpExecArray): LocalDate.LocalDate | undefined => {
  const [, year, , month = match[5], date = match[6]] = match
  const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`
  return LocalDate.isLocalDate(text) && isLikely(text) ? text : undefined
}

export const readDate = (text: string): LocalDate.LocalDate | Bad => {
  if (LocalDate.isLocalDate(text)) return isLikely(text) ? text : badDate
  const match = dayPattern.exec(text.normalize("NFKC"))
  return (match === null ? undefined : dateOf(match)) ?? badDate
}

/** The instants at which clocks of the zone show a local time: none when they jump over it, two when they are put back. */
const shownAt = (zone: Zone.Zone, local: number): ReadonlyArray<number> => {
  const before = zone.offsetAt(local - dayMs)
  const after = zone.offsetAt(local + dayMs)
  if (before === after) return [local - before]
  return [local - before, local - after]
    .filter((instant) => instant + zone.offsetAt(instant) === local)
    .sort((a, b) => a - b)
}

const offsetOf = (text: string): number => {
  if (text === "Z") return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return (text.startsWith("-") ? -minutes : minutes) * minuteMs
}

/** Makes the reader of instants: local wall-clock time, ISO 8601 with an offset, or a day alone (its first instant). */
export const instantReader = (zone: Zone.Zone): ((text: string) => number | Bad) => {
  const bad = new Bad(expected.instant(zone.name))
  const noSuchTime = new Bad(expected.noSuchTime(zone.name))
  return (text) => {
    const match = instantPattern.exec(text.normalize("NFKC"))
    const date = match === null ? undefined : dateOf(match)
    if (match === null || date === undefined) return bad
    const [hour, minute, second = "0", fraction = "0", offset] = match.slice(7)
    if (hour === undefined) return zone.startOf(date)
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return bad
    const clock =
      (Number(hour) * 60 + Number(minute)) * minuteMs + Number(second) * 1000 + Number(fraction.padEnd(3, "0"))
    const local = LocalDate.toEpochDay(date) * dayMs + clock
    if (offset !== undefined) return local - offsetOf(offset)
    return shownAt(zone, local)[0] ?? noSuchTime
  }
}

/** The local time of an instant; with its offset from UTC where a clock shows that time twice. */
export const writeInstant = (zone: Zone.Zone, instant: number): string => {
  const offset = zone.offsetAt(instant)
  const local = instant + offset
  const iso = new Date(local).toISOString().replace("T", " ").slice(0, 23)
  const text = iso.endsWith(":00.000") ? iso.slice(0, 16) : iso.endsWith(".000") ? iso.slice(0, 19) : iso
  return shownAt(zone, local)[0] === instant ? text : new Date(instant).toISOString()
}
