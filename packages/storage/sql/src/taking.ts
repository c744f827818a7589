/** Which rows a batch takes in each of its spans, and the day on which they are read. */
import { type Collection, Expr, LocalDate, type Zone } from "@shequ/core"
import type { Batch, Span } from "./Batch.ts"
import * as Day from "./Day.ts"
import { halves } from "./halves.ts"
import { inMonths } from "./Months.ts"
import { day, value } from "./print.ts"
import { make, type Scope, type Setting, typeOf } from "./Scope.ts"
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

const ofPeriod = (name: (typeof columns)[number]): Day.Day =>
  Day.ofBoth(`"p"."${name}"`, `"p"."${name}Day"`, name === "last" ? `"p"."lastDate"` : undefined)

export const taking = (
  setting: Setting,
  collection: Collection.Collection,
  batch: Pick<Batch, "spans" | "time" | "parts">,
  zone: Zone.Zone,
  tables: With
): Taking => {
  const { writer } = setting
  const { parts, spans, time } = batch
  /** The scope of a row with its period, and the periods' table joined to it. */
  const withPeriod = (scope: Scope) => {
    const table = periods(spans, zone, tables)
    return {
      scope: { ...scope, periods: { table, number: "n" } },
      periods: table,
      span: `"p"."n"`
    }
  }
  if ("asOf" in time) {
    const on = ofPeriod(time.asOf === "end" ? "last" : "start")
    const scope: Scope = { ...make(setting, collection, () => on), on: "period" }
    const [from, to] = ["validFrom", "validTo"].map((name) => Day.ofText(writer, `${scope.alias}."${name}"`))
    const conditions = [
      Day.compare("<=", from as Day.Day, on),
      `(${scope.alias}."validTo" IS NULL OR ${Day.compare(">", to as Day.Day, on)})`
    ]
    return { ...withPeriod(scope), conditions }
  }
  const named = "during" in time ? time.during : time.upTo
  const scope: Scope = { ...make(setting, collection, () => ofPeriod("last")), on: "period" }
  const at = day(scope, named)
  const isInstant = typeOf(scope, named) === "instant"
  const compare = (operator: string, edge: LocalDate.LocalDate): string =>
    isInstant
      ? `${value(scope, named)} ${operator} ${writer.integer(zone.startOf(edge))}`
      : Day.compare(operator, at, Day.literal(writer, edge))
  const beforeEnd = isInstant ? `${value(scope, named)} < "p"."endAt"` : Day.compare("<", at, ofPeriod("end"))
  if ("upTo" in time) return { ...withPeriod(scope), conditions: [beforeEnd] }
  const first = spans.map((span) => span.start).reduce((a, b) => (a < b ? a : b))
  const end = spans.map((span) => span.end).reduce((a, b) => (a > b ? a : b))
  const isSameDay = !isInstant || setting.months?.zone === zone.name
  const between = [compare(">=", first), compare("<", end), ...inMonths(scope, named, { first, end, isSameDay })]
  const own: Scope = { ...scope, today: at, on: named }
  if (parts !== undefined) {
    const span = halves((edge) => compare("<", (parts[edge] as Span).start), 0, parts.length)
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
