/** Generated conditions on the rows of a collection of the village, and what can be asked of them. */
import type { Expr } from "@shequ/core"
import fc from "fast-check"
import { Case, Household, largeFrom, Step, Visit } from "../village.ts"
import { day, kind, maybe } from "./rows.ts"

export const field = (...path: ReadonlyArray<string>): Expr.Expr => ({ op: "field", path })
export const literal = (value: Expr.Scalar): Expr.Expr => ({ op: "literal", value })
const comparison = fc.constantFrom<Expr.Comparison>("eq", "ne", "lt", "le", "gt", "ge")

/** What can be asked of the rows of one collection. */
export interface Leaves {
  readonly conditions: ReadonlyArray<fc.Arbitrary<Expr.Expr>>
  readonly numbers: ReadonlyArray<Expr.Expr>
  readonly times: ReadonlyArray<Expr.Expr>
}

const timeLeaf = (times: ReadonlyArray<Expr.Expr>): fc.Arbitrary<Expr.Expr> =>
  fc.record({
    op: fc.constant("compare" as const),
    is: comparison,
    left: fc.constantFrom(...times),
    right: fc.oneof(fc.constantFrom<Expr.Expr>({ op: "today" }, ...times), day.map(literal))
  })
const numberLeaf = (numbers: ReadonlyArray<Expr.Expr>): fc.Arbitrary<Expr.Expr> => {
  const number = fc.oneof(
    fc.constantFrom(...numbers),
    fc.record({
      op: fc.constant("arithmetic" as const),
      fn: fc.constantFrom("add" as const, "subtract" as const, "multiply" as const),
      left: fc.constantFrom(...numbers),
      right: fc.integer({ min: -3, max: 3 }).map(literal)
    })
  )
  return fc.record({
    op: fc.constant("compare" as const),
    is: comparison,
    left: number,
    right: fc.oneof(
      fc.integer({ min: 0, max: 20 }).map(literal),
      fc.constantFrom(...numbers),
      fc.constant({ op: "parameter" as const, id: largeFrom.id })
    )
  })
}
const kindLeaf = (...path: ReadonlyArray<string>): fc.Arbitrary<Expr.Expr> =>
  fc.oneof(
    fc.record({
      op: fc.constant("compare" as const),
      is: fc.constantFrom("eq" as const, "ne" as const),
      left: fc.constant(field(...path)),
      right: kind.map(literal)
    }),
    fc.record({
      op: fc.constant("in" as const),
      value: fc.constant(field(...path)),
      of: fc.subarray(["noise", "drain"])
    })
  )
const tagLeaf = (...path: ReadonlyArray<string>): fc.Arbitrary<Expr.Expr> =>
  fc.record({
    op: fc.constant("has" as const),
    set: fc.constant(field(...path)),
    any: fc.subarray(["low-income", "disabled"], { minLength: 1 })
  })
const missingLeaf = (...paths: ReadonlyArray<ReadonlyArray<string>>): fc.Arbitrary<Expr.Expr> =>
  fc.constantFrom(...paths).map((path) => ({ op: "missing", value: field(...path) }))

const tallyLeaf = (
  collection: string,
  via: string,
  equals: Expr.Expr,
  edges: ReadonlyArray<Expr.Expr>,
  where: Expr.Expr | undefined
): fc.Arbitrary<Expr.Expr> =>
  fc.record({
    op: fc.constant("compare" as const),
    is: comparison,
    left: fc
      .oneof(
        fc.constantFrom<Expr.Window>({ within: "ever" }, { within: "so-far" }, { within: "period" }),
        ...(edges.length === 0
          ? []
          : [
              fc
                .tuple(fc.constantFrom("before" as const, "after" as const), fc.constantFrom(...edges))
                .map(([within, of]): Expr.Window => ({ within, of }))
            ])
      )
      .chain((window) =>
        maybe(fc.constant(where)).map(
          (found): Expr.Expr => ({
            op: "tally",
            fn: "count",
            collection,
            via: field(via),
            equals,
            window,
            ...(found === undefined ? {} : { where: found })
          })
        )
      ),
    right: fc.integer({ min: 0, max: 3 }).map(literal)
  })

const duration = (unit: "second" | "day" | "working-day", from: Expr.Expr, to: Expr.Expr): Expr.Expr => ({
  op: "duration",
  in: unit,
  from,
  to
})

export const leaves: Record<string, Leaves> = {
  [Household.id]: {
    conditions: [
      kindLeaf("kind"),
      tagLeaf("tags"),
      missingLeaf(["members"], ["kind"], ["headBornOn"], ["validTo"]),
      tallyLeaf(Visit.id, "householdId", field("id"), [field("validFrom")], {
        op: "compare",
        is: "gt",
        left: field("gift"),
        right: literal(1000)
      })
    ],
    numbers: [
      field("members"),
      { op: "age", birth: field("headBornOn"), at: { op: "today" } },
      duration("day", field("validFrom"), { op: "today" })
    ],
    times: [field("validFrom"), field("headBornOn")]
  },
  [Visit.id]: {
    conditions: [
      kindLeaf("household", "kind"),
      tagLeaf("household", "tags"),
      missingLeaf(["gift"], ["household", "members"], ["household", "id"]),
      tallyLeaf(Household.id, "gridId", field("household", "gridId"), [], {
        op: "has",
        set: field("tags"),
        any: ["low-income"]
      })
    ],
    numbers: [
      field("gift"),
      field("household", "members"),
      { op: "age", birth: field("household", "headBornOn"), at: field("at") }
    ],
    times: [field("at"), field("household", "validFrom")]
  },
  [Case.id]: {
    conditions: [
      kindLeaf("kind"),
      missingLeaf(["resolvedAt"], ["kind"], ["urgent"]),
      fc.constant(field("urgent")),
      tallyLeaf(Step.id, "caseId", field("id"), [field("escalatedAt"), field("resolvedAt")], field("onSite"))
    ],
    numbers: [
      duration("day", field("receivedAt"), field("resolvedAt")),
      duration("working-day", field("receivedAt"), field("resolvedAt")),
      duration("second", field("receivedAt"), field("escalatedAt"))
    ],
    times: [
      field("receivedAt"),
      field("resolvedAt"),
      field("escalatedAt"),
      { op: "first-of", values: [field("resolvedAt"), field("receivedAt")] }
    ]
  }
}

export const condition = (of: Leaves, depth: number): fc.Arbitrary<Expr.Expr> => {
  const leaf = fc.oneof(...of.conditions, timeLeaf(of.times), numberLeaf(of.numbers))
  if (depth === 0) return leaf
  const inner = condition(of, depth - 1)
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constantFrom("and" as const, "or" as const),
        all: fc.array(inner, { minLength: 1, maxLength: 3 })
      })
    },
    { weight: 1, arbitrary: inner.map((value): Expr.Expr => ({ op: "not", value })) }
  )
}
