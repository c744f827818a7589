/**
 * The unified social credit code of an organisation 统一社会信用代码 (GB 32100-2015): registering department, kind, six digits of
 * division, nine characters of organisation code and a check character. The letters I, O, Z, S and V are not used.
 */
import { Schema } from "effect"

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

/** The check character that belongs to the first seventeen characters: the weights are the powers of 3 modulo 31. */
export const checkCharacter = (characters: string): string => {
  let weight = 1
  let sum = 0
  for (const character of characters.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? ""
}

/** True for eighteen characters of the alphabet with a division's digits in their place and the right check character. */
export const is = (text: string): text is UnifiedSocialCreditCode =>
  /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(text) && text[17] === checkCharacter(text)

/** Decodes and encodes a unified social credit code. */
export const UnifiedSocialCreditCode = Schema.String.check(
  Schema.makeFilter((text: string) => is(text), {
    expected: "a unified social credit code of 18 characters (GB 32100)"
  })
).pipe(Schema.brand("UnifiedSocialCreditCode"))
export type UnifiedSocialCreditCode = typeof UnifiedSocialCreditCode.Type

/** For a text field. */
export const format = {
  id: "unified-social-credit-code",
  is,
  expected: { zh: "18位统一社会信用代码(GB 32100)", en: "a unified social credit code of 18 characters (GB 32100)" }
} as const

/** The six-digit code of the division that registered the organisation. */
export const division = (code: UnifiedSocialCreditCode): string => code.slice(2, 8)
