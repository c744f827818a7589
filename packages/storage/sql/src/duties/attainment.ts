/**
 * Prints an attainment:
 *
 *   subjects × slots ──┬── entries of each requirement, counted by subject and slot ──► required, met ── under asked places
 */
import { Cadence, Expr, type Measure, type Period } from "@shequ/core"
import type { Sentence } from "../Asked.ts"
import * as Day from "../Day.ts"
import { value } from "../print.ts"
import type { Scope } from "../Scope.ts"
import { Unpushable } from "../Unpushable.ts"
import { under } from "../under.ts"
import { type Duty, readsPeriod, select, whereOf } from "./Duties.ts"
import { entriesOf } from "./entries.ts"
import { bring, last, make } from "./Slots.ts"
import { subjectsOf } from "./subjects.ts"

/** The day of a subject's slot. */
export const rowDay = Day.ofBoth(`"r"."day"`, `"r"."dayNumber"`)

type Attainment = Extract<Measure.Aggregate, { readonly kind: "attainment" }>

/** How many entries a subject needs, read of the subject alone. */
const need = (scope: Scope, place: string, { atLeast, collection }: Measure.Requirement): string => {
  const found = scope.setting.registry.collections.get(collection)
  if (found === undefined) throw new Unpushable(`no collection ${collection}`)
  if (Expr.paths(atLeast).length > 0 || hasTally(atLeast)) throw new Unpushable("the number needed depends on a row")
  return atLeast.op === "literal"
    ? value(scope, atLeast)
    : `coalesce(${value({ ...scope, collection: found, place }, atLeast)}, 1)`
}

const hasTally = (expr: Expr.Expr): boolean => expr.op === "tally" || Expr.children(expr).some(hasTally)

export const attainment = (
  { asked, brought, setting, words }: Sentence,
  aggregate: Attainment,
  periods: ReadonlyArray<Period.Period>
): Duty => {
  const { places } = asked
  const { dialect } = words
  const { groups, isFixed, on, table: above } = under(asked, true, brought)
  const parts: Array<ReadonlyArray<string>> = []
  /** Requirements that are judged together, in the slots of the first. */
  const together = aggregate.combine === "all" ? [aggregate.requirements] : aggregate.requirements.map((one) => [one])
  const selects = together.flatMap((requirements) => {
    const [first] = requirements
    if (first === undefined) return []
    const apart =
      readsPeriod([whereOf(aggregate.subjects), ...requirements.map((one) => one.where)]) ||
      requirements.some((one) => one.time === undefined || one.time.op !== "field" || one.time.path.length > 1)
    const slots = make(periods, (period) => Cadence.slots(first.cadence, period), apart)
    const table = bring(slots, "slot", brought, apart, parts.length)
    parts.push(...slots.parts)
    const subjects = subjectsOf(setting, places, aggregate.subjects, { table, number: "slot" })
    const needs = requirements.map((one) => need(subjects.scope, subjects.place, one))
    const entries = requirements.map((one) =>
      entriesOf({ setting, zone: asked.zone, places, subjects: aggregate.subjects, slots, table, apart }, one)
    )
    const columns = [
      `${subjects.id} AS "subject"`,
      `"p"."slot" AS "slot"`,
      `"p"."part" AS "part"`,
      `${subjects.place} AS "place"`,
      ...(isFixed ? [] : [`${last.text()} AS "day"`, `${last.number()} AS "dayNumber"`]),
      ...needs.map((one, at) => `${one} AS "need${at + 1}"`)
    ]
    const subject = brought.view("subject", `SELECT ${columns.join(", ")}\n  ${subjects.from(table)}`, false)
    const done = (at: number): string => `coalesce("e${at + 1}"."done", 0)`
    const needed = (at: number): string => `"r"."need${at + 1}"`
    const isMet = requirements.map((_, at) => `${done(at)} >= ${needed(at)}`).join(" AND ")
    const bits = entries.flatMap(({ mask }, at) =>
      mask === 0 ? [] : [dialect.bits(`"e${at + 1}"."bits"`, "true", mask)]
    )
    const [required, met]: readonly [string, string] =
      aggregate.combine === "all"
        ? ["count(*)", dialect.count(isMet)]
        : [`sum(${needed(0)})`, `sum(CASE WHEN ${isMet} THEN ${needed(0)} ELSE ${done(0)} END)`]
    return [
      select(
        [required, met, bits.length === 0 ? "0" : bits.join(" | ")],
        [
          `FROM ${subject} AS "r"`,
          ...entries.map(
            ({ name }, at) =>
              `LEFT JOIN ${name} AS "e${at + 1}" ON "e${at + 1}"."subject" = "r"."subject" AND "e${at + 1}"."slot" = "r"."slot"`
          ),
          `JOIN ${above} AS "u" ON ${on(`"r"."place"`, rowDay)}`
        ]
      )
    ]
  })
  return { selects, parts, groups }
}
