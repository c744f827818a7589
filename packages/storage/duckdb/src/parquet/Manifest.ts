/** What a folder of Parquet files holds: the collections and their columns, and every file with its checksum. Written last, read first. */

import { createHash } from "node:crypto"
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import type { Shape } from "@shequ/storage-sql"
import { unavailable } from "../failure.ts"
import { schemaVersion } from "../migrate.ts"
import * as words from "../words.ts"

export interface FileEntry {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface Kept extends Shape {
  /** The folder of a journal's files is cut into months by this column. */
  readonly month?: string
  /** Current rows, in one file or in one per month; none when there are no rows. */
  readonly rows: ReadonlyArray<FileEntry>
  /** Versions that were replaced or removed. */
  readonly past: FileEntry
}

export interface Manifest {
  readonly format: "shequ-parquet"
  readonly schema: number
  /** The zone in which months begin. */
  readonly zone: string
  /** The number of the last change. */
  readonly sequence: number
  readonly log: FileEntry
  readonly collections: ReadonlyArray<Kept>
}

export const fileName = "manifest.json"

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash("sha256")
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest("hex")
}

export const entryOf = async (folder: string, path: string): Promise<FileEntry> => {
  const whole = join(folder, path)
  return { path, bytes: statSync(whole).size, sha256: await hashOf(whole) }
}

const parse = (folder: string, text: string): Manifest => {
  try {
    const manifest = JSON.parse(text) as Manifest
    if (manifest.format === "shequ-parquet") return manifest
  } catch {
    // Said below.
  }
  throw unavailable(words.noManifest(folder, fileName))
}

const files = ({ collections, log }: Manifest): ReadonlyArray<FileEntry> => [
  log,
  ...collections.flatMap(({ past, rows }) => [past, ...rows])
]

/** Reads and checks a folder: that every file is there and – unless told otherwise – as it was written. */
export const read = async (folder: string, isVerified: boolean): Promise<Manifest> => {
  if (!existsSync(folder)) throw unavailable(words.noFolder(folder))
  const path = join(folder, fileName)
  if (!existsSync(path)) throw unavailable(words.noManifest(folder, fileName))
  const manifest = parse(folder, readFileSync(path, "utf8"))
  if (manifest.schema > schemaVersion) throw unavailable(words.newer(folder, manifest.schema, schemaVersion))
  for (const { bytes, path, sha256 } of files(manifest)) {
    const whole = join(folder, path)
    if (!existsSync(whole)) throw unavailable(words.fileMissing(whole))
    const isWhole = statSync(whole).size === bytes && (!isVerified || (await hashOf(whole)) === sha256)
    if (!isWhole) throw unavailable(words.fileDamaged(whole))
  }
  return manifest
}
