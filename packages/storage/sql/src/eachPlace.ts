/** Prints what cannot be added up – values that count once, values in order – for each asked place and each period apart. */
import type { Sentence } from "./Asked.ts"
import { aggregate, conditionOf } from "./aggregate.ts"
import type { Batch } from "./Batch.ts"
import { type Branch, none } from "./Branch.ts"
import { names } from "./batchRows.ts"
import * as Day from "./Day.ts"
import { fill } from "./fill.ts"
import { numbered } from "./numbered.ts"
import { value } from "./print.ts"
import { type RowView, rowView } from "./RowView.ts"
import { typeOf } from "./Scope.ts"
import { Unpushable } from "./Unpushable.ts"
import { under } from "./under.ts"

/** Rows once for each span of days and each asked place that they lie in. */
const spread = ({ brought, words, asked }: Sentence, { parts, spans }: Batch, { name, rows }: RowView) => {
  const { groups, on, table } = under(asked, false, brought)
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
  const day = rows.scope.today.isText ? Day.ofText(words, `"r"."day"`) : Day.ofNumber(words, `"r"."day"`)
  return {
    periods: (isApart ? (parts ?? spans) : spans).map((span) => span.periods),
    span: isApart ? `"r"."span"` : `"s"."span"`,
    // CROSS JOIN keeps SQLite from turning the order round and building an index of the rows.
    from: `FROM ${name} AS "r"${isApart ? "" : ` CROSS JOIN ${several()} AS "s"`} CROSS JOIN ${table} AS "u"`,
    where: `${isApart ? "" : `"s"."part" = "r"."span" AND `}${on(`"r"."place"`, day)}`,
    placesOf: (_: unknown, group: unknown): ReadonlyArray<string> => groups[Number(group)] ?? []
  }
}

export const ranked = (sentence: Sentence, batch: Batch): Branch => {
  const view = rowView(sentence, batch)
  const { scope } = view.rows
  const printed = numbered(batch.requests.map((request) => aggregate(scope, request.aggregate, view.keep)))
  const { from, periods, placesOf, span, where } = spread(sentence, batch, view)
  const select = {
    columns: [span, none, `"u"."group"`, `"r"."key"`, ...printed.sql],
    from: [from, `WHERE ${where}`, "GROUP BY 2, 3, 4, 5"]
  }
  return {
    requests: batch.requests,
    selects: [select],
    fill: fill(batch, { placesOf, periods, columns: printed.columns })
  }
}

export const once = (sentence: Sentence, batch: Batch): Branch => {
  const { brought, words } = sentence
  const { dialect } = words
  const view = rowView(sentence, batch)
  const { scope } = view.rows
  const values = batch.requests.map(({ aggregate: of }) => {
    if (of.kind !== "distinct") throw new Unpushable(of.kind)
    return of
  })
  const [first] = values
  if (first === undefined || !names.has(typeOf(scope, first.of))) throw new Unpushable("counts what is no name")
  const counted = view.keep(value(scope, first.of))
  const inner: Array<string> = []
  /** Per value, how many rows fulfil each condition, and their bits. */
  const have = (column: string): string => {
    const known = inner.indexOf(column)
    return `"o"."y${known === -1 ? inner.push(column) : known + 1}"`
  }
  const printed = numbered(
    values.map((of) => {
      const { bits, condition, mask } = conditionOf(scope, of, view.keep)
      return {
        number: condition === undefined ? "count(*)" : dialect.count(`${have(dialect.count(condition))} > 0`),
        bits:
          bits === undefined
            ? undefined
            : dialect.bits(have(dialect.bits(bits, condition ?? "true", mask)), "true", mask)
      }
    })
  )
  const { from, periods, placesOf, span, where } = spread(sentence, batch, view)
  const base = [`${span} AS "span"`, `"u"."group"`, `"r"."key"`, `${counted} AS "value"`]
  const each = brought.view(
    "once",
    [
      `SELECT ${[...base, ...inner.map((column, index) => `${column} AS "y${index + 1}"`)].join(",\n    ")}`,
      from,
      `WHERE ${where} AND ${counted} IS NOT NULL`,
      "GROUP BY 1, 2, 3, 4"
    ].join("\n  "),
    false
  )
  const select = {
    columns: [`"o"."span"`, none, `"o"."group"`, `"o"."key"`, ...printed.sql],
    from: [`FROM ${each} AS "o"`, "GROUP BY 2, 3, 4, 5"]
  }
  return {
    requests: batch.requests,
    selects: [select],
    fill: fill(batch, { placesOf, periods, columns: printed.columns })
  }
}
