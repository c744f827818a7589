import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { DivisionCode, GridCode } from "../../src/codes/index.ts"

const code = Schema.decodeUnknownSync(DivisionCode.DivisionCode)

describe("DivisionCode", () => {
  it.each([
    ["330000000000", "province", undefined],
    ["330100000000", "city", "330000000000"],
    ["330104000000", "district", "330100000000"],
    ["330104008000", "township", "330104000000"],
    ["330104008012", "community", "330104008000"],
    ["441900003000", "township", "441900000000"]
  ] as const)("%s is a %s in %s", (text, level, parent) => {
    expect(DivisionCode.level(code(text))).toBe(level)
    expect(DivisionCode.parent(code(text))).toBe(parent)
  })

  it.each(["33010400801", "3301040080123", "990104008012", "330004008012", "330104000012", "33010400801X", ""])(
    "rejects %s",
    (text) => expect(DivisionCode.is(text)).toBe(false)
  )

  it("lists ancestors, widest first, without repeating a level that is not there", () => {
    expect(DivisionCode.ancestors(code("330104008012"))).toEqual([
      "330000000000",
      "330100000000",
      "330104000000",
      "330104008000"
    ])
    expect(DivisionCode.ancestors(code("441900003005"))).toEqual(["440000000000", "441900000000", "441900003000"])
    expect(DivisionCode.ancestors(code("330000000000"))).toEqual([])
    expect(DivisionCode.isWithin(code("330104008012"), code("330100000000"))).toBe(true)
    expect(DivisionCode.isWithin(code("330104008012"), code("330200000000"))).toBe(false)
  })

  it.each([
    ["330104008", "subdistrict"],
    ["330104100", "town"],
    ["330104200", "township"],
    ["330104400", "similar"],
    ["330104600", undefined]
  ] as const)("township %s is a %s", (segment, kind) => {
    expect(DivisionCode.townshipKind(code(`${segment}000`))).toBe(kind)
  })

  it.each([
    ["001", "residents-committee"],
    ["199", "residents-committee"],
    ["200", "villagers-committee"],
    ["400", "similar-to-residents-committee"],
    ["498", "virtual"],
    ["499", "similar-to-residents-committee"],
    ["500", "similar-to-villagers-committee"],
    ["598", "virtual"],
    ["600", undefined]
  ] as const)("village segment %s is a %s", (segment, kind) => {
    expect(DivisionCode.villageKind(code(`330104008${segment}`))).toBe(kind)
  })
})

describe("GridCode", () => {
  it("is a community's code and a sequence", () => {
    const grid = GridCode.make(code("330104008012"), 7)!
    expect(grid).toBe("330104008012007")
    expect(GridCode.community(grid)).toBe("330104008012")
    expect(GridCode.sequence(grid)).toBe(7)
    expect(GridCode.make(code("330104008000"), 7)).toBeUndefined()
    expect(GridCode.make(code("330104008012"), 0)).toBeUndefined()
    expect(GridCode.make(code("330104008012"), 1000)).toBeUndefined()
  })
})
