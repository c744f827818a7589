/** Requests of a group as columns of its boards: one aggregate, its total and its breakdowns, and how they are read in a row. */
import type { Collection } from "../../collection/Collection.ts"
import type { Expr } from "../../expr/Expr.ts"
import type { Aggregate } from "../../measure/Measure.ts"
import { fromEpochDay } from "../../time/LocalDate.ts"
import type { Request } from "../Plan.ts"
import { type Books, typeOf } from "./Books.ts"
import type { Take } from "./Cells.ts"
import { isName } from "./compile.ts"
import { edgesOfAll, readsOwn } from "./edges.ts"
import { followsPeriod } from "./followsPeriod.ts"
import type { BitsReader, Moment, Reader } from "./Moment.ts"
import type { Held } from "./Packed.ts"
import { qualifiers } from "./qualifiers.ts"

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
  /** The edges over which rows are read for it. */
  readonly edges: ReadonlySet<string>
  readonly columns: ReadonlyArray<Column>
}

/** The aggregates of a group. Their totals have the numbers from `first` on, in their order. */
export interface Listed {
  readonly first: number
  readonly members: ReadonlyArray<Counted>
}

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

/** Those that read the same in every period, and those that look at the period: there a row may count in one and not in another. */
export const counted = (
  books: Books,
  collection: Collection,
  requests: ReadonlyArray<RowRequest>
): { readonly plain: Listed; readonly periodic: Listed } => {
  const alike = [...Map.groupBy(requests, ({ aggregate }) => JSON.stringify(aggregate)).values()]
  const [periodic, plain] = [true, false].map((isPeriodic) =>
    alike.filter((some) => some.some(looksAtPeriod) === isPeriodic)
  )
  const lot = (all: ReadonlyArray<ReadonlyArray<RowRequest>>, first: number): Listed => ({
    first,
    members: all.map((some, at) => countedBy(books, collection, some, first + at))
  })
  return { plain: lot(plain ?? [], 0), periodic: lot(periodic ?? [], Math.ceil((plain ?? []).length / 32) * 32) }
}

const expressions = (aggregate: RowAggregate): ReadonlyArray<Expr> =>
  [aggregate.where, "of" in aggregate ? aggregate.of : undefined].filter((one) => one !== undefined)

const looksAtPeriod = ({ aggregate, by }: RowRequest): boolean =>
  expressions(aggregate).some(followsPeriod) || (by !== undefined && followsPeriod(by.expr))

/** Requests for one aggregate: its total, its breakdowns. */
const countedBy = (
  books: Books,
  collection: Collection,
  requests: ReadonlyArray<RowRequest>,
  total: number
): Counted => {
  const [{ aggregate }] = requests as readonly [RowRequest]
  const exprs = expressions(aggregate)
  const read =
    aggregate.kind === "distinct"
      ? textReader
      : (...rest: Parameters<typeof textReader>) => books.read(rest[1], rest[2])
  return {
    where: aggregate.where,
    of: "of" in aggregate ? (read(books, collection, aggregate.of) as Counted["of"]) : undefined,
    bits: qualifiers(books, collection, exprs),
    bitsAreOwn: exprs.every(readsOwn),
    edges: edgesOfAll(collection, [...exprs, ...requests.map(({ by }) => by?.expr)]),
    columns: requests.map(({ by, id }) => {
      const key = by === undefined ? undefined : textReader(books, collection, by.expr)
      return {
        id,
        number: key === undefined ? total : 0,
        take: aggregate.kind === "count" || aggregate.kind === "sum" ? aggregate.kind : "set",
        aggregate,
        key: key === undefined ? undefined : (row, at) => (key(row, at) as number | undefined) ?? 0
      }
    })
  }
}
