/**
 * How the rows of a collection are held: one flat array per row, each field at a position of its own. Days are numbers since
 * 1970-01-01, an instant is followed by its local day, a coded set is a flat list of code, first day and day after the last.
 */
import type { Collection } from "../../collection/Collection.ts"
import type { AnyRow, Tag } from "../../collection/Row.ts"
import * as Qualifier from "../../quantity/Qualifier.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import type { Zone } from "../../time/Zone.ts"

/** A row: see the positions below. */
export type Held = Array<unknown>

export const idAt = 0
/** Whether the row counts at the moment: it does not while it is being changed. */
export const countsAt = 1
/** The row's own qualifier bits, and those of the row and all its fields together. */
export const qualifierAt = 2
export const anyQualifierAt = 3
export const fromAt = 4
export const toAt = 5
const firstField = 6

/** Later than every day, and the end of what has none. */
export const never = 0x7fffffff
/** The day of a row that has none: earlier than every other. */
export const noDay = -0x80000000

export interface Layout {
  readonly collection: Collection
  /** Where a column is; `<field>Qualifier` gives bits, and an instant's day is at the position after it. */
  readonly positions: ReadonlyMap<string, number>
  readonly hold: (row: AnyRow) => Held
}

const day = (value: unknown): number | undefined => (value === undefined ? undefined : toEpochDay(value as LocalDate))

const bits = (value: unknown): number =>
  value === undefined ? 0 : (Qualifier.bits[value as Qualifier.Qualifier] as number)

const spells = (value: unknown): ReadonlyArray<unknown> | undefined => {
  const all = value as ReadonlyArray<string | Tag> | undefined
  if (all === undefined || all.length === 0) return undefined
  return all.flatMap((one) =>
    typeof one === "string" ? [one, noDay, never] : [one.code, toEpochDay(one.from), day(one.to) ?? never]
  )
}

type Put = (row: AnyRow, into: Held) => void

/** Plans the positions of a collection's rows. */
export const layout = (collection: Collection, zone: Zone): Layout => {
  const positions = new Map<string, number>([["id", idAt]])
  if (collection.kind === "register") positions.set("validFrom", fromAt).set("validTo", toAt)
  const puts: Array<Put> = []
  let next = firstField
  for (const [name, field] of Object.entries(collection.fields)) {
    const at = next++
    positions.set(name, at)
    switch (field.type) {
      case "date":
        puts.push((row, into) => {
          into[at] = day(row[name])
        })
        break
      case "instant":
        next++
        puts.push((row, into) => {
          const value = row[name] as number | undefined
          into[at] = value
          into[at + 1] = value === undefined ? undefined : zone.epochDayOf(value)
        })
        break
      case "codes":
      case "tags":
        puts.push((row, into) => {
          into[at] = spells(row[name])
        })
        break
      default:
        puts.push((row, into) => {
          into[at] = row[name]
        })
    }
    if (!field.qualified) continue
    const beside = next++
    const column = `${name}Qualifier`
    positions.set(column, beside)
    puts.push((row, into) => {
      const found = bits(row[column])
      into[beside] = found
      into[anyQualifierAt] = (into[anyQualifierAt] as number) | found
    })
  }
  const size = next
  return {
    collection,
    positions,
    hold: (row) => {
      const into: Held = new Array(size).fill(undefined)
      into[idAt] = row.id
      into[countsAt] = false
      into[qualifierAt] = into[anyQualifierAt] = bits(row.qualifier)
      into[fromAt] = day(row.validFrom)
      into[toAt] = day(row.validTo)
      for (const put of puts) put(row, into)
      return into
    }
  }
}
