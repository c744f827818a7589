/** Erases who people are: every version of every row that tells of them is replaced in place, in the caller's transaction. */

import { BIGINT, type DuckDBConnection } from "@duckdb/node-api"
import { type Author, type Concerned, erasing, type Registry, type Row } from "@shequ/core"
import { past, quote, type Shape } from "@shequ/storage-sql"
import { encode, storedType, toRow } from "./columns.ts"
import * as Entries from "./Entries.ts"
import { unavailable } from "./failure.ts"
import * as migrate from "./migrate.ts"
import { append, query } from "./session.ts"
import { list, texts, versions } from "./tables.ts"
import { strangers } from "./words.ts"

const rewrite = async (
  connection: DuckDBConnection,
  of: Shape,
  table: string,
  numbers: ReadonlyArray<string>,
  where: ReadonlyArray<Concerned>,
  change: (row: Row.AnyRow) => Row.AnyRow
): Promise<void> => {
  const names = list([...numbers, ...of.columns.map(({ name }) => name)])
  const condition = where.map(({ field }, index) => `${quote(field)} IN ${texts(`$${index + 1}`)}`).join(" OR ")
  const found = await connection.stream(
    `SELECT rowid, ${names} FROM ${quote(table)} WHERE ${condition}`,
    where.map(({ ids }) => JSON.stringify(ids))
  )
  // Of what is found, only what changes is kept in memory.
  const rowids: Array<string> = []
  const changed: Array<{ readonly row: Row.AnyRow; readonly numbers: ReadonlyArray<bigint> }> = []
  for (let chunk = await found.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await found.fetchChunk()) {
    for (const values of chunk.getRows()) {
      const row = toRow(of.columns, values, 1 + numbers.length)
      const now = change(row)
      if (now === row) continue
      rowids.push(String(values[0]))
      changed.push({ row: now, numbers: values.slice(1, 1 + numbers.length) as ReadonlyArray<bigint> })
    }
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

/** Of a collection that nobody describes, nobody knows whom its rows tell of. */
const checkStrangers = async (
  connection: DuckDBConnection,
  filename: string,
  unknown: ReadonlyArray<Shape>
): Promise<void> => {
  const silent: Array<string> = []
  for (const of of unknown) {
    if ((await query(connection, `SELECT 1 FROM ${versions(of)} LIMIT 1`)).length > 0) silent.push(of.id)
  }
  if (silent.length > 0) throw unavailable(strangers(filename, silent))
}

export interface People {
  /** The id that takes the place of each one's. */
  readonly pseudonyms: ReadonlyMap<string, string>
  readonly by: Author
  readonly now: number
}

/** Gives the new ids of those who were there. */
export const erase = async (
  connection: DuckDBConnection,
  filename: string,
  registry: Registry.Registry,
  of: Shape,
  { by, now, pseudonyms }: People
): Promise<ReadonlyMap<string, string>> => {
  const collection = registry.collections.get(of.id)
  if (collection === undefined) return new Map()
  const known = await query(connection, `SELECT * FROM ${versions(of)} WHERE "id" IN ${texts("$1")}`, [
    JSON.stringify([...pseudonyms.keys()])
  ])
  const { concerned, erased, row } = erasing(
    registry,
    collection,
    known.map((values) => toRow(of.columns, values)),
    pseudonyms
  )
  if (erased.size === 0) return erased
  const shapes = [...(await migrate.shapes(connection)).values()]
  const unknown = shapes.filter(({ id }) => !registry.collections.has(id))
  await checkStrangers(connection, filename, unknown)
  for (const shape of shapes) {
    const where = concerned.get(shape.id)
    if (where === undefined) continue
    const change = (one: Row.AnyRow): Row.AnyRow => row(shape.id, one)
    await rewrite(connection, shape, shape.id, ["recorded"], where, change)
    await rewrite(connection, shape, past(shape.id), ["recorded", "superseded"], where, change)
  }
  const next = (await Entries.last(connection)) + 1
  const drafts = [...erased.values()].map((erased, index) => ({ sequence: next + index, erased }))
  await Entries.add(
    connection,
    drafts.map((draft) => ({ ...draft, op: "erase", collection: of.id })),
    by,
    now
  )
  return erased
}
