/** Requests of a group as columns of its boards: one aggregate, its total and its breakdowns, and how they are read in a row. */
import type { Collection } from "../../collection/Collection.ts"
import { children, type Expr } from "../../expr/Expr.ts"
import type { Aggregate } from "../../measure/Measure.ts"
import { fromEpochDay } from "../../time/LocalDate.ts"
import type { Request } from "../Plan.ts"
import { type Books, typeOf } from "./Books.ts"
import type { Take } from "./Cells.ts"
import { isName } from "./compile.ts"
import { followsPeriod } from "./followsPeriod.ts"
import type { BitsReader, Moment, Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import { qualifiers } from "./tally.ts"

export type RowAggregate = Exclude<Aggregate, { readonly kind: "attainment" | "coverage" }>
export type RowRequest = Request & { readonly aggregate: RowAggregate }

type NumberReader = (row: Held, at: Moment) => number

export interface Column {
  readonly id: string
  /** Among the cells of its record: all totals share one, each breakdown has its own. */
  readonly number: number
  readonly take: Take
  readonly aggregate: RowAggregate
  /** The breakdown value as a number of `Names`, 0 where it is missing. */
  readonly key: NumberReader | undefined
}

/** One aggregate, and the columns for it. */
export interface Counted {
  readonly where: Expr | undefined
  readonly of: ((row: Held, at: Moment) => number | undefined) | undefined
  /** Its qualifiers; where they come from the row alone, there are none unless the row has some. */
  readonly bits: BitsReader
  readonly bitsAreOwn: boolean
  readonly columns: Array<Column>
  /** It looks at the period: the same row may count in one and not in another. */
  isPeriodic: boolean
}

/** Reads fields of its own row only. */
const readsOwn = (expr: Expr): boolean =>
  expr.op === "field" ? expr.path.length === 1 : expr.op !== "tally" && children(expr).every(readsOwn)

/** Texts by their numbers; days and truths as they are written. */
const textReader = (books: Books, collection: Collection, expr: Expr): Reader => {
  const read = books.read(collection, expr)
  const type = typeOf(books, collection, expr)
  if (isName(type)) return read
  return (row, at) => {
    const value = read(row, at)
    return value === undefined
      ? undefined
      : books.names.of(type === "date" ? fromEpochDay(value as number) : String(value))
  }
}

export const columns = (
  books: Books,
  collection: Collection,
  requests: ReadonlyArray<RowRequest>
): ReadonlyArray<Counted> => {
  const all = new Map<string, Counted>()
  let totals = 0
  for (const { aggregate, by, id } of requests) {
    const name = JSON.stringify(aggregate)
    let counted = all.get(name)
    if (counted === undefined) {
      const of = "of" in aggregate ? aggregate.of : undefined
      const exprs = [aggregate.where, of].filter((one) => one !== undefined)
      counted = {
        where: aggregate.where,
        of:
          of === undefined
            ? undefined
            : ((aggregate.kind === "distinct"
                ? textReader(books, collection, of)
                : books.read(collection, of)) as Counted["of"]),
        bits: qualifiers(books, collection, exprs),
        bitsAreOwn: exprs.every(readsOwn),
        columns: [],
        isPeriodic: exprs.some(followsPeriod)
      }
      all.set(name, counted)
    }
    const key = by === undefined ? undefined : textReader(books, collection, by.expr)
    counted.isPeriodic ||= by !== undefined && followsPeriod(by.expr)
    counted.columns.push({
      id,
      number: by === undefined ? totals++ : 0,
      take: aggregate.kind === "count" || aggregate.kind === "sum" ? aggregate.kind : "set",
      aggregate,
      key: key === undefined ? undefined : (row, at) => (key(row, at) as number | undefined) ?? 0
    })
  }
  return [...all.values()]
}
