/** Erases who a person is: every version of every row that tells of them is replaced in place, in the caller's transaction. */

import { BIGINT, type DuckDBConnection } from "@duckdb/node-api"
import { type Author, erasing, type Registry, type Row } from "@shequ/core"
import { past, quote, type Shape } from "@shequ/storage-sql"
import { encode, storedType, toRow } from "./columns.ts"
import * as Entries from "./Entries.ts"
import * as migrate from "./migrate.ts"
import { append, query } from "./session.ts"
import { list, texts, versions } from "./tables.ts"

/** Where rows lie: those that have one of the ids in one of the fields. */
type Where = ReadonlyArray<{ readonly field: string; readonly ids: ReadonlyArray<string> }>

const rewrite = async (
  connection: DuckDBConnection,
  of: Shape,
  table: string,
  numbers: ReadonlyArray<string>,
  where: Where,
  change: (row: Row.AnyRow) => Row.AnyRow
): Promise<void> => {
  const names = list([...numbers, ...of.columns.map(({ name }) => name)])
  const condition = where.map(({ field }, index) => `${quote(field)} IN ${texts(`$${index + 1}`)}`).join(" OR ")
  const found = await query(
    connection,
    `SELECT rowid, ${names} FROM ${quote(table)} WHERE ${condition}`,
    where.map(({ ids }) => JSON.stringify(ids))
  )
  const rowids: Array<string> = []
  const changed: Array<{ readonly row: Row.AnyRow; readonly numbers: ReadonlyArray<bigint> }> = []
  for (const [rowid, ...values] of found) {
    const row = toRow(of.columns, values, numbers.length)
    const now = change(row)
    if (now === row) continue
    rowids.push(String(rowid))
    changed.push({ row: now, numbers: values.slice(0, numbers.length) as ReadonlyArray<bigint> })
  }
  if (changed.length === 0) return
  await connection.run(`DELETE FROM ${quote(table)} WHERE rowid IN (SELECT unnest(from_json($1, '["BIGINT"]')))`, [
    JSON.stringify(rowids)
  ])
  const types = [...numbers.map(() => BIGINT), ...of.columns.map(({ type }) => storedType(type))]
  await append(connection, table, types, changed, (one, column) => {
    const own = of.columns[column - numbers.length]
    return own === undefined ? (one.numbers[column] ?? null) : encode(own.type, one.row[own.name])
  })
}

export interface Erased {
  readonly id: string
  readonly by: Author
  readonly now: number
  /** The id that takes the place of the person's. */
  readonly erased: string
}

/** Gives whether there was such a row. */
export const erase = async (
  connection: DuckDBConnection,
  registry: Registry.Registry,
  of: Shape,
  { by, erased, id, now }: Erased
): Promise<boolean> => {
  const collection = registry.collections.get(of.id)
  const known = (await query(connection, `SELECT * FROM ${versions(of)} WHERE "id" = $1`, [id])).map((values) =>
    toRow(of.columns, values)
  )
  if (collection === undefined || known.length === 0) return false
  const { concerned, row } = erasing(registry, collection, known, erased)
  for (const shape of (await migrate.shapes(connection)).values()) {
    const where = concerned.filter((one) => one.collection === shape.id)
    if (where.length === 0) continue
    const change = (one: Row.AnyRow): Row.AnyRow => row(shape.id, one)
    await rewrite(connection, shape, shape.id, ["recorded"], where, change)
    await rewrite(connection, shape, past(shape.id), ["recorded", "superseded"], where, change)
  }
  const sequence = (await Entries.last(connection)) + 1
  await Entries.add(connection, [{ sequence, op: "erase", collection: of.id, erased }], by, now)
  return true
}
