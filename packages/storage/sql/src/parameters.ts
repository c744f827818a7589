/** A policy value where and when a row is read: by day where it holds everywhere, from a joined table where places have their own. */
import { type LocalDate, Parameter } from "@shequ/core"
import * as Day from "./Day.ts"
import { type Places, spanColumns, spansBetween, spanValues, within } from "./Places.ts"
import { value } from "./print.ts"
import type { Scope } from "./Scope.ts"
import type { With } from "./With.ts"

const changesOf = (values: ReadonlyArray<Parameter.Dated>): ReadonlyArray<LocalDate.LocalDate> =>
  values.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined)

/** What holds where no place has its own. */
const everywhere = ({ setting, today }: Scope, values: ReadonlyArray<Parameter.Dated>): string => {
  const { writer } = setting
  const print = (found: Parameter.Dated | undefined): string =>
    found === undefined ? "NULL" : writer.integer(found.value)
  const spans = spansBetween(changesOf(values)).map((span) => ({
    ...span,
    sql: print(Parameter.inForce(values, span.on, []))
  }))
  const arms = spans
    .slice(0, -1)
    .map(({ sql, to }) => `WHEN ${Day.compare("<", today, Day.literal(writer, to))} THEN ${sql}`)
  const last = spans.at(-1)?.sql ?? "NULL"
  return arms.length === 0 ? last : `CASE ${arms.join(" ")} ELSE ${last} END`
}

/** Prints parameters for one statement; their tables go before it. */
export const parameters =
  (places: Places, treeOn: LocalDate.LocalDate | undefined, tables: With) =>
  (id: string, scope: Scope): string => {
    const { joins, setting, today } = scope
    const { writer } = setting
    const values = setting.registry.parameters.get(id)?.values ?? []
    const own = values.filter((one) => one.place !== undefined)
    const common = everywhere(
      scope,
      values.filter((one) => one.place === undefined)
    )
    if (own.length === 0) return common
    const place = scope.place ?? value(scope, scope.collection.place)
    const key = `parameter ${id} ${place} ${today.isText ? today.text() : today.number()}`
    let alias = joins.known.get(key)
    if (alias === undefined) {
      const spans = spansBetween([...places.spans.map((span) => span.from), ...changesOf(own)])
      const ids = new Set([...places.ids, ...own.map((one) => one.place as string)])
      const rows = [...ids].flatMap((place) =>
        spans.flatMap((span) => {
          const found = Parameter.inForce(own, span.on, places.tree.chain(place, treeOn ?? span.on))
          return found === undefined ? [] : [[place, found.value, ...spanValues(span)]]
        })
      )
      const table = tables.add(`parameter ${id}`, rows, [
        { name: "place", type: "text" },
        { name: "value", type: "integer" },
        ...spanColumns
      ])
      alias = writer.alias()
      joins.known.set(key, alias)
      joins.sql.push(`LEFT JOIN ${table} AS ${alias} ON ${alias}."place" = ${place} AND ${within(alias, today)}`)
    }
    return `coalesce(${alias}."value", ${common})`
  }
