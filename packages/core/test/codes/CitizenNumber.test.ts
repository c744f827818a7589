import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { CitizenNumber, DisabilityCertificateNumber } from "../../src/codes/index.ts"
import * as LocalDate from "../../src/time/LocalDate.ts"

const valid = ["11010519491231002X", "440524188001010014"]

describe("CitizenNumber", () => {
  it.each(valid)("%s is valid", (text) => {
    expect(CitizenNumber.is(text)).toBe(true)
    expect(CitizenNumber.format.is(text)).toBe(true)
    expect(Schema.decodeUnknownSync(CitizenNumber.CitizenNumber)(text)).toBe(text)
  })

  it.each(valid)("%s with any one digit altered is not", (text) => {
    for (let index = 0; index < 17; index++) {
      const altered = text.slice(0, index) + String((Number(text[index]) + 1) % 10) + text.slice(index + 1)
      expect(CitizenNumber.is(altered)).toBe(false)
    }
  })

  it.each(valid)("%s with two neighbouring digits exchanged is not", (text) => {
    for (let index = 0; index < 16; index++) {
      if (text[index] === text[index + 1]) continue
      const exchanged = text.slice(0, index) + text[index + 1] + text[index] + text.slice(index + 2)
      expect(CitizenNumber.is(exchanged)).toBe(false)
    }
  })

  it("rejects a day that does not exist, whatever the check character", () => {
    for (const day of ["20100230", "20101301", "19000229", "20100631", "20100100"]) {
      const digits = `330104${day}001`
      expect(CitizenNumber.is(digits + CitizenNumber.checkCharacter(digits))).toBe(false)
    }
    const leapDay = "33010420000229001"
    expect(CitizenNumber.is(leapDay + CitizenNumber.checkCharacter(leapDay))).toBe(true)
  })

  it("rejects an unknown province, a small x, and other lengths", () => {
    const nowhere = "99010519491231002"
    expect(CitizenNumber.is(nowhere + CitizenNumber.checkCharacter(nowhere))).toBe(false)
    for (const text of ["11010519491231002x", "1101051949123100", "", "11010519491231002X "]) {
      expect(CitizenNumber.is(text)).toBe(false)
    }
  })

  it("accepts exactly one check character for any day and sequence", () => {
    for (let n = 0; n < 500; n++) {
      const day = LocalDate.fromEpochDay(-30_000 + n * 97).replaceAll("-", "")
      const digits = `330104${day}${String((n * 7) % 1000).padStart(3, "0")}`
      expect([..."0123456789X"].filter((check) => CitizenNumber.is(digits + check))).toHaveLength(1)
    }
  })

  it("reads day of birth, sex and division", () => {
    const [first, second] = valid.map((text) => CitizenNumber.parse(text)!)
    expect(CitizenNumber.birthDate(first!)).toBe("1949-12-31")
    expect([CitizenNumber.sex(first!), CitizenNumber.sex(second!)]).toEqual(["female", "male"])
    expect(CitizenNumber.division(first!)).toBe("110105")
  })

  it("reads the fifteen-digit form and converts it", () => {
    expect(CitizenNumber.isLegacy("110105491231002")).toBe(true)
    expect(CitizenNumber.is("110105491231002")).toBe(false)
    expect(CitizenNumber.fromLegacy("110105491231002")).toBe("11010519491231002X")
    expect(CitizenNumber.birthDate(CitizenNumber.fromLegacy("110105491231996")!)).toBe("1849-12-31")
    expect(CitizenNumber.fromLegacy("110105490230002")).toBeUndefined()
    expect(CitizenNumber.parse(" 110105 19491231 002x ")).toBe("11010519491231002X")
    expect(CitizenNumber.parse("unknown")).toBeUndefined()
  })

  it("masks", () => {
    expect(CitizenNumber.mask("11010519491231002X")).toBe("110*************2X")
    expect(CitizenNumber.mask("1101")).toBe("****")
  })
})

describe("DisabilityCertificateNumber", () => {
  it("is a citizen number with type and grade, and the mark of a re-issue", () => {
    for (const tail of ["11", "74", "42B1", "42B12"]) {
      expect(DisabilityCertificateNumber.is(`11010519491231002X${tail}`)).toBe(true)
    }
    for (const tail of ["", "1", "81", "15", "01", "42B", "42C1"]) {
      expect(DisabilityCertificateNumber.is(`11010519491231002X${tail}`)).toBe(false)
    }
    expect(DisabilityCertificateNumber.is("11010519491231003X42")).toBe(false)
  })

  it("is read apart and masked", () => {
    const number = Schema.decodeUnknownSync(DisabilityCertificateNumber.DisabilityCertificateNumber)(
      "11010519491231002X42B1"
    )
    expect(DisabilityCertificateNumber.citizenNumber(number)).toBe("11010519491231002X")
    expect(DisabilityCertificateNumber.type(number)).toBe("physical")
    expect(DisabilityCertificateNumber.grade(number)).toBe("grade-2")
    expect(DisabilityCertificateNumber.reissue(number)).toBe(1)
    expect(DisabilityCertificateNumber.mask(number)).toBe("110*************2X****")
  })
})
