/**
 * Prints a batch as one statement:
 *
 *   rows ── in spans of days ──┬── grouped by span, place and breakdown ──► a number per request, added up by the core
 *                              └── under asked places, in each period ──► values counted once, or in order
 */
import type { LocalDate } from "@shequ/core"
import { type Asked, begin, type Sentence } from "./Asked.ts"
import { aggregate, conditionOf } from "./aggregate.ts"
import type { Batch, Span } from "./Batch.ts"
import * as Day from "./Day.ts"
import { halves } from "./halves.ts"
import { value } from "./print.ts"
import { type Scope, typeOf } from "./Scope.ts"
import type { Statement, Value } from "./Statement.ts"
import { taking } from "./taking.ts"
import { Unpushable } from "./Unpushable.ts"
import { under } from "./under.ts"

/** Rows begin with the number of the span, two values that say where, and the breakdown's value. */
export interface BatchStatement {
  readonly statement: Statement
  /** The asked places to which the numbers of a row count. */
  readonly placesOf: (where: Value, tree: Value) => ReadonlyArray<string>
  /** The periods in which the numbers of a row count, by the number of its span. */
  readonly periods: ReadonlyArray<ReadonlyArray<string>>
  /** Per request: where its number and its bits stand in a row. */
  readonly columns: ReadonlyArray<{ readonly number: number; readonly bits: number | undefined }>
}

const names = new Set(["text", "code", "reference"])

const keyOf = (scope: Scope, { by }: Batch): string => {
  if (by === undefined) return "NULL"
  const type = typeOf(scope, by.expr)
  if (!names.has(type ?? "")) throw new Unpushable(`a breakdown by a ${type}`)
  return value(scope, by.expr)
}

/** Expressions that are read once per row, each a column of the view `"r"`. */
const columnsOfRow = () => {
  const kept = new Map<string, string>()
  return {
    keep: (sql: string): string => {
      const known = kept.get(sql) ?? `"x${kept.size + 1}"`
      kept.set(sql, known)
      return `"r".${known}`
    },
    sql: (): ReadonlyArray<string> => [...kept].map(([sql, name]) => `${sql} AS ${name}`)
  }
}

interface Printing {
  readonly asked: Asked
  readonly batch: Batch
  readonly sentence: Sentence
  readonly scope: Scope
  readonly span: string
  readonly place: string
  readonly key: string
  /** The rows, under further conditions; printed after what is read of them. */
  readonly from: (conditions: ReadonlyArray<string>) => ReadonlyArray<string>
  /** Brings the rows, with these columns beside span, place and key. */
  readonly rows: (columns: ReadonlyArray<string>) => string
}

/** Numbers every aggregate's place in a row. */
const numbered = (printed: ReadonlyArray<{ readonly number: string; readonly bits: string | undefined }>) => {
  let next = 4
  return {
    sql: printed.flatMap(({ bits, number }) => [number, ...(bits === undefined ? [] : [bits])]),
    columns: printed.map(({ bits }) => {
      const at = { number: next, bits: bits === undefined ? undefined : next + 1 }
      next += bits === undefined ? 1 : 2
      return at
    })
  }
}

/** The tree by the day of a row: which of its spans. */
const treeOf = ({ asked: { places }, scope }: Printing): string => {
  const { today, setting } = scope
  const edges = places.spans.map((span) => span.from)
  const isBefore = (at: number): string =>
    Day.compare("<", today, Day.literal(setting.writer, edges[at] as LocalDate.LocalDate))
  return halves(isBefore, 0, edges.length)
}

const merged = (printing: Printing): BatchStatement => {
  const { asked, batch, from, key, place, scope, sentence, span } = printing
  const { places, treeOn } = asked
  const wanted = new Set(asked.asked)
  const above = (place: string, on: LocalDate.LocalDate): ReadonlyArray<string> =>
    places.tree.chain(place, treeOn ?? on).filter((one) => wanted.has(one))
  // Printed where they are used: as a view's columns SQLite would carry all of them through its sorting.
  const printed = numbered(batch.requests.map((request) => aggregate(scope, request.aggregate, (sql) => sql)))
  const asking = places.ids.filter((place) => places.spans.some((span) => above(place, span.on).length > 0))
  // The core passes over the few that nobody asked for; many are better left out from the start.
  const isMost = asking.length * 2 > places.ids.length
  const { brought, words } = sentence
  const inside = (): string =>
    brought.add(
      "place",
      asking.map((one) => [one]),
      [{ name: "place", type: "text" }]
    )
  const tree = treeOf(printing)
  const lines = [
    `SELECT ${[span, place, tree, key, ...printed.sql].join(",\n  ")}`,
    ...from([isMost ? `${place} IS NOT NULL` : `${place} IN (SELECT "place" FROM ${inside()})`]),
    `GROUP BY ${[1, 2, ...(places.spans.length === 1 ? [] : [3]), ...(batch.by === undefined ? [] : [4])].join(", ")}`
  ]
  return {
    statement: words.finish(brought.sql() + lines.join("\n")),
    placesOf: (where, tree) => {
      const span = places.spans[Number(tree)]
      return span === undefined ? [] : above(String(where), span.on)
    },
    periods: periodsOf(batch.spans),
    columns: printed.columns
  }
}

const periodsOf = (spans: ReadonlyArray<Span>) => spans.map((span) => span.periods)

/** Rows once for each span of days and each asked place that they lie in. */
const spread = ({ asked, batch, scope, sentence }: Printing, from: string) => {
  const { brought, words } = sentence
  const { groups, on, table } = under(asked, false, brought)
  const { parts, spans } = batch
  const isApart = parts === undefined || parts.every((part) => part.periods.length <= 1)
  const pairs = (): ReadonlyArray<ReadonlyArray<number>> =>
    (parts ?? []).flatMap((part, index) =>
      spans.flatMap((one, n) => (one.start <= part.start && part.end <= one.end ? [[index, n]] : []))
    )
  const several = (): string =>
    brought.add(
      "part",
      pairs(),
      ["part", "span"].map((name) => ({ name, type: "integer" as const }))
    )
  const day = scope.today.isText ? Day.ofText(words, `"r"."day"`) : Day.ofNumber(words, `"r"."day"`)
  return {
    periods: periodsOf(isApart ? (parts ?? spans) : spans),
    span: isApart ? `"r"."span"` : `"s"."span"`,
    // CROSS JOIN keeps SQLite from turning the order round and building an index of the rows.
    from: `FROM ${from} AS "r"${isApart ? "" : ` CROSS JOIN ${several()} AS "s"`} CROSS JOIN ${table} AS "u"`,
    where: `${isApart ? "" : `"s"."part" = "r"."span" AND `}${on(`"r"."place"`, day)}`,
    placesOf: (where: Value): ReadonlyArray<string> => groups[Number(where)] ?? []
  }
}

const dayOf = ({ asked, scope: { today } }: Printing): ReadonlyArray<string> =>
  asked.places.spans.length === 1 ? [] : [`${today.isText ? today.text() : today.number()} AS "day"`]

const ranked = (printing: Printing): BatchStatement => {
  const { batch, rows, scope, sentence } = printing
  const { brought, words } = sentence
  const { keep, sql } = columnsOfRow()
  const printed = numbered(batch.requests.map((request) => aggregate(scope, request.aggregate, keep)))
  const { from, periods, placesOf, span, where } = spread(printing, rows([...dayOf(printing), ...sql()]))
  const lines = [
    `SELECT ${[span, `"u"."group"`, "0", `"r"."key"`, ...printed.sql].join(",\n  ")}`,
    from,
    `WHERE ${where}`,
    "GROUP BY 1, 2, 3, 4"
  ]
  return { statement: words.finish(brought.sql() + lines.join("\n")), placesOf, periods, columns: printed.columns }
}

const once = (printing: Printing): BatchStatement => {
  const { batch, rows, scope, sentence } = printing
  const { brought, words } = sentence
  const { keep, sql } = columnsOfRow()
  const values = batch.requests.map(({ aggregate: of }) => {
    if (of.kind !== "distinct") throw new Unpushable(of.kind)
    return of
  })
  const [first] = values
  if (first === undefined || !names.has(typeOf(scope, first.of) ?? "")) throw new Unpushable("counts what is no name")
  const counted = keep(value(scope, first.of))
  const inner: Array<string> = []
  /** Per value, how many rows fulfil each condition, and their bits. */
  const have = (column: string): string => {
    const known = inner.indexOf(column)
    return `"o"."y${known === -1 ? inner.push(column) : known + 1}"`
  }
  const printed = numbered(
    values.map((of) => {
      const { bits, condition, mask } = conditionOf(scope, of, keep)
      const { dialect } = words
      return {
        number: condition === undefined ? "count(*)" : dialect.count(`${have(dialect.count(condition))} > 0`),
        bits:
          bits === undefined
            ? undefined
            : dialect.bits(have(dialect.bits(bits, condition ?? "true", mask)), "true", mask)
      }
    })
  )
  const { from, periods, placesOf, span, where } = spread(printing, rows([...dayOf(printing), ...sql()]))
  const base = [`${span} AS "span"`, `"u"."group"`, `"r"."key"`, `${counted} AS "value"`]
  const view = brought.view(
    "once",
    [
      `SELECT ${[...base, ...inner.map((column, index) => `${column} AS "y${index + 1}"`)].join(",\n    ")}`,
      from,
      `WHERE ${where} AND ${counted} IS NOT NULL`,
      "GROUP BY 1, 2, 3, 4"
    ].join("\n  "),
    false
  )
  const lines = [
    `SELECT ${[`"o"."span"`, `"o"."group"`, "0", `"o"."key"`, ...printed.sql].join(",\n  ")}`,
    `FROM ${view} AS "o"`,
    "GROUP BY 1, 2, 3, 4"
  ]
  return { statement: words.finish(brought.sql() + lines.join("\n")), placesOf, periods, columns: printed.columns }
}

const forms = { merged, once, ranked }

export const batchStatement = (asked: Asked, batch: Batch): BatchStatement => {
  const collection = asked.registry.collections.get(batch.collection)
  if (collection === undefined) throw new Unpushable(`no collection ${batch.collection}`)
  const sentence = begin(asked)
  const { brought, setting } = sentence
  const { conditions, join, scope, span } = taking(setting, collection, batch, asked.zone, brought)
  const place = value(scope, collection.place)
  const key = keyOf(scope, batch)
  const from: Printing["from"] = (further) => [
    `FROM ${setting.from(collection)} AS ${scope.alias}${join}`,
    ...scope.joins.sql,
    `WHERE ${[...conditions, ...further].join("\n    AND ")}`
  ]
  const rows: Printing["rows"] = (columns) => {
    const read = [`${span} AS "span"`, `${place} AS "place"`, `${key} AS "key"`, ...columns]
    return brought.view("row", [`SELECT ${read.join(",\n    ")}`, ...from([])].join("\n  "), true)
  }
  return forms[batch.form]({ asked, batch, sentence, scope, span, place, key, from, rows })
}
