/** The statements on one collection's tables. */
import type { Row, StoreError } from "@shequ/core"
import { type Column, key, quote, type Shape } from "@shequ/storage-sql"
import { Effect } from "effect"
import { fromStored, sqlType, toArrays } from "./columns.ts"
import type { Attempt } from "./failure.ts"
import { tablesOf } from "./Layout.ts"
import type { Session, Values } from "./Session.ts"

/** A version of a row with the numbers of the changes that brought and took it. */
export interface Version {
  readonly row: Row.AnyRow
  readonly recorded: number
  readonly superseded: number | undefined
}

/** Versions, and the number of a change for each. */
export interface Numbered {
  readonly rows: ReadonlyArray<Row.AnyRow>
  readonly numbers: ReadonlyArray<number>
}

export interface Rewritten {
  readonly was: Version
  readonly now: Row.AnyRow
}

/** The rows of the community that the connection is set to; row-level security sees to the same where it holds. */
export const mine = `"community" = current_setting('shequ.community')`

/** How many rows go in one statement. */
export const most = 5000

const list = (names: ReadonlyArray<string>, of = ""): string => names.map((name) => of + quote(name)).join(", ")

/** How rows of a collection are read. */
export const selection = (shape: Shape) => {
  const all = shape.columns
  return { list: list(all.map(({ name }) => name)), width: all.length, row: fromStored(all) }
}

/** A SELECT of the versions that were known after a change, or of those that are known now. */
export const select = (shape: Shape, columns: string, known: number | undefined): string => {
  const [current, past] = tablesOf(shape)
  if (known === undefined) return `SELECT ${columns} FROM ${quote(current)} WHERE true`
  return (
    `SELECT ${columns} FROM ${quote(current)} WHERE "recorded" <= $1::bigint` +
    ` UNION ALL SELECT ${columns} FROM ${quote(past)} WHERE "recorded" <= $1::bigint AND "superseded" > $1::bigint`
  )
}

export const make = (shape: Shape, attempt: Attempt) => {
  const all = shape.columns
  const names = all.map(({ name }) => name)
  const keys = key(shape)
  const keyColumns = all.slice(0, keys.length)
  const [current, past] = tablesOf(shape)
  const idColumn: Column = { name: "id", type: "text" }
  const numberColumn: Column = { name: "number", type: "integer" }
  const { row } = selection(shape)
  const order = `ORDER BY ${list(keys, `"t".`)}`

  /** `unnest($1::text[], …)`, the first parameter being number `first`. */
  const unnest = (of: ReadonlyArray<Column>, first: number): string =>
    `unnest(${of.map(({ type }, index) => `$${first + index}::${unnested(type)}[]`).join(", ")})`
  const unnested = (type: Column["type"]): string => (sqlType(type) === "jsonb" ? "text" : sqlType(type))
  const value = ({ name, type }: Column): string => `"u".${quote(name)}${sqlType(type) === "jsonb" ? "::jsonb" : ""}`
  const sameKey = keys.map((name) => `"t".${quote(name)} = "u".${quote(name)}`).join(" AND ")

  // Id by id through the key: of a table that is being filled the server knows too little to choose so by itself.
  const byId =
    `SELECT ${list(names, `"t".`)} FROM unnest($1::text[]) AS "u" ("id") CROSS JOIN LATERAL` +
    ` (SELECT ${list(names)} FROM ${quote(current)} WHERE ${mine} AND "id" = "u"."id" OFFSET 0) AS "t" ${order}`
  const insert =
    `INSERT INTO ${quote(current)} (${list(names)}, "recorded")` +
    ` SELECT ${all.map(value).join(", ")}, "u"."/number" FROM ${unnest([...all, numberColumn], 1)} AS "u" (${list(names)}, "/number")`
  const retire =
    `WITH "gone" AS (DELETE FROM ${quote(current)} AS "t"` +
    ` USING ${unnest([...keyColumns, numberColumn], 1)} AS "u" (${list(keys)}, "/number")` +
    ` WHERE ${mine} AND ${sameKey} RETURNING ${list(names, `"t".`)}, "t"."recorded", "u"."/number")` +
    ` INSERT INTO ${quote(past)} (${list(names)}, "recorded", "superseded")` +
    ` SELECT ${list(names)}, "recorded", "/number" FROM "gone"`
  // An erased row has another id than the one under which it is found.
  const kept = keys.filter((name) => name !== "id").map((name) => ` AND "t".${quote(name)} = "u".${quote(name)}`)
  const rewriting = (table: string): string =>
    `UPDATE ${quote(table)} AS "t" SET ${all.map((column) => `${quote(column.name)} = ${value(column)}`).join(", ")}` +
    ` FROM ${unnest([...all, idColumn, numberColumn], 1)} AS "u" (${list(names)}, "/id", "/number")` +
    ` WHERE ${mine} AND "t"."id" = "u"."/id" AND "t"."recorded" = "u"."/number"${kept.join("")}`

  const inParts = Effect.fnUntraced(function* (
    session: Session,
    { numbers, rows }: Numbered,
    of: ReadonlyArray<Column>,
    sql: string
  ) {
    for (let at = 0; at < rows.length; at += most) {
      const arrays = yield* attempt("write", () => toArrays(shape, of, rows.slice(at, at + most)))
      yield* session.ask(sql, [...arrays, numbers.slice(at, at + most)])
    }
  })

  return {
    /** The versions of these ids, in order. */
    versions: (session: Session, ids: ReadonlyArray<string>) =>
      Effect.map(session.ask(byId, [[...new Set(ids)]]), (found) => {
        const versions = new Map<string, Array<Row.AnyRow>>()
        for (const values of found) {
          const one = row(values)
          const known = versions.get(one.id)
          if (known === undefined) versions.set(one.id, [one])
          else known.push(one)
        }
        return versions
      }),
    /** Keeps versions, with the numbers of the changes that brought them. */
    add: (session: Session, versions: Numbered) => inParts(session, versions, all, insert),
    /** Moves versions to the past, with the numbers of the changes that replaced them or took them back. */
    retire: (session: Session, versions: Numbered) => inParts(session, versions, keyColumns, retire),
    /** Puts other rows in the place of versions, which keep their numbers. */
    rewrite: Effect.fnUntraced(function* (session: Session, versions: ReadonlyArray<Rewritten>) {
      for (const [table, isPast] of [
        [current, false],
        [past, true]
      ] as const) {
        const own = versions.filter(({ was }) => (was.superseded !== undefined) === isPast)
        for (let at = 0; at < own.length; at += most) {
          const some = own.slice(at, at + most)
          const arrays = toArrays(
            shape,
            all,
            some.map(({ now }) => now)
          )
          const found = [some.map(({ was }) => was.row.id), some.map(({ was }) => was.recorded)]
          yield* session.ask(rewriting(table), [...arrays, ...found])
        }
      }
    })
  }
}

export type Table = ReturnType<typeof make>

/** How all versions that satisfy a condition are read. */
export const versions = (shape: Shape, where: string) => {
  const { list, row, width } = selection(shape)
  const [current, past] = tablesOf(shape)
  const from = (table: string, superseded: string): string =>
    `SELECT ${list}, "recorded", ${superseded} AS "superseded" FROM ${quote(table)} WHERE ${mine} AND (${where})`
  return {
    sql: `${from(current, "NULL::bigint")} UNION ALL ${from(past, `"superseded"`)}`,
    version: (values: Values): Version => ({
      row: row(values),
      recorded: values[width] as number,
      superseded: (values[width + 1] as number | null) ?? undefined
    })
  }
}

/** All versions that satisfy a condition, in the order of recording. */
export const history = (
  session: Session,
  shape: Shape,
  where: string,
  values: ReadonlyArray<unknown>
): Effect.Effect<ReadonlyArray<Version>, StoreError> => {
  const { sql, version } = versions(shape, where)
  const order = ["recorded", ...key(shape)].map(quote).join(", ")
  return Effect.map(session.ask(`${sql} ORDER BY ${order}`, values), (found) => found.map(version))
}
