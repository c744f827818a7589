/** Which collections an aggregate rests on. */
import { children, type Expr } from "../expr/Expr.ts"
import type { Aggregate } from "./Aggregate.ts"

const tallied = (expr: Expr | undefined): ReadonlyArray<string> =>
  expr === undefined
    ? []
    : [
        ...(expr.op === "tally" ? [expr.collection, ...tallied(expr.where), ...tallied(expr.value)] : []),
        ...children(expr).flatMap(tallied)
      ]

/** The row expressions of an aggregate. */
const expressions = (aggregate: Aggregate): ReadonlyArray<Expr | undefined> => {
  switch (aggregate.kind) {
    case "attainment":
      return [
        "where" in aggregate.subjects ? aggregate.subjects.where : undefined,
        ...aggregate.requirements.flatMap((one) => [one.where, one.subject, one.time, one.atLeast])
      ]
    case "coverage":
      return [
        "where" in aggregate.subjects ? aggregate.subjects.where : undefined,
        aggregate.where,
        aggregate.subject,
        aggregate.from,
        aggregate.to
      ]
    default:
      return [
        aggregate.where,
        "of" in aggregate ? aggregate.of : undefined,
        "during" in aggregate.time ? aggregate.time.during : undefined,
        "upTo" in aggregate.time ? aggregate.time.upTo : undefined
      ]
  }
}

/** Every collection that must be kept for the figure to be reported: those it walks, and those that its tallies look into. */
export const needs = (aggregate: Aggregate): ReadonlyArray<string> => [
  ...new Set([...collections(aggregate), ...expressions(aggregate).flatMap(tallied)])
]

/** The collections that an aggregate walks, as entries or as subjects. */
export const collections = (aggregate: Aggregate): ReadonlyArray<string> => {
  switch (aggregate.kind) {
    case "attainment":
      return [
        ...new Set([
          ...("collection" in aggregate.subjects ? [aggregate.subjects.collection] : []),
          ...aggregate.requirements.map((one) => one.collection)
        ])
      ]
    case "coverage":
      return [
        ...new Set([
          ...("collection" in aggregate.subjects ? [aggregate.subjects.collection] : []),
          aggregate.collection
        ])
      ]
    default:
      return [aggregate.collection]
  }
}
