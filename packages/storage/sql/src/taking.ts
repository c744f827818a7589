/** Which rows a batch takes in each of its spans, and the day on which they are read. */
import { type Collection, Expr, LocalDate, type Zone } from "@shequ/core"
import type { Batch, Span } from "./Batch.ts"
import * as Day from "./Day.ts"
import { halves } from "./halves.ts"
import { inMonths } from "./Months.ts"
import { day, value } from "./print.ts"
import { make, type Scope, type Setting, typeOf } from "./Scope.ts"
import type { Writer } from "./Statement.ts"
import type { With } from "./With.ts"

export interface Taking {
  readonly scope: Scope
  /** The table of periods, where rows are read for each of them. */
  readonly periods: string | undefined
  /** The number of the span, or of the part of spans. */
  readonly span: string
  readonly conditions: ReadonlyArray<string>
}

const columns = ["start", "end", "last"] as const

const periods = (spans: ReadonlyArray<Span>, zone: Zone.Zone, tables: With): string =>
  tables.add(
    "period",
    spans.map(({ end, start }, index) => {
      const last = LocalDate.addDays(end, -1)
      const days = [start, end, last] as const
      return [
        index,
        ...days,
        ...days.map(LocalDate.toEpochDay),
        Day.toDate(last),
        zone.startOf(start),
        zone.startOf(end)
      ]
    }),
    [
      { name: "n", type: "integer" },
      ...columns.map((name) => ({ name, type: "text" as const })),
      ...columns.map((name) => ({ name: `${name}Day`, type: "integer" as const })),
      { name: "lastDate", type: "integer" },
      { name: "startAt", type: "integer" },
      { name: "endAt", type: "integer" }
    ]
  )

type Edge = (typeof columns)[number]

const ofPeriod = (name: Edge): Day.Day =>
  Day.ofBoth(`"p"."${name}"`, `"p"."${name}Day"`, name === "last" ? `"p"."lastDate"` : undefined)

/** The days of a period that is written into the statement. */
const ofSpan = (writer: Writer, { end, start }: Span, name: Edge): Day.Day =>
  Day.literal(writer, { start, end, last: LocalDate.addDays(end, -1) }[name])

export const taking = (
  setting: Setting,
  collection: Collection.Collection,
  batch: Pick<Batch, "spans" | "time" | "parts" | "isAlone">,
  zone: Zone.Zone,
  tables: With
): Taking => {
  const { writer } = setting
  const { parts, spans, time } = batch
  // Where tables lie apart, one period at a time: a table of them is not sent.
  const [only] = batch.isAlone ? spans : []
  const edge = (name: Edge): Day.Day => (only === undefined ? ofPeriod(name) : ofSpan(writer, only, name))
  /** The scope of a row with its period, and the periods' table joined to it. */
  const withPeriod = (scope: Scope) => {
    if (only !== undefined) return { scope, periods: undefined, span: "0" }
    const table = periods(spans, zone, tables)
    return {
      scope: { ...scope, periods: { table, number: "n" } },
      periods: table,
      span: `"p"."n"`
    }
  }
  if ("asOf" in time) {
    const on = edge(time.asOf === "end" ? "last" : "start")
    const scope: Scope = { ...make(setting, collection, () => on), on: "period" }
    const [from, to] = ["validFrom", "validTo"].map((name) => Day.ofText(writer, `${scope.alias}."${name}"`))
    const conditions = [
      Day.compare("<=", from as Day.Day, on),
      `(${scope.alias}."validTo" IS NULL OR ${Day.compare(">", to as Day.Day, on)})`
    ]
    return { ...withPeriod(scope), conditions }
  }
  const named = "during" in time ? time.during : time.upTo
  const scope: Scope = { ...make(setting, collection, () => edge("last")), on: "period" }
  const at = day(scope, named)
  const isInstant = typeOf(scope, named) === "instant"
  const compare = (operator: string, on: LocalDate.LocalDate): string =>
    isInstant
      ? `${value(scope, named)} ${operator} ${writer.integer(zone.startOf(on))}`
      : Day.compare(operator, at, Day.literal(writer, on))
  const beforeEnd =
    only !== undefined
      ? compare("<", only.end)
      : isInstant
        ? `${value(scope, named)} < "p"."endAt"`
        : Day.compare("<", at, ofPeriod("end"))
  if ("upTo" in time) return { ...withPeriod(scope), conditions: [beforeEnd] }
  const first = spans.map((span) => span.start).reduce((a, b) => (a < b ? a : b))
  const end = spans.map((span) => span.end).reduce((a, b) => (a > b ? a : b))
  const isSameDay = !isInstant || setting.months?.zone === zone.name
  const between = [compare(">=", first), compare("<", end), ...inMonths(scope, named, { first, end, isSameDay })]
  const own: Scope = { ...scope, today: at, on: named }
  if (parts !== undefined) {
    const span = halves((at) => compare("<", (parts[at] as Span).start), 0, parts.length)
    return { scope: own, periods: undefined, span, conditions: between }
  }
  const fromStart = isInstant ? `${value(scope, named)} >= "p"."startAt"` : Day.compare(">=", at, ofPeriod("start"))
  return { ...withPeriod(own), conditions: [...between, fromStart, beforeEnd] }
}

/** Every row on its own day. */
export const anyDay = (setting: Setting, collection: Collection.Collection): Scope => {
  const scope = make(setting, collection, () => ofPeriod("last"))
  return { ...scope, today: day(scope, Expr.field(collection.time ?? "validFrom")) }
}
