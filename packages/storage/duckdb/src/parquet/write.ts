/** Writes what a store holds as Parquet: journals a folder per month, registers a file, and beside each its earlier versions. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { DuckDBConnection } from "@duckdb/node-api"
import { type Collection, LocalDate, type Registry, Zone } from "@shequ/core"
import { past, quote, type Shape } from "@shequ/storage-sql"
import * as Entries from "../Entries.ts"
import { unavailable } from "../failure.ts"
import { schemaVersion, shapes } from "../migrate.ts"
import { query } from "../session.ts"
import { order } from "../tables.ts"
import { notEmpty } from "../words.ts"
import { entryOf, type FileEntry, fileName, type Kept, type Manifest } from "./Manifest.ts"

/** A text as SQL; COPY takes no parameters for paths. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A collection's folder; its id may hold characters that mean something in a path. */
const folderOf = (id: string): string =>
  encodeURIComponent(id).replaceAll("*", "%2A").replaceAll("'", "%27").replaceAll(".", "%2E")

const copy = (connection: DuckDBConnection, select: string, to: string, more = "") =>
  connection.run(`COPY (${select}) TO ${literal(to)} (FORMAT parquet, COMPRESSION zstd${more})`)

const startOfMonth = (day: LocalDate.LocalDate): LocalDate.LocalDate => {
  const { month, year } = LocalDate.parts(day)
  return LocalDate.of(year, month, 1)
}

/** The months in which rows happened, as a table: since when, and how the month is written. */
const monthsTable = async (
  connection: DuckDBConnection,
  { id }: Shape,
  time: string,
  zone: Zone.Zone
): Promise<string | undefined> => {
  const [[first = null, last = null] = []] = await query(
    connection,
    `SELECT min(${quote(time)}), max(${quote(time)}) FROM ${quote(id)}`
  )
  if (first === null || last === null) return undefined
  const rows: Array<string> = []
  const end = zone.dateOf(Number(last))
  for (let day = startOfMonth(zone.dateOf(Number(first))); day <= end; day = LocalDate.addMonths(day, 1)) {
    rows.push(`(${zone.startOf(day)}::BIGINT, '${day.slice(0, 7)}')`)
  }
  return `(VALUES ${rows.join(", ")}) AS "m" ("start", "month")`
}

/** The SELECT of a journal's rows with their month; the months are the core's, to the millisecond. */
const withMonths = async (
  connection: DuckDBConnection,
  of: Shape,
  { column, time, zone }: { readonly column: string; readonly time: string; readonly zone: Zone.Zone }
): Promise<string | undefined> => {
  const isDay = of.columns.find(({ name }) => name === time)?.type === "date"
  if (isDay) return `SELECT *, ${quote(time)}[1:7] AS ${quote(column)} FROM ${quote(of.id)} ${order(of)}`
  const months = await monthsTable(connection, of, time, zone)
  if (months === undefined) return undefined
  const on = `${quote(of.id)}.${quote(time)} >= "m"."start"`
  return `SELECT ${quote(of.id)}.*, "m"."month" AS ${quote(column)} FROM ${quote(of.id)} ASOF JOIN ${months} ON ${on} ${order(of)}`
}

const parquetIn = (folder: string, within: string): ReadonlyArray<string> => {
  const inside = join(folder, within)
  if (!existsSync(inside)) return []
  const names = readdirSync(inside, { recursive: true, encoding: "utf8" })
  return names.filter((name) => name.endsWith(".parquet")).map((name) => `${within}/${name.replaceAll("\\", "/")}`)
}

const keep = async (
  connection: DuckDBConnection,
  folder: string,
  of: Shape,
  collection: Collection.Collection | undefined,
  zone: Zone.Zone
): Promise<Kept> => {
  const own = folderOf(of.id)
  mkdirSync(join(folder, own), { recursive: true })
  const time = collection?.time
  const column = of.columns.some(({ name }) => name.toLowerCase() === "month") ? "shequ_month" : "month"
  if (time === undefined) {
    await copy(connection, `SELECT * FROM ${quote(of.id)} ${order(of)}`, join(folder, own, "rows.parquet"))
  } else {
    const select = await withMonths(connection, of, { column, time, zone })
    if (select !== undefined) {
      await copy(connection, select, join(folder, own), `, PARTITION_BY (${quote(column)}), OVERWRITE_OR_IGNORE`)
    }
  }
  const rows: Array<FileEntry> = []
  for (const path of [...parquetIn(folder, own)].sort()) rows.push(await entryOf(folder, path))
  const earlier = `${own}/past.parquet`
  await copy(connection, `SELECT * FROM ${quote(past(of.id))} ORDER BY "superseded"`, join(folder, earlier))
  return {
    ...of,
    ...(time === undefined ? {} : { month: column }),
    rows,
    past: await entryOf(folder, earlier)
  }
}

export interface Options {
  readonly registry: Registry.Registry
  /** An empty folder, or one that does not exist yet. */
  readonly folder: string
  /** IANA name of the zone in which months begin. */
  readonly zone: string
}

/** The connection sees one moment of the store. A folder without a manifest is one whose export did not end. */
export const write = async (
  connection: DuckDBConnection,
  { folder, registry, ...options }: Options
): Promise<Manifest> => {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw unavailable(notEmpty(folder))
  mkdirSync(folder, { recursive: true })
  const zone = Zone.make(options.zone)
  const collections: Array<Kept> = []
  for (const one of (await shapes(connection)).values()) {
    collections.push(await keep(connection, folder, one, registry.collections.get(one.id), zone))
  }
  const log = "shequ_log.parquet"
  await copy(connection, `SELECT * FROM "shequ_log" ORDER BY "sequence"`, join(folder, log))
  const manifest: Manifest = {
    format: "shequ-parquet",
    schema: schemaVersion,
    zone: options.zone,
    sequence: await Entries.last(connection),
    log: await entryOf(folder, log),
    collections
  }
  writeFileSync(join(folder, fileName), `${JSON.stringify(manifest, undefined, 2)}\n`)
  return manifest
}
