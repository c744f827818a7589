/**
 * The number of a disability certificate 残疾人证号: the citizen number, one digit of type, one of grade, and – where the
 * certificate was issued anew – `B1`, `B2`, …
 */
import { Schema } from "effect"
import * as CitizenNumber from "./CitizenNumber.ts"
import { DisabilityGrade } from "./DisabilityGrade.ts"
import { DisabilityType } from "./DisabilityType.ts"
import * as Vocabulary from "./Vocabulary.ts"

const pattern = /^(\d{17}[\dX])([1-7])([1-4])(B\d{1,2})?$/

/** True for a valid citizen number with type, grade and, at most, the mark of a re-issue. */
export const is = (text: string): text is DisabilityCertificateNumber => {
  const match = pattern.exec(text)
  return match !== null && CitizenNumber.is(match[1] ?? "")
}

/** Decodes and encodes a certificate's number. */
export const DisabilityCertificateNumber = Schema.String.check(
  Schema.makeFilter((text: string) => is(text), { expected: "a disability certificate number of 20 characters" })
).pipe(Schema.brand("DisabilityCertificateNumber"))
export type DisabilityCertificateNumber = typeof DisabilityCertificateNumber.Type

/** For a text field. */
export const format = {
  id: "disability-certificate-number",
  is,
  expected: { zh: "20位残疾人证号(补发另加B1、B2)", en: "a disability certificate number of 20 characters" }
} as const

export const citizenNumber = (number: DisabilityCertificateNumber): CitizenNumber.CitizenNumber =>
  number.slice(0, 18) as CitizenNumber.CitizenNumber

export const type = (number: DisabilityCertificateNumber): DisabilityType =>
  Vocabulary.lookup(DisabilityType, number.charAt(18)) as DisabilityType

export const grade = (number: DisabilityCertificateNumber): DisabilityGrade =>
  Vocabulary.lookup(DisabilityGrade, number.charAt(19)) as DisabilityGrade

/** How often the certificate was issued anew: 0 for the first. */
export const reissue = (number: DisabilityCertificateNumber): number => Number(number.slice(21))

/** Hides the citizen number as `CitizenNumber.mask` does, and type and grade with it. */
export const mask = (text: string): string =>
  CitizenNumber.mask(text.slice(0, 18)) + "*".repeat(Math.max(0, text.length - 18))
