import { describe, expect, it } from "vitest"
import { Phone, UnifiedSocialCreditCode } from "../../src/codes/index.ts"

describe("Phone", () => {
  it.each(["13800138000", "19912345678", "0571-87654321", "057187654321", "87654321", "010-62345678-801", "8765432"])(
    "%s is valid",
    (text) => expect(Phone.is(text)).toBe(true)
  )

  it.each(["12345678901", "1380013800", "138001380000", "110", "0571-17654321", "abc", ""])("%s is not", (text) =>
    expect(Phone.is(text)).toBe(false)
  )

  it.each([
    ["+86 138 0013 8000", "13800138000"],
    ["138-0013-8000", "13800138000"],
    ["0571－87654321", "0571-87654321"],
    ["无", undefined]
  ])("reads %s as %s", (text, phone) => expect(Phone.parse(text)).toBe(phone))

  it.each([
    ["13800138000", "138****8000"],
    ["0571-87654321", "0571-****4321"],
    ["8765432", "****432"],
    ["010-62345678-801", "010-****5678-801"],
    ["12", "**"]
  ])("masks %s as %s", (text, masked) => expect(Phone.mask(text)).toBe(masked))
})

describe("UnifiedSocialCreditCode", () => {
  const valid = ["91350100M000100Y43", "91110108551385082Q"]

  it.each(valid)("%s is valid", (text) => {
    expect(UnifiedSocialCreditCode.is(text)).toBe(true)
    expect(UnifiedSocialCreditCode.division(text as UnifiedSocialCreditCode.UnifiedSocialCreditCode)).toMatch(/^\d{6}$/)
  })

  it.each(valid)("%s altered in any one place is not", (text) => {
    for (let index = 0; index < 18; index++) {
      const other = text[index] === "7" ? "8" : "7"
      expect(UnifiedSocialCreditCode.is(text.slice(0, index) + other + text.slice(index + 1))).toBe(false)
    }
  })

  it("rejects the letters that are not used, and other lengths", () => {
    for (const text of ["91350100I000100Y43", "91350100M000100Y4", "91350100m000100y43", ""]) {
      expect(UnifiedSocialCreditCode.is(text)).toBe(false)
    }
  })
})
