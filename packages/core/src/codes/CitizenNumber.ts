/**
 * The citizen identification number 公民身份号码 (GB 11643-1999): six digits of the division of first registration, eight of the
 * day of birth, three of sequence (odd for men, even for women) and a check character by ISO 7064 MOD 11-2. It is stored hashed
 * or masked, and never printed in a report.
 */
import { Schema } from "effect"
import * as LocalDate from "../time/LocalDate.ts"
import { isProvince } from "./provinces.ts"
import type { Sex } from "./Sex.ts"

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = "10X98765432"

/** The check character that belongs to the first seventeen digits. */
export const checkCharacter = (digits: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checkCharacters[sum % 11] ?? ""
}

const dayOf = (text: string): string => `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`

/** True for eighteen characters with a known province, a day of birth that exists, and the right check character. */
export const is = (text: string): text is CitizenNumber =>
  /^\d{17}[\dX]$/.test(text) &&
  isProvince(text.slice(0, 2)) &&
  LocalDate.isLocalDate(dayOf(text)) &&
  text[17] === checkCharacter(text)

/** Decodes and encodes a citizen number in its stored form: eighteen characters, a capital X. */
export const CitizenNumber = Schema.String.check(
  Schema.makeFilter((text: string) => is(text), { expected: "a citizen number of 18 characters (GB 11643)" })
).pipe(Schema.brand("CitizenNumber"))
export type CitizenNumber = typeof CitizenNumber.Type

/** For a text field. */
export const format = {
  id: "citizen-number",
  is,
  expected: {
    zh: "有效的18位公民身份号码（GB 11643）：省级代码、出生日期、校验码都要对",
    en: "a valid citizen number of 18 characters (GB 11643): its province, day of birth and check character must be right"
  }
} as const

/** People past a hundred had these sequences in fifteen-digit numbers; they were born in the 1800s. */
const centenarians = ["996", "997", "998", "999"]

const toEighteen = (legacy: string): string => {
  const century = centenarians.includes(legacy.slice(12)) ? "18" : "19"
  const digits = `${legacy.slice(0, 6)}${century}${legacy.slice(6)}`
  return digits + checkCharacter(digits)
}

/** True for a valid number of the fifteen-digit form (GB 11643-1989), which has a two-digit year and no check character. */
export const isLegacy = (text: string): boolean => /^\d{15}$/.test(text) && is(toEighteen(text))

/** The eighteen-character form of a fifteen-digit number; `undefined` where it is not valid. */
export const fromLegacy = (text: string): CitizenNumber | undefined => {
  if (!isLegacy(text)) return undefined
  const number = toEighteen(text)
  return is(number) ? number : undefined
}

/** Reads what a ledger holds: spaces and a small x are forgiven, the fifteen-digit form is converted. */
export const parse = (text: string): CitizenNumber | undefined => {
  const compact = text.replace(/\s/g, "").toUpperCase()
  return is(compact) ? compact : fromLegacy(compact)
}

export const birthDate = (number: CitizenNumber): LocalDate.LocalDate => dayOf(number) as LocalDate.LocalDate

/** From the sequence: odd for men, even for women. */
export const sex = (number: CitizenNumber): Sex => (Number(number[16]) % 2 === 1 ? "male" : "female")

/** The six-digit code of the county-level division where the number was first given. */
export const division = (number: CitizenNumber): string => number.slice(0, 6)

/** Shows the first three and last two characters: `110*************2X`. Text that is too short is hidden whole. */
export const mask = (text: string): string =>
  text.length < 10 ? "*".repeat(text.length) : text.slice(0, 3) + "*".repeat(text.length - 5) + text.slice(-2)
