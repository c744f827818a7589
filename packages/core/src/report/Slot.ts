/**
 * A gap in a template that the caller fills with words that are not figures: names of activities, slogans, plan items, the day
 * of an event, the campaign that a sentence is about.
 */
import { Schema } from "effect"
import { Words } from "../Words.ts"

/**
 * - `text`, `texts`: prose; it may not hold figures of its own
 * - `name`, `names`: proper names, printed as they are, or with `Prose.title` so that English quotes them and says what they are
 * - `time`: a day, month or other period (`03-05`, `2010-05`), for `At.slot`
 * - `key`, `keys`: values of a breakdown, such as the ids of campaigns
 */
export const Kind = Schema.Literals(["text", "texts", "name", "names", "time", "key", "keys"])
export type Kind = typeof Kind.Type

export const Slot = Schema.Struct({
  id: Schema.String,
  kind: Kind,
  /** What to fill in, for the one who does. */
  about: Words,
  /** Printed when the caller gives nothing. Without one, the slot may stay empty, and prose asks with `filled`. */
  default: Schema.optionalKey(
    Schema.Union([Words, Schema.Struct({ zh: Schema.Array(Schema.String), en: Schema.Array(Schema.String) })])
  )
})
export type Slot = typeof Slot.Type

type Lists = { readonly zh: ReadonlyArray<string>; readonly en: ReadonlyArray<string> }

const make = (kind: Kind, id: string, about: Words, of: Words | Lists | undefined): Slot =>
  of === undefined ? { id, kind, about } : { id, kind, about, default: of }
const one =
  (kind: Kind) =>
  (id: string, about: Words, of?: Words): Slot =>
    make(kind, id, about, of)
const many =
  (kind: Kind) =>
  (id: string, about: Words, of?: Lists): Slot =>
    make(kind, id, about, of)

export const text = one("text")
export const name = one("name")
export const texts = many("texts")
export const names = many("names")
export const key = one("key")
export const keys = many("keys")
/** `of` as in `03-05` or `05`: in the year of the report. */
export const time = (id: string, about: Words, of?: string): Slot =>
  make("time", id, about, of === undefined ? undefined : { zh: of, en: of })
