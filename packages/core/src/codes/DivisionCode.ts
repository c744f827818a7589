/**
 * The twelve-digit code of a division 统计用区划代码: `PP CC DD TTT VVV` for province, city and district (GB/T 2260), township
 * (GB/T 10114) and village or community. Trailing zeros say that the code is of a wider division: `330100000000` is a city.
 */
import { Schema } from "effect"
import type { PlaceLevel } from "./PlaceLevel.ts"
import { isProvince } from "./provinces.ts"

/** Where each level's digits end. */
const ends = { province: 2, city: 4, district: 6, township: 9, community: 12 } as const
export type Level = Extract<PlaceLevel, keyof typeof ends>
const levels: ReadonlyArray<Level> = ["province", "city", "district", "township", "community"]

/** True for twelve digits of a known province in which no level is left out; a city may have townships without districts. */
export const is = (text: string): text is DivisionCode => {
  if (!/^\d{12}$/.test(text) || !isProvince(text.slice(0, 2))) return false
  const [city, district, township, community] = [text.slice(2, 4), text.slice(4, 6), text.slice(6, 9), text.slice(9)]
  if (city === "00") return /^0+$/.test(district + township + community)
  return township !== "000" || community === "000"
}

/** Decodes and encodes a twelve-digit division code. */
export const DivisionCode = Schema.String.check(
  Schema.makeFilter((text: string) => is(text), { expected: "a division code of 12 digits" })
).pipe(Schema.brand("DivisionCode"))
export type DivisionCode = typeof DivisionCode.Type

/** For a text field. */
export const format = {
  id: "division-code",
  is,
  expected: { zh: "12位统计用区划代码", en: "a division code of 12 digits" }
} as const

/** The narrowest level that the code names. */
export const level = (code: DivisionCode): Level => {
  if (code.slice(9) !== "000") return "community"
  if (code.slice(6, 9) !== "000") return "township"
  if (code.slice(4, 6) !== "00") return "district"
  return code.slice(2, 4) !== "00" ? "city" : "province"
}

/** The code of the division at a level, in which this one lies. */
export const at = (code: DivisionCode, of: Level): DivisionCode =>
  code.slice(0, ends[of]).padEnd(12, "0") as DivisionCode

/** The divisions in which this one lies, widest first; it is not among them itself. */
export const ancestors = (code: DivisionCode): ReadonlyArray<DivisionCode> =>
  [...new Set(levels.slice(0, levels.indexOf(level(code))).map((of) => at(code, of)))].filter((wider) => wider !== code)

/** The division in which this one lies directly; a province has none. */
export const parent = (code: DivisionCode): DivisionCode | undefined => ancestors(code).at(-1)

export const isWithin = (code: DivisionCode, wider: DivisionCode): boolean => at(code, level(wider)) === wider

export type TownshipKind = "subdistrict" | "town" | "township" | "similar"

/** What the township segment stands for: 街道 1–99, 镇 100–199, 乡 200–399, 类似乡级单位 400–599; otherwise `undefined`. */
export const townshipKind = (code: DivisionCode): TownshipKind | undefined => {
  const segment = Number(code.slice(6, 9))
  if (segment === 0 || segment > 599) return undefined
  if (segment < 100) return "subdistrict"
  if (segment < 200) return "town"
  return segment < 400 ? "township" : "similar"
}

export type VillageKind =
  | "residents-committee"
  | "villagers-committee"
  | "similar-to-residents-committee"
  | "similar-to-villagers-committee"
  | "virtual"

/**
 * What the last segment stands for: 居委会 1–199, 村委会 200–399, 类似居委会 400–499, 类似村委会 500–599, of which 498 and 598
 * are virtual; otherwise `undefined`.
 */
export const villageKind = (code: DivisionCode): VillageKind | undefined => {
  const segment = Number(code.slice(9))
  if (segment === 0 || segment > 599) return undefined
  if (segment === 498 || segment === 598) return "virtual"
  if (segment < 200) return "residents-committee"
  if (segment < 400) return "villagers-committee"
  return segment < 500 ? "similar-to-residents-committee" : "similar-to-villagers-committee"
}
