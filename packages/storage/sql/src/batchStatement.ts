/**
 * Prints a batch as one statement:
 *
 *   rows ── in spans of days ──► ── under asked places ──► grouped by span, place and breakdown ──► a number per request
 */
import { type Asked, begin } from "./Asked.ts"
import { aggregate } from "./aggregate.ts"
import type { Batch } from "./Batch.ts"
import * as Day from "./Day.ts"
import { value } from "./print.ts"
import { type Scope, typeOf } from "./Scope.ts"
import type { Statement } from "./Statement.ts"
import { taking } from "./taking.ts"
import { Unpushable } from "./Unpushable.ts"
import { under } from "./under.ts"

export interface BatchStatement {
  readonly statement: Statement
  /** The asked places of each place number. */
  readonly groups: ReadonlyArray<ReadonlyArray<string>>
  /** Per request: where its number and its bits stand in a row. The row begins with the numbers of span and place, then the key. */
  readonly columns: ReadonlyArray<{ readonly number: number; readonly bits: number | undefined }>
}

const names = new Set(["text", "code", "reference"])

const keyOf = (scope: Scope, { by }: Batch): string => {
  if (by === undefined) return "NULL"
  const type = typeOf(scope, by.expr)
  if (!names.has(type ?? "")) throw new Unpushable(`a breakdown by a ${type}`)
  return value(scope, by.expr)
}

export const batchStatement = (from: Asked, batch: Batch): BatchStatement => {
  const { registry, zone } = from
  const collection = registry.collections.get(batch.collection)
  if (collection === undefined) throw new Unpushable(`no collection ${batch.collection}`)
  const { brought, setting, words } = begin(from)
  const { conditions, join, scope, span } = taking(setting, collection, batch, zone, brought)
  const { groups, isFixed, on, table } = under(from, batch.isInParts, brought)
  const kept = new Map<string, string>()
  const keep = (sql: string): string => {
    const known = kept.get(sql) ?? `"x${kept.size + 1}"`
    kept.set(sql, known)
    return `"r".${known}`
  }
  const place = value(scope, collection.place)
  const key = keyOf(scope, batch)
  const selected: Array<string> = []
  let next = 3
  const columns = batch.requests.map((request) => {
    const { bits, number } = aggregate(scope, request.aggregate, keep)
    selected.push(number, ...(bits === undefined ? [] : [bits]))
    const at = { number: next, bits: bits === undefined ? undefined : next + 1 }
    next += bits === undefined ? 1 : 2
    return at
  })
  const { today } = scope
  const day = isFixed ? [] : [`${today.isText ? today.text() : today.number()} AS "day"`]
  const read = [`${span} AS "span"`, `${place} AS "place"`, `${key} AS "key"`, ...day]
  const view = [
    `SELECT ${[...read, ...[...kept].map(([sql, name]) => `${sql} AS ${name}`)].join(",\n    ")}`,
    `FROM ${setting.from(collection)} AS ${scope.alias}${join}`,
    ...scope.joins.sql,
    `WHERE ${conditions.join("\n    AND ")}`
  ]
  brought.view("row", view.join("\n  "), true)
  const { parts, spans } = batch
  const isWhole = parts === undefined || parts === spans
  const periods = isWhole
    ? ""
    : brought.add(
        "part",
        parts.flatMap((part, index) =>
          spans.flatMap((one, n) => (one.start <= part.start && part.end <= one.end ? [[index, n]] : []))
        ),
        [
          { name: "part", type: "integer" },
          { name: "span", type: "integer" }
        ]
      )
  const dayOf = today.isText ? Day.ofText(words, `"r"."day"`) : Day.ofNumber(words, `"r"."day"`)
  const lines = [
    `SELECT ${[isWhole ? `"r"."span"` : `"s"."span"`, `"u"."group"`, `"r"."key"`, ...selected].join(",\n  ")}`,
    // CROSS JOIN keeps SQLite from turning the order round and building an index of the rows.
    `FROM "row" AS "r"${isWhole ? "" : ` CROSS JOIN ${periods} AS "s"`} CROSS JOIN ${table} AS "u"`,
    `WHERE ${[...(isWhole ? [] : [`"s"."part" = "r"."span"`]), on(`"r"."place"`, dayOf)].join(" AND ")}`,
    "GROUP BY 1, 2, 3"
  ]
  return {
    statement: words.finish(brought.sql() + lines.join("\n")),
    groups,
    columns
  }
}
