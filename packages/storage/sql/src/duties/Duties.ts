/** What a statement about duties gives: numbers by part of the periods and group of places. */
import { Expr, type Measure, type Plan } from "@shequ/core"
import type { Statement } from "../Statement.ts"

export type DutyAggregate = Extract<Measure.Aggregate, { readonly kind: "attainment" | "coverage" }>

export interface DutyRequest extends Plan.Request {
  readonly aggregate: DutyAggregate
}

export const isDutyRequest = (request: Plan.Request): request is DutyRequest =>
  request.aggregate.kind === "attainment" || request.aggregate.kind === "coverage"

export interface DutyStatement {
  /** Rows of part, group, required, met, and bits. */
  readonly statement: Statement
  /** The periods of each part. */
  readonly parts: ReadonlyArray<ReadonlyArray<string>>
  /** The asked places of each group. */
  readonly groups: ReadonlyArray<ReadonlyArray<string>>
}

export const readsPeriod = (exprs: ReadonlyArray<Expr.Expr | undefined>): boolean =>
  exprs.some((expr) => expr !== undefined && Expr.readsPeriod(expr))

export const whereOf = (subjects: Measure.Subjects): Expr.Expr | undefined =>
  "collection" in subjects ? subjects.where : undefined
