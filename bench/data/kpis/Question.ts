/**
 * A question of the benchmark. Each says three times what it counts: as a shequ condition, in SQL over columns of numbers (0 stands
 * for a missing code and for an open end, −1 for no cost; DuckDB, SQLite and arquero use it), and as a predicate over row objects.
 */
import type { Handle, Kpi, Measure, Value } from "@shequ/core"
import type { Case, Visit } from "../model.ts"
import type { CaseRow, VisitRow } from "../rows.ts"

/** What is taken of the rows that hold. */
export type Take =
  | { readonly kind: "count" }
  | { readonly kind: "sum" | "distinct"; readonly of: string }
  | { readonly kind: "percentile"; readonly of: string; readonly n: number; readonly d: number }

export interface Question<Row = CaseRow & VisitRow> {
  readonly kpi: Kpi.Kpi
  readonly table: "cases" | "visits"
  readonly take: Take
  readonly sql: string | undefined
  readonly holds: (row: Row) => boolean
  /** The value that is taken, of an object; `undefined` where it is missing. */
  readonly value: (row: Row) => number | string | undefined
}

/** A question that is not a KPI yet. */
export type Draft = Omit<Question, "kpi"> & { readonly measure: Measure.Measure }

/** Gathers questions; those of one table fit rows of one kind. */
export const gathered = () => {
  const drafts: Array<Draft> = []
  const add = <Row>(
    table: Question["table"],
    measure: Measure.Measure,
    take: Take,
    sql: string | undefined,
    holds: (row: Row) => boolean,
    value: (row: Row) => number | string | undefined = () => 1
  ): void => {
    drafts.push({ measure, table, take, sql, holds, value } as Draft)
  }
  return { add, drafts }
}

export const anything = () => true
export type CaseHandle = Handle.Of<typeof Case>
export type CaseWhere = (row: CaseHandle) => Value.Condition
export type VisitWhere = (row: Handle.Of<typeof Visit>) => Value.Condition
