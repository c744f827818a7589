/** The ledger files of some folders: which collection each is of, in the order in which they can be loaded. */
import { readdir } from "node:fs/promises"
import { basename, join } from "node:path"
import { type Collection, Registry } from "@shequ/core"
import { nearest } from "./nearest.ts"
import type { Problems } from "./Problem.ts"
import { problem } from "./words.ts"

export interface LedgerFile {
  readonly path: string
  /** The file as problems and progress name it. */
  readonly name: string
  readonly collection: Collection.Collection
}

const fold = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, "")

/** `visit.2010.csv` and `走访.csv` are of the collection `visit`, `走访`. */
const stem = (name: string): string => name.split(".", 1)[0] ?? ""

/** Tables that are not read here: one that is named like a ledger was meant to be. */
const otherTable = /^[^.~].*\.(?:txt|tsv|tab|ods|numbers|json|jsonl|ndjson)$/i

const list = async (folder: string): Promise<ReadonlyArray<string> | undefined> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  } catch {
    return undefined
  }
}

/** The collection that a file's name stands for. An id always wins; a label that two collections share names neither of them. */
const nameOf = (
  collections: ReadonlyArray<Collection.Collection>
): ReadonlyMap<string, Collection.Collection | undefined> => {
  const found = new Map<string, Collection.Collection | undefined>()
  for (const collection of collections) {
    for (const label of new Set([fold(collection.name.zh), fold(collection.name.en)])) {
      found.set(label, found.has(label) ? undefined : collection)
    }
  }
  for (const collection of collections) found.set(fold(collection.id), collection)
  return found
}

/** Finds the files; what is no ledger file, or of no collection, becomes a problem. Hidden and temporary files are passed over. */
export const find = async (
  registry: Registry.Registry,
  folders: ReadonlyArray<string>,
  problems: Problems
): Promise<ReadonlyArray<LedgerFile>> => {
  const collections = Registry.inReferenceOrder(registry)
  const byName = nameOf(collections)
  const isAmbiguous = new Set(folders.map((folder) => basename(folder))).size < folders.length
  const nameIn = (folder: string, file: string): string =>
    folders.length === 1 ? file : `${isAmbiguous ? folder : basename(folder)}/${file}`
  const found: Array<LedgerFile> = []
  for (const folder of folders) {
    const names = await list(folder)
    if (names === undefined) {
      problems.add({ kind: "folder", file: folder, problem: problem.noFolder })
      continue
    }
    const tables = names.filter((name) => /^[^.~].*\.(?:csv|xlsx?|et)$/i.test(name))
    for (const file of names.filter((name) => otherTable.test(name) && byName.has(fold(stem(name))))) {
      problems.add({ kind: "file", file: nameIn(folder, file), problem: problem.otherFormat })
    }
    if (tables.length === 0) problems.add({ kind: "folder", file: folder, problem: problem.noFiles })
    for (const file of tables) {
      const name = nameIn(folder, file)
      const collection = byName.get(fold(stem(file)))
      if (!/\.csv$/i.test(file)) {
        problems.add({ kind: "file", file: name, problem: problem.workbook })
      } else if (collection === undefined) {
        const near = nearest(
          stem(file),
          collections.flatMap((one) => [one.id, one.name.zh, one.name.en])
        )
        const known = collections.map((one) => ({ zh: `${one.name.zh}(${one.id})`, en: one.id }))
        problems.add({ kind: "unknown-file", file: name, problem: problem.unknownFile(stem(file), known, near) })
      } else found.push({ path: join(folder, file), name, collection })
    }
  }
  const order = new Map(collections.map((collection, index) => [collection, index]))
  return found.sort((a, b) => (order.get(a.collection) ?? 0) - (order.get(b.collection) ?? 0))
}
