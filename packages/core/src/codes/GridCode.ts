/**
 * The code of a grid: the twelve digits of its community and three of sequence, `001` to `999`. No national layout could be
 * confirmed (CJ/T 349-2010 was not at hand): this is the convention of this library.
 */
import { Schema } from "effect"
import * as DivisionCode from "./DivisionCode.ts"

/** True for fifteen digits: a community's code and a sequence that is not zero. */
export const is = (text: string): text is GridCode => {
  const code = text.slice(0, 12)
  return (
    /^\d{15}$/.test(text) && DivisionCode.is(code) && DivisionCode.level(code) === "community" && !text.endsWith("000")
  )
}

/** Decodes and encodes a grid code. */
export const GridCode = Schema.String.check(
  Schema.makeFilter((text: string) => is(text), { expected: "a grid code of 15 digits" })
).pipe(Schema.brand("GridCode"))
export type GridCode = typeof GridCode.Type

/** For a text field. */
export const format = {
  id: "grid-code",
  is,
  expected: { zh: "15位网格编码(12位区划代码加3位顺序号)", en: "a grid code of 15 digits" }
} as const

/** The grid with this sequence, 1 to 999; `undefined` where the community's code or the sequence will not do. */
export const make = (community: DivisionCode.DivisionCode, sequence: number): GridCode | undefined => {
  const code = community + String(sequence).padStart(3, "0")
  return is(code) ? code : undefined
}

export const community = (code: GridCode): DivisionCode.DivisionCode => code.slice(0, 12) as DivisionCode.DivisionCode

export const sequence = (code: GridCode): number => Number(code.slice(12))
