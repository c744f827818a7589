/**
 * The place tree, read once and climbed by the core. A statement gets the outcome as a table: which rows' places lie, from one day
 * to another, under which of the places that are asked for.
 */
import { type Collection, Expr, LocalDate, PlaceTree, type Registry, type Row } from "@shequ/core"
import { from } from "./asKnown.ts"
import * as Day from "./Day.ts"
import type { Dialect } from "./Dialect.ts"
import type { Facts } from "./Facts.ts"
import type { Offsets } from "./offsets.ts"
import { value } from "./print.ts"
import { make, type Setting } from "./Scope.ts"
import { type Rows, type Statement, writer } from "./Statement.ts"
import { tables } from "./With.ts"

export interface Places {
  readonly tree: PlaceTree.PlaceTree
  /** Every registered place, and those asked for. */
  readonly ids: ReadonlyArray<string>
  /** Spans of days in which the tree stays as it is. */
  readonly spans: ReadonlyArray<Span>
  /** Of what level a place is in the days `[from, to)`. */
  readonly versions: ReadonlyArray<{ readonly place: string; readonly level: string } & Pick<Span, "from" | "to">>
}

/** Days from `from` up to, but not with, `to`, on which things are as on `on`. */
export interface Span {
  readonly from: LocalDate.LocalDate
  readonly to: LocalDate.LocalDate
  readonly on: LocalDate.LocalDate
}

const earliest = "0000-01-01"
const latest = "9999-12-31"

/** The spans between days on which something changes. */
export const spansBetween = (changes: Iterable<LocalDate.LocalDate>): ReadonlyArray<Span> => {
  const days = [...new Set<LocalDate.LocalDate>([earliest, ...changes])].sort()
  return days.map((from, index) => ({ from, to: days[index + 1] ?? latest, on: from }))
}

/** The columns of a table of spans. */
export const spanColumns = [
  { name: "from", type: "text" },
  { name: "to", type: "text" },
  { name: "fromDay", type: "integer" },
  { name: "toDay", type: "integer" }
] as const

export const spanValues = ({ from, to }: Pick<Span, "from" | "to">) => [
  from,
  to,
  LocalDate.toEpochDay(from),
  LocalDate.toEpochDay(to)
]

/** Whether a day lies in the span that a table's row gives. */
export const within = (table: string, day: Day.Day): string => {
  const from = Day.ofBoth(`${table}."from"`, `${table}."fromDay"`)
  const to = Day.ofBoth(`${table}."to"`, `${table}."toDay"`)
  return `${Day.compare("<=", from, day)} AND ${Day.compare(">", to, day)}`
}

export interface Asked {
  readonly registry: Registry.Registry
  readonly dialect: Dialect
  readonly facts: Facts
  readonly offsets: Offsets
  readonly places: ReadonlyArray<string>
  readonly treeOn: LocalDate.LocalDate | undefined
  readonly known: number | undefined
}

const placeRows = (asked: Asked, collection: Collection.Collection): Statement => {
  const words = writer(asked.dialect)
  const { tree } = collection
  const brought = tables(words, asked.registry.collections.keys())
  const read = from(asked.known, words, brought)
  const setting: Setting = { ...asked, writer: words, brought, tallies: new Map(), from: read, parameter: () => "NULL" }
  const scope = make(setting, collection, (alias) => Day.ofText(words, `${alias}."validFrom"`))
  const columns = [
    ["id"],
    ["validFrom"],
    ["validTo"],
    ...(collection.fields.name?.type === "text" ? [["name"]] : [["id"]])
  ].map((path) => value(scope, Expr.field(...path)))
  const both = [tree?.parent, tree?.level].map((expr) => (expr === undefined ? "NULL" : value(scope, expr)))
  const source = [`FROM ${read(collection)} AS ${scope.alias}`, ...scope.joins.sql].join(" ")
  return brought.finish(`SELECT ${[...columns, ...both].join(", ")} ${source}`)
}

/** Reads the places. */
export function* read(asked: Asked): Generator<Statement, Places, Rows> {
  const rows: Array<{ row: Row.AnyRow; parent: string | undefined; level: string }> = []
  for (const collection of asked.registry.collections.values()) {
    if (collection.tree === undefined) continue
    for (const [id, validFrom, validTo, name, parent, level] of yield placeRows(asked, collection)) {
      rows.push({
        row: { id: String(id), validFrom, ...(validTo === null ? {} : { validTo }), name },
        parent: (parent ?? undefined) as string | undefined,
        level: String(level ?? "")
      })
    }
  }
  return of(asked, rows)
}

/** The places that these rows make. */
export const of = (
  { places, treeOn }: Pick<Asked, "places" | "treeOn">,
  rows: ReadonlyArray<{ readonly row: Row.AnyRow; readonly parent: string | undefined; readonly level: string }>
): Places => {
  const first = new Map<string, LocalDate.LocalDate>()
  for (const { row } of rows) {
    const from = row.validFrom as LocalDate.LocalDate
    const known = first.get(row.id)
    if (known === undefined || from < known) first.set(row.id, from)
  }
  // A place is before its first version as it is in it.
  const changes = rows
    .filter(({ row }) => row.validFrom !== first.get(row.id))
    .map(({ row }) => row.validFrom as LocalDate.LocalDate)
  return {
    tree: PlaceTree.make(rows),
    ids: [...new Set([...first.keys(), ...places])],
    spans: treeOn === undefined ? spansBetween(changes) : [{ from: earliest, to: latest, on: treeOn }],
    versions: rows.map(({ level, row }) => ({
      place: row.id,
      level,
      from: row.validFrom as LocalDate.LocalDate,
      to: (row.validTo as LocalDate.LocalDate | undefined) ?? latest
    }))
  }
}

/** Which asked places each place lies under; rows that lie under the same ones share a group. */
export interface Roll {
  readonly groups: ReadonlyArray<ReadonlyArray<string>>
  readonly rows: ReadonlyArray<{ readonly place: string; readonly group: number } & Pick<Span, "from" | "to">>
}

/** `shared`: a place's group has all that it lies under; else it is in a group for each. */
export const roll = ({ ids, spans, tree }: Places, asked: ReadonlyArray<string>, shared: boolean): Roll => {
  const wanted = new Set(asked)
  const groups: Array<ReadonlyArray<string>> = []
  const numbers = new Map<string, number>()
  const numberOf = (places: ReadonlyArray<string>): number => {
    const key = JSON.stringify(places)
    let number = numbers.get(key)
    if (number === undefined) {
      number = groups.length
      groups.push(places)
      numbers.set(key, number)
    }
    return number
  }
  const rows: Array<Roll["rows"][number]> = []
  for (const place of ids) {
    for (const { from, on, to } of spans) {
      const above = tree.chain(place, on).filter((one) => wanted.has(one))
      if (above.length === 0) continue
      for (const group of shared ? [above] : above.map((one) => [one])) {
        rows.push({ place, group: numberOf(group), from, to })
      }
    }
  }
  return { groups, rows }
}

/** The places that are ever of a level, and those that lie in them, themselves among them. */
export const inLevel = (
  { ids, spans, tree, versions }: Places,
  level: string
): ReadonlyArray<ReadonlyArray<unknown>> => {
  const wanted = new Set(versions.filter((one) => one.level === level).map((one) => one.place))
  return ids.flatMap((place) =>
    spans.flatMap((span) =>
      tree
        .chain(place, span.on)
        .filter((above) => wanted.has(above))
        .map((above) => [place, above, ...spanValues(span)])
    )
  )
}
