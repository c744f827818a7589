/** What SELECTs about duties give: numbers by part of the periods and group of places. */
import { Expr, type Measure, type Plan } from "@shequ/core"
import { none, type Select } from "../Branch.ts"

export type DutyAggregate = Extract<Measure.Aggregate, { readonly kind: "attainment" | "coverage" }>

export interface DutyRequest extends Plan.Request {
  readonly aggregate: DutyAggregate
}

export const isDutyRequest = (request: Plan.Request): request is DutyRequest =>
  request.aggregate.kind === "attainment" || request.aggregate.kind === "coverage"

/** What the rows of a duty mean. */
export interface Meaning {
  /** The periods of each part. */
  readonly parts: ReadonlyArray<ReadonlyArray<string>>
  /** The asked places of each group. */
  readonly groups: ReadonlyArray<ReadonlyArray<string>>
}

export interface Duty extends Meaning {
  /** Rows of part, group, required, met, and bits. */
  readonly selects: ReadonlyArray<Select>
}

/** A SELECT of part, group, and the three numbers. */
export const select = (numbers: readonly [string, string, string], from: ReadonlyArray<string>): Select => ({
  columns: [`"r"."part"`, none, `"u"."group"`, none, ...numbers],
  from: [...from, "GROUP BY 2, 4"]
})

export const readsPeriod = (exprs: ReadonlyArray<Expr.Expr | undefined>): boolean =>
  exprs.some((expr) => expr !== undefined && Expr.readsPeriod(expr))

export const whereOf = (subjects: Measure.Subjects): Expr.Expr | undefined =>
  "collection" in subjects ? subjects.where : undefined
