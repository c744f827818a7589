/** Prints whose duty something is: the rows of a register, or the places of a level, that are there on the last day of a slot. */
import type { Measure } from "@shequ/core"
import * as Day from "../Day.ts"
import type { Places } from "../Places.ts"
import { value } from "../print.ts"
import { aroundPeriods, make, type Periods, type Scope, type Setting } from "../Scope.ts"
import { Unpushable } from "../Unpushable.ts"
import type { With } from "../With.ts"
import { last } from "./Slots.ts"

export interface Subjects {
  /** Reads something of a subject on the day. */
  readonly scope: Scope
  readonly id: string
  readonly place: string
  /** The tables, and which of their rows; `slots` is the table of slots or days. */
  readonly from: (slots: string) => string
}

/** The places of a level, with the days from which and up to which they are of it. */
const levelTable = ({ versions }: Places, level: string, brought: With): string =>
  brought.add(
    `level ${level}`,
    versions.filter((one) => one.level === level).map(({ from, place, to }) => [place, from, to]),
    ["place", "from", "to"].map((name) => ({ name, type: "text" as const }))
  )

/** Whether a register's row is valid on a day. */
export const isValid = ({ writer }: Setting, alias: string, on: Day.Day): string => {
  const [from, to] = ["validFrom", "validTo"].map((name) => Day.ofText(writer, `${alias}."${name}"`)) as [
    Day.Day,
    Day.Day
  ]
  return `${Day.compare("<=", from, on)} AND (${to.text()} IS NULL OR ${Day.compare(">", to, on)})`
}

export const subjectsOf = (
  setting: Setting,
  places: Places,
  subjects: Measure.Subjects,
  periods: Periods
): Subjects => {
  const { brought, registry } = setting
  if ("places" in subjects) {
    const [any] = registry.collections.values()
    if (any === undefined) throw new Unpushable("no collections")
    const scope: Scope = { ...make(setting, any, () => last), alias: `"l"`, place: `"l"."place"` }
    return {
      scope,
      id: `"l"."place"`,
      place: `"l"."place"`,
      from: (slots) =>
        [
          `FROM ${levelTable(places, subjects.places, brought)} AS "l" CROSS JOIN ${slots} AS "p"`,
          ...scope.joins.sql,
          `WHERE "l"."from" <= ${last.text()} AND "l"."to" > ${last.text()}`
        ].join("\n  ")
    }
  }
  const collection = registry.collections.get(subjects.collection)
  if (collection === undefined) throw new Unpushable(`no collection ${subjects.collection}`)
  const bare: Scope = { ...make(setting, collection, () => last), on: "period", periods }
  const place = value(bare, collection.place)
  const scope: Scope = { ...bare, place }
  const where = subjects.where === undefined ? [] : [value(scope, subjects.where)]
  return {
    scope,
    id: `${scope.alias}."id"`,
    place,
    from: (slots) => {
      const { after, before } = aroundPeriods(scope)
      return [
        `FROM ${setting.from(collection)} AS ${scope.alias}`,
        ...before,
        `CROSS JOIN ${slots} AS "p"`,
        ...after,
        `WHERE ${[isValid(setting, scope.alias, last), ...where].join("\n    AND ")}`
      ].join("\n  ")
    }
  }
}
