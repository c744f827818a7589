/**
 * Prints a coverage:
 *
 *   intervals × windows ──► pieces ──► what each adds to those before it ──► seconds by subject and day ──► under asked places
 */
import { Cadence, type Expr, LocalDate, type Measure, type Period, type Zone } from "@shequ/core"
import type { Sentence } from "../Asked.ts"
import { day, value } from "../print.ts"
import { qualifiers } from "../qualifiers.ts"
import { make as makeScope, type Scope, typeOf } from "../Scope.ts"
import { Unpushable } from "../Unpushable.ts"
import { under } from "../under.ts"
import { rowDay } from "./attainment.ts"
import { type Duty, readsPeriod, select, whereOf } from "./Duties.ts"
import { aboutOf } from "./entries.ts"
import { begins, overlaps, type SlotSpan } from "./overlaps.ts"
import { bring, last, make } from "./Slots.ts"
import { subjectsOf } from "./subjects.ts"

type Coverage = Extract<Measure.Aggregate, { readonly kind: "coverage" }>
type Span = readonly [from: number, to: number]

/** The required windows of a day as instants, in order; those that touch are one. */
const windowsOn = (
  windows: ReadonlyArray<Cadence.Window>,
  date: LocalDate.LocalDate,
  zone: Zone.Zone
): ReadonlyArray<Span> => {
  const midnight = zone.startOf(date)
  const at = (clock: string): number =>
    clock === "24:00" ? zone.startOf(LocalDate.addDays(date, 1)) : midnight + Cadence.minuteOf(clock) * 60_000
  const spans = windows
    .filter(({ weekdays }) => weekdays === undefined || weekdays.includes(LocalDate.weekday(date)))
    .map(({ from, to }): Span => [at(from), at(to)])
    .sort(([a], [b]) => a - b)
  const joined: Array<[number, number]> = []
  for (const [from, to] of spans) {
    const before = joined.at(-1)
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to)
    else joined.push([from, to])
  }
  return joined
}

const ownInstant = (scope: Scope, expr: Expr.Expr): string => {
  if (expr.op !== "field" || expr.path.length > 1 || typeOf(scope, expr) !== "instant") {
    throw new Unpushable("an interval's edge is no time of its own")
  }
  return value(scope, expr)
}

const daysOf = ({ end, start }: Period.Period) => {
  const days: Array<{ readonly start: LocalDate.LocalDate; readonly end: LocalDate.LocalDate }> = []
  for (let at = start; at < end; at = LocalDate.addDays(at, 1)) days.push({ start: at, end: LocalDate.addDays(at, 1) })
  return days
}

export const coverage = (sentence: Sentence, aggregate: Coverage, periods: ReadonlyArray<Period.Period>): Duty => {
  const { asked, brought, setting, words } = sentence
  const { places, zone } = asked
  const { dialect, integer } = words
  const collection = setting.registry.collections.get(aggregate.collection)
  if (collection === undefined) throw new Unpushable(`no collection ${aggregate.collection}`)
  const { groups, isFixed, on, table: above } = under(asked, true, brought)
  const apart = readsPeriod([whereOf(aggregate.subjects)])
  if (readsPeriod([aggregate.where])) throw new Unpushable("intervals are chosen by the figure's period")
  const windowed = (slot: { readonly start: LocalDate.LocalDate }) => windowsOn(aggregate.windows, slot.start, zone)
  const days = make(periods, (period) => daysOf(period).filter((one) => windowed(one).length > 0), apart)
  const seconds = (spans: ReadonlyArray<Span>): number =>
    Math.round(spans.reduce((total, [from, to]) => total + to - from, 0) / 1000)
  const slots = bring(days, "day", brought, apart, 0, (slot) => seconds(windowed(slot)))
  const windows = days.all.flatMap((slot, index) => windowed(slot).map(([from, to]): SlotSpan => [index, from, to]))
  const bare = makeScope(setting, collection, () => last)
  const from = ownInstant(bare, aggregate.from)
  const scope: Scope = { ...bare, today: day(bare, aggregate.from) }
  const { join, subject } = aboutOf(scope, places, aggregate.subjects, aggregate.subject)
  const edge = (of: (period: Period.Period) => LocalDate.LocalDate, pick: typeof Math.max): string =>
    integer(pick(...periods.map((period) => zone.startOf(of(period)))))
  const end = edge((period) => period.end, Math.max)
  // One without an end goes on.
  const to = `coalesce(${ownInstant(bare, aggregate.to)}, ${end})`
  const conditions = [
    `${from} < ${end}`,
    `${to} > ${edge((period) => period.start, Math.min)}`,
    ...(aggregate.where === undefined ? [] : [value(scope, aggregate.where)])
  ]
  const bits = qualifiers(scope, [aggregate.where])
  const interval = brought.view(
    "interval",
    [
      `SELECT ${[
        `${subject} AS "subject"`,
        `${from} AS "from"`,
        `${to} AS "to"`,
        `${begins(sentence, from)} AS "begins"`,
        ...(bits === undefined ? [] : [`${bits.sql} AS "bits"`])
      ].join(", ")}`,
      `FROM ${setting.from(collection)} AS ${bare.alias}`,
      ...bare.joins.sql,
      ...join,
      `WHERE ${conditions.join("\n    AND ")}`
    ].join("\n  "),
    true
  )
  const piece = brought.view(
    "piece",
    overlaps(
      sentence,
      interval,
      "window",
      windows,
      [
        `"i"."subject", "w"."slot", "w"."from" AS "window"`,
        `CASE WHEN "i"."from" > "w"."from" THEN "i"."from" ELSE "w"."from" END AS "from"`,
        `CASE WHEN "i"."to" < "w"."to" THEN "i"."to" ELSE "w"."to" END AS "to"`
      ].join(",\n    ")
    ),
    false
  )
  const step = brought.view(
    "step",
    [
      `SELECT "subject", "slot", "from", "to",`,
      `  max("to") OVER (PARTITION BY "subject", "window" ORDER BY "from", "to" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS "before"`,
      `FROM ${piece}`,
      `WHERE "from" < "to"`
    ].join("\n  "),
    false
  )
  const covered = brought.view(
    "covered",
    [
      `SELECT "subject", "slot", CAST(sum("to" - CASE WHEN "before" > "from" THEN "before" ELSE "from" END) AS bigint) AS "milliseconds"`,
      `FROM ${step}`,
      `WHERE "before" IS NULL OR "before" < "to"`,
      "GROUP BY 1, 2"
    ].join("\n  "),
    true
  )
  const edges = days.all.map(({ end, start }, slot): SlotSpan => [slot, zone.startOf(start), zone.startOf(end)])
  const certain = (mask: number): string => {
    const sure = overlaps(sentence, interval, "edge", edges, `"i"."subject", "w"."slot", "i"."bits"`)
    const all = brought.view("sure", sure, false)
    const select = `SELECT "subject", "slot", ${dialect.bits(`"bits"`, "true", mask)} AS "bits" FROM ${all} GROUP BY 1, 2`
    return brought.view("certain", select, true)
  }
  const subjects = subjectsOf(setting, places, aggregate.subjects, { table: slots, number: "slot" })
  const ofSubject = [
    `${subjects.id} AS "subject"`,
    `"p"."slot" AS "slot"`,
    `"p"."part" AS "part"`,
    `"p"."seconds" AS "seconds"`,
    `${subjects.place} AS "place"`,
    ...(isFixed ? [] : [`${last.text()} AS "day"`, `${last.number()} AS "dayNumber"`])
  ]
  const owing = brought.view("subject", `SELECT ${ofSubject.join(", ")}\n  ${subjects.from(slots)}`, false)
  const same = (alias: string): string => `"${alias}"."subject" = "r"."subject" AND "${alias}"."slot" = "r"."slot"`
  const met = `sum(coalesce(${dialect.divide(`"c"."milliseconds"`, "1000")}, 0))`
  const of = [
    `FROM ${owing} AS "r"`,
    `LEFT JOIN ${covered} AS "c" ON ${same("c")}`,
    ...(bits === undefined ? [] : [`LEFT JOIN ${certain(bits.mask)} AS "b" ON ${same("b")}`]),
    `JOIN ${above} AS "u" ON ${on(`"r"."place"`, rowDay)}`
  ]
  const certainty = bits === undefined ? "0" : dialect.bits(`"b"."bits"`, "true", bits.mask)
  return { selects: [select([`sum("r"."seconds")`, met, certainty], of)], parts: days.parts, groups }
}
