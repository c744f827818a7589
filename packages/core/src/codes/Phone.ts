/** A telephone number of mainland China, mobile or landline. */
import { Schema } from "effect"

const mobile = /^1[3-9]\d{9}$/
const landline = /^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?$/

export const isMobile = (text: string): boolean => mobile.test(text)

/** True for a mobile number of eleven digits, or a landline with or without area code and extension: `0571-87654321-8012`. */
export const is = (text: string): text is Phone => mobile.test(text) || landline.test(text)

/** Decodes and encodes a phone number. */
export const Phone = Schema.String.check(
  Schema.makeFilter((text: string) => is(text), { expected: "a phone number of mainland China" })
).pipe(Schema.brand("Phone"))
export type Phone = typeof Phone.Type

/** For a text field. */
export const format = {
  id: "phone",
  is,
  expected: { zh: "手机或固定电话号码", en: "a phone number of mainland China" }
} as const

/** Reads what a ledger holds: spaces, the country code and the other ways to write a hyphen are forgiven. */
export const parse = (text: string): Phone | undefined => {
  const compact = text
    .replace(/\s/g, "")
    .replace(/[－–—]/g, "-")
    .replace(/^(\+|00)86-?/, "")
  const plain = /^1[\d-]+$/.test(compact) ? compact.replace(/-/g, "") : compact
  return is(plain) ? plain : undefined
}

/** Hides four digits: `138****5678`, `0571-****4321`. Text that is too short is hidden whole. */
export const mask = (text: string): string => {
  if (mobile.test(text)) return `${text.slice(0, 3)}****${text.slice(7)}`
  const match = /^(0\d{2,3}-?)?(\d+)(-\d+)?$/.exec(text)
  const local = match?.[2] ?? ""
  if (local.length < 7) return "*".repeat(text.length)
  return `${match?.[1] ?? ""}${local.slice(0, -8)}****${local.slice(-Math.min(4, local.length - 4))}${match?.[3] ?? ""}`
}
