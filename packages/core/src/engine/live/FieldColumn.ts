/** How the values of one field lie in the records of its collection. */
import type { Field } from "../../collection/Field.ts"
import type { Tag } from "../../collection/Row.ts"
import { type LocalDate, toEpochDay } from "../../time/LocalDate.ts"
import type { Names } from "./Names.ts"
import type { Held, Packed } from "./Packed.ts"

/** Later than every day, and the end of what has none. */
export const never = 0x7fffffff
/** The day of a row that has none: earlier than every other. */
export const noDay = -0x80000000

/** A coded set: code, first day and day after the last, one after the other. */
export type Spells = ReadonlyArray<number>

export interface FieldColumn {
  /** The value as conditions compare it; `undefined` where it is missing. */
  readonly read: (row: Held) => unknown
  /** The byte of the record that has a number for the value, where there are few. */
  readonly byteAt?: number
  /** Puts the value into the record at hand; `like` is a row that has the same value quite often, or −1. */
  readonly put: (value: unknown, like: Held) => void
}

/** Codes of one byte are kept for vocabularies up to this size. */
const few = 200

export const columnOf = (packed: Packed, names: Names, field: Field): FieldColumn => {
  switch (field.type) {
    case "code":
      return field.codes === undefined || Object.keys(field.codes.terms).length > few
        ? texts(packed, names)
        : codes(packed, names, field.codes.id)
    case "text":
    case "reference":
      return texts(packed, names)
    case "flag":
      return flags(packed)
    case "date":
      return days(packed, epochDays())
    case "integer":
    case "instant":
      return numbers(packed)
    case "codes":
    case "tags":
      return sets(packed, names)
  }
}

/** Reads a day as a number; each way of writing one is worked out once. */
export const epochDays = (): ((date: unknown) => number) => {
  const known = new Map<unknown, number>()
  return (date) => {
    let day = known.get(date)
    if (day === undefined) {
      day = toEpochDay(date as LocalDate)
      known.set(date, day)
    }
    return day
  }
}

const texts = (packed: Packed, names: Names): FieldColumn => {
  const at = packed.place(4)
  return {
    read: (row) => packed.word(row, at) || undefined,
    put: (value, like) => {
      const known = like < 0 ? 0 : packed.word(like, at)
      const text = value as string | undefined
      packed.putWord(at, text === undefined ? 0 : known !== 0 && names.is(known, text) ? known : names.of(text))
    }
  }
}

const codes = (packed: Packed, names: Names, vocabulary: string): FieldColumn => {
  const at = packed.place(1)
  const known = new Map<unknown, number>([[undefined, 0]])
  const values: Array<number | undefined> = [undefined]
  return {
    read: (row) => values[packed.byte(row, at)],
    byteAt: at,
    put: (value) => {
      let code = known.get(value)
      if (code === undefined) {
        code = values.length
        if (code > 255) {
          throw new Error(`Rows have other codes than those of ${vocabulary}. Check rows before they are counted.`)
        }
        values.push(names.of(value as string))
        known.set(value, code)
      }
      packed.putByte(at, code)
    }
  }
}

const flags = (packed: Packed): FieldColumn => {
  const at = packed.place(1)
  const values = [undefined, false, true]
  return {
    read: (row) => values[packed.byte(row, at)],
    byteAt: at,
    put: (value) => packed.putByte(at, value === undefined ? 0 : value === true ? 2 : 1)
  }
}

export const days = (packed: Packed, of: (value: unknown) => number): FieldColumn => {
  const at = packed.place(4)
  return {
    read: (row) => {
      const day = packed.word(row, at)
      return day === noDay ? undefined : day
    },
    put: (value) => packed.putWord(at, value === undefined ? noDay : of(value))
  }
}

const numbers = (packed: Packed): FieldColumn => {
  const at = packed.place(8)
  return {
    read: (row) => {
      const value = packed.float(row, at)
      return Number.isNaN(value) ? undefined : value
    },
    put: (value) => packed.putFloat(at, value === undefined ? Number.NaN : (value as number))
  }
}

/** Sets are few and alike: each is kept once, and a row has its number. */
const sets = (packed: Packed, names: Names): FieldColumn => {
  const at = packed.place(4)
  const known = new Map<string, number>()
  const all: Array<Spells | undefined> = [undefined]
  return {
    read: (row) => all[packed.word(row, at)],
    put: (value) => {
      const set = (value ?? []) as ReadonlyArray<string | Tag>
      if (set.length === 0) return packed.putWord(at, 0)
      const spells = set.flatMap((one) =>
        typeof one === "string"
          ? [names.of(one), noDay, never]
          : [names.of(one.code), toEpochDay(one.from), one.to === undefined ? never : toEpochDay(one.to)]
      )
      const key = spells.join()
      let number = known.get(key)
      if (number === undefined) {
        number = all.length
        all.push(spells)
        known.set(key, number)
      }
      packed.putWord(at, number)
    }
  }
}
