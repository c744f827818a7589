/** Prints how many entries of a requirement each subject has in each slot. */
import { Cadence, type Expr, type LocalDate, type Measure, type Zone } from "@shequ/core"
import * as Day from "../Day.ts"
import { inLevel, type Places, spanColumns, within } from "../Places.ts"
import { day, value } from "../print.ts"
import { qualifiers } from "../qualifiers.ts"
import { make, type Scope, type Setting, typeOf } from "../Scope.ts"
import { Unpushable } from "../Unpushable.ts"
import { bringDays, last, periodLast, type Slots } from "./Slots.ts"
import { isValid } from "./subjects.ts"

export interface Entries {
  /** A view of subject, slot, number of entries and – when it has – their bits. */
  readonly name: string
  readonly mask: number
}

/** Whose entry a row is: of whom it names, or of the places of a level that it lies in. */
export const aboutOf = (
  scope: Scope,
  places: Places,
  subjects: Measure.Subjects,
  named: Expr.Expr | undefined
): { readonly subject: string; readonly join: ReadonlyArray<string> } => {
  if (named !== undefined) return { subject: value(scope, named), join: [] }
  if (!("places" in subjects)) throw new Unpushable("entries name none of the subjects")
  const { brought } = scope.setting
  const table = brought.add(`in ${subjects.places}`, inLevel(places, subjects.places), [
    { name: "place", type: "text" },
    { name: "above", type: "text" },
    ...spanColumns
  ])
  const place = value(scope, scope.collection.place)
  const when = places.spans.length === 1 ? "" : ` AND ${within(`"a"`, scope.today)}`
  return { subject: `"a"."above"`, join: [`JOIN ${table} AS "a" ON "a"."place" = ${place}${when}`] }
}

/** Whether the entry lies in the cadence's part of the day; an entry that only has a day does. */
const dayPart = (scope: Scope, { cadence, time }: Measure.Requirement): ReadonlyArray<string> => {
  const { offsets, writer } = scope.setting
  const part = cadence.dayPart
  if (part === undefined || time?.op !== "field" || time.path.length !== 1 || typeOf(scope, time) !== "instant")
    return []
  const minute = Day.minute(writer, offsets, value(scope, time))
  const [from, to] = [part.from, part.to].map((clock) => writer.integer(Cadence.minuteOf(clock)))
  return [`${minute} >= ${from}`, `${minute} < ${to}`]
}

/** Entries beyond all slots need not be read. */
const inSlots = (scope: Scope, time: Expr.Expr, at: Day.Day, { slots, zone }: Asked): ReadonlyArray<string> => {
  const { writer } = scope.setting
  const [first] = slots.all.map((slot) => slot.start).sort()
  const end = slots.all
    .map((slot) => slot.end)
    .sort()
    .at(-1)
  if (first === undefined || end === undefined) return []
  const edge = (operator: string, day: LocalDate.LocalDate): string =>
    typeOf(scope, time) === "instant"
      ? `${value(scope, time)} ${operator} ${writer.integer(zone.startOf(day))}`
      : Day.compare(operator, at, Day.literal(writer, day))
  return [edge(">=", first), edge("<", end)]
}

export interface Asked {
  readonly setting: Setting
  readonly zone: Zone.Zone
  readonly places: Places
  readonly subjects: Measure.Subjects
  readonly slots: Slots
  /** The table of the slots, and whether they are apart by period. */
  readonly table: string
  readonly apart: boolean
}

export const entriesOf = (asked: Asked, requirement: Measure.Requirement): Entries => {
  const { apart, places, setting, slots, subjects, table } = asked
  const { brought, registry, writer } = setting
  const { dialect } = writer
  const collection = registry.collections.get(requirement.collection)
  if (collection === undefined) throw new Unpushable(`no collection ${requirement.collection}`)
  const { time, where } = requirement
  const bare: Scope = {
    ...make(setting, collection, () => periodLast),
    on: "period",
    ...(apart ? { periods: { table, number: "slot" } } : {})
  }
  const at = time === undefined ? undefined : day(bare, time)
  const scope: Scope = at === undefined ? bare : { ...bare, today: at, ...(time === undefined ? {} : { on: time }) }
  const { join, subject } = aboutOf(scope, places, subjects, requirement.subject)
  // Of a register's row the condition is read in the slot, and by the subject's parameters.
  const judged: Scope =
    at !== undefined
      ? scope
      : {
          ...bare,
          today: last,
          joins: { known: new Map(), sql: [] },
          ...("places" in subjects ? { place: subject } : {})
        }
  if (at === undefined && !("places" in subjects) && mentionsParameter(where)) {
    throw new Unpushable("a register's entries are chosen by a parameter of their subject's place")
  }
  const conditions = [
    ...(at === undefined || time === undefined ? [] : inSlots(scope, time, at, asked)),
    ...(at === undefined ? [isValid(setting, bare.alias, last)] : []),
    ...(where === undefined ? [] : [value(judged, where)]),
    ...dayPart(scope, requirement)
  ]
  const bits = qualifiers(scope, [where])
  const on = at === undefined ? undefined : bringDays(slots, brought, at.isText)
  const isSlot = apart ? ` AND "d"."slot" = "p"."slot"` : ""
  const slot = on === undefined || apart ? `"p"."slot"` : `"d"."slot"`
  const from = [
    `FROM ${setting.from(collection)} AS ${bare.alias}${on === undefined || apart ? ` CROSS JOIN ${table} AS "p"` : ""}`,
    ...bare.joins.sql,
    ...(at === undefined ? [] : [`JOIN ${on} AS "d" ON "d"."day" = ${at.isText ? at.text() : at.number()}${isSlot}`]),
    ...join,
    ...(judged === scope ? [] : judged.joins.sql),
    ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join("\n    AND ")}`])
  ]
  const numbers = [
    `${subject} AS "subject"`,
    `${slot} AS "slot"`,
    `count(*) AS "done"`,
    ...(bits === undefined ? [] : [`${dialect.bits(`(${bits.sql})`, "true", bits.mask)} AS "bits"`])
  ]
  const name = brought.view("entry", [`SELECT ${numbers.join(", ")}`, ...from, "GROUP BY 1, 2"].join("\n  "), true)
  return { name, mask: bits?.mask ?? 0 }
}

const mentionsParameter = (data: unknown): boolean =>
  typeof data === "object" && data !== null
    ? ("op" in data && data.op === "parameter") || Object.values(data).some(mentionsParameter)
    : false
