/** Grades of a figure. Without bands of its own a KPI is graded by its target: met (达标) or missed (未达标). */
import { Schema } from "effect"
import * as Rational from "../quantity/Rational.ts"
import { Words } from "../Words.ts"

export const Grade = Schema.Struct({ id: Schema.String, name: Words })
export type Grade = typeof Grade.Type

/** From `from` (inclusive, in the scale of results) to the next band's; the lowest band has none. */
export const Band = Schema.Struct({ grade: Grade, from: Schema.optionalKey(Schema.Number) })
export type Band = typeof Band.Type

export const met: Grade = { id: "met", name: { zh: "达标", en: "met" } }
export const missed: Grade = { id: "missed", name: { zh: "未达标", en: "missed" } }

/** Lowest band first. Throws where bands leave a gap, overlap, or repeat a grade: a definition like that has no meaning. */
export const bands = (of: ReadonlyArray<Band>): ReadonlyArray<Band> => {
  for (const [index, band] of of.entries()) {
    if ((index === 0) !== (band.from === undefined)) {
      throw new Error(
        `Grade "${band.grade.id}": the lowest band, and only it, has no lower bound; otherwise values have no grade.`
      )
    }
    const before = of[index - 1]?.from
    if (before !== undefined && band.from !== undefined && band.from <= before) {
      throw new Error(
        `Grade "${band.grade.id}" begins at ${band.from}, not above the band before it (${before}): they overlap.`
      )
    }
  }
  if (new Set(of.map((band) => band.grade.id)).size !== of.length) throw new Error("Two bands give the same grade.")
  return of
}

/** The grade of a value, by the last band that it reaches. */
export const of = (value: Rational.Rational, among: ReadonlyArray<Band>): Grade | undefined =>
  among.findLast((band) => band.from === undefined || Rational.compare(value, Rational.fromNumber(band.from)) >= 0)
    ?.grade
