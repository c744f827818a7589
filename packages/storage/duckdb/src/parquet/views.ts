/** A store's tables as views over Parquet files: everything that reads tables reads the folder. */

import { join } from "node:path"
import type { DuckDBConnection } from "@duckdb/node-api"
import type { Registry } from "@shequ/core"
import { layoutChange, past, quote, type Shape, shape } from "@shequ/storage-sql"
import { storedType } from "../columns.ts"
import { knownOf } from "../migrate.ts"
import type { FileEntry, Kept, Manifest } from "./Manifest.ts"
import { literal } from "./write.ts"

/** The rows of some files; a month is in the name of the folder. */
export const filesOf = (folder: string, files: ReadonlyArray<FileEntry>, month?: string): string => {
  const paths = files.map(({ path }) => literal(join(folder, path)))
  const hive = month === undefined ? "false" : `true, hive_types = {${literal(month)}: VARCHAR}`
  return `read_parquet([${paths.join(", ")}], hive_partitioning = ${hive})`
}

const nothing = (names: ReadonlyArray<string>): string => `(SELECT ${names.join(", ")} WHERE false)`

interface View {
  readonly name: string
  readonly numbers: ReadonlyArray<string>
  readonly files: ReadonlyArray<FileEntry>
  readonly month?: string | undefined
}

/** A view with the columns of `of`; those that the files do not have are empty. */
const create = (folder: string, of: Shape, kept: Kept | undefined, { files, month, name, numbers }: View): string => {
  const there = new Set(kept?.columns.map((column) => column.name))
  const number = numbers.map((one) => (files.length === 0 ? `NULL::BIGINT AS ${quote(one)}` : quote(one)))
  const fields = of.columns.map((one) =>
    files.length > 0 && there.has(one.name) ? quote(one.name) : `NULL::${storedType(one.type)} AS ${quote(one.name)}`
  )
  const months = month === undefined ? [] : [files.length === 0 ? `NULL::VARCHAR AS ${quote(month)}` : quote(month)]
  const all = [...number, ...fields, ...months]
  const select =
    files.length === 0
      ? `SELECT * FROM ${nothing(all)}`
      : `SELECT ${all.join(", ")} FROM ${filesOf(folder, files, month)}`
  return `CREATE VIEW ${quote(name)} AS ${select}`
}

/** Refuses to read rows as what they are not; columns that nobody asks for are left alone. */
const check = (kept: Kept, registry: Registry.Registry): void => {
  const collection = registry.collections.get(kept.id)
  if (collection === undefined) return
  const asking = layoutChange(collection, knownOf(kept))
  let step = asking.next()
  while (step.done !== true) step = asking.next(step.value === "true" && kept.rows.length > 0)
}

/** Makes the views, and gives the collections that can be read: those of the folder, and installed ones that have no rows there. */
export const makeViews = async (
  connection: DuckDBConnection,
  folder: string,
  manifest: Manifest,
  registry: Registry.Registry
): Promise<ReadonlyMap<string, Shape>> => {
  const kept = new Map(manifest.collections.map((one) => [one.id, one]))
  const readable = new Map<string, Shape>(kept)
  for (const collection of registry.collections.values()) readable.set(collection.id, shape(collection))
  for (const one of readable.values()) {
    const its = kept.get(one.id)
    if (its !== undefined) check(its, registry)
    const rows = its?.rows ?? []
    const current = { name: one.id, numbers: ["recorded"], files: rows, month: its?.month }
    const earlier = its === undefined ? [] : [its.past]
    await connection.run(create(folder, one, its, current))
    await connection.run(
      create(folder, one, its, { name: past(one.id), numbers: ["recorded", "superseded"], files: earlier })
    )
  }
  await connection.run(`CREATE VIEW "shequ_log" AS SELECT * FROM ${filesOf(folder, [manifest.log])}`)
  await connection.run(`CREATE TABLE "shequ_meta" ("key" VARCHAR NOT NULL, "value" VARCHAR NOT NULL)`)
  return readable
}
