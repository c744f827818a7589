/** KPIs whose rows tally others by what is no reference to themselves: rows of their own collection, of the same kind or grid. */
import { type Expr, Formula, Kpi, type Measure } from "@shequ/core"
import fc from "fast-check"
import { Case, Household, Step, Visit } from "../src/testing/semantics/village.ts"

const field = (...path: ReadonlyArray<string>): Expr.Expr => ({ op: "field", path })
const literal = (value: number): Expr.Expr => ({ op: "literal", value })

/** Fields of rows that may be alike in rows of any of these collections. */
const alike: Record<string, { readonly time: string; readonly keys: Record<string, Expr.Expr> }> = {
  [Visit.id]: {
    time: "at",
    keys: { household: field("householdId"), grid: field("household", "gridId"), kind: field("household", "kind") }
  },
  [Case.id]: {
    time: "receivedAt",
    keys: {
      grid: field("gridId"),
      kind: { op: "case", when: [{ if: field("urgent"), then: field("kind") }], else: field("kind") }
    }
  },
  [Step.id]: {
    time: "at",
    keys: { case: field("caseId"), grid: field("case", "gridId"), kind: field("case", "kind") }
  },
  [Household.id]: { time: "validFrom", keys: { grid: field("gridId"), kind: field("kind"), household: field("id") } }
}
const ids = Object.keys(alike)
const numbers: Record<string, Expr.Expr> = { [Visit.id]: field("gift"), [Household.id]: field("members") }

const compared = (left: Expr.Expr): fc.Arbitrary<Expr.Expr> =>
  fc
    .tuple(fc.constantFrom("ge" as const, "eq" as const, "lt" as const), fc.integer({ min: 0, max: 4 }))
    .map(([is, limit]) => ({ op: "compare", is, left, right: literal(limit) }))

const tallied = (outer: string, depth: number): fc.Arbitrary<Expr.Expr> =>
  fc.constantFrom(outer, ...ids).chain((collection) => {
    const [from, to] = [alike[outer], alike[collection]] as const
    const shared = Object.keys(from?.keys ?? {}).filter((key) => to?.keys[key] !== undefined)
    const edge = field(from?.time ?? "")
    const number = numbers[collection]
    return fc
      .record({
        key: fc.constantFrom(...shared),
        window: fc.constantFrom<Expr.Window>(
          { within: "ever" },
          { within: "so-far" },
          { within: "period" },
          { within: "before", of: edge },
          { within: "after", of: edge }
        ),
        where: depth === 0 ? fc.constant(undefined) : fc.option(condition(collection, depth - 1), { nil: undefined }),
        sums: fc.boolean(),
        ofTheDay: fc.boolean()
      })
      .map(({ key, ofTheDay, sums, where, window }): Expr.Expr => {
        const of = (window: Expr.Window): Expr.Expr => ({
          op: "tally",
          fn: sums && number !== undefined ? "sum" : "count",
          collection,
          via: to?.keys[key] ?? field("id"),
          equals: from?.keys[key] ?? field("id"),
          window,
          ...(sums && number !== undefined ? { value: number } : {}),
          ...(where === undefined ? {} : { where })
        })
        return ofTheDay
          ? {
              op: "arithmetic",
              fn: "subtract",
              left: of({ within: "so-far" }),
              right: of({ within: "before", of: edge })
            }
          : of(window)
      })
  })

const condition = (outer: string, depth: number): fc.Arbitrary<Expr.Expr> => tallied(outer, depth).chain(compared)

const timing = (collection: string): fc.Arbitrary<Measure.Time> => {
  const time = field(alike[collection]?.time ?? "")
  return collection === Household.id
    ? fc.constantFrom<Measure.Time>({ asOf: "end" }, { during: time })
    : fc.constantFrom<Measure.Time>({ during: time }, { during: time }, { upTo: time })
}

export const joining: fc.Arbitrary<Kpi.Kpi> = fc.constantFrom(...ids).chain((collection) =>
  fc.tuple(condition(collection, 1), timing(collection), tallied(collection, 0), fc.boolean()).map(
    ([where, time, of, sums]): Kpi.Kpi =>
      Kpi.make({
        id: "village.joining",
        name: { zh: "例", en: "Joining" },
        unit: "time",
        better: "neither",
        value: Formula.from({
          unit: "time",
          aggregate: sums ? { kind: "sum", collection, of, where, time } : { kind: "count", collection, where, time },
          part: "value"
        })
      })
  )
)
