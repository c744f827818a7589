/**
 * Reads one file of a ledger:
 *
 *   bytes ── records ──► headings ──► rows ──► ids and references checked ──► batches
 *
 * Problems are gathered on the way and do not stop it. References to rows that the ledger has not brought so far are handed on:
 * a later row or the store may have them.
 */
import { Collection, type Row, type Zone } from "@shequ/core"
import type { Encoding } from "./Encoding.ts"
import type { LedgerFile } from "./files.ts"
import { isBlank, unguard } from "./guard.ts"
import * as Heading from "./Heading.ts"
import type { Ids, Rows } from "./Ids.ts"
import { type Problem, type Problems, shown } from "./Problem.ts"
import { type ReadRow, rowReader } from "./readRow.ts"
import { BrokenRecord, IsWorkbook, records } from "./records.ts"
import { problem } from "./words.ts"

/** A reference that the ledger has not satisfied so far; a problem if the store does not satisfy it either. */
export interface Lookup {
  readonly collection: Collection.Collection
  readonly id: string
  readonly problem: Problem
}

export interface FileBatch {
  readonly file: LedgerFile
  readonly rows: ReadonlyArray<Row.AnyRow>
  readonly lookups: ReadonlyArray<Lookup>
  readonly encoding: Encoding
}

export interface Reading {
  readonly zone: Zone.Zone
  readonly problems: Problems
  readonly rows: Rows
  /** The ids of each collection, or `undefined` for one whose file could not be read. */
  readonly ids: (collection: string) => Ids | undefined
  readonly giveUp: (collection: string) => void
  readonly ignoreUnknownColumns: boolean
}

interface Referring {
  readonly index: number
  readonly key: string
  readonly target: Collection.Collection
  readonly column: Heading.Column
}

const fileProblem = (error: unknown): Pick<Problem, "kind" | "problem" | "row"> => {
  if (error instanceof IsWorkbook) return { kind: "file", problem: problem.workbook }
  if (error instanceof BrokenRecord) {
    return { kind: "quotes", row: error.row, problem: error.isTooLong ? problem.tooLong : problem.quotes }
  }
  const { code } = error as { readonly code?: unknown }
  if (typeof code !== "string") throw error
  return { kind: "file", problem: problem.unreadable(code) }
}

export async function* readFile(reading: Reading, file: LedgerFile): AsyncGenerator<FileBatch> {
  const { problems, rows: numbers, ids: idsOf } = reading
  const { collection } = file
  const all = Heading.columns(collection, reading.zone)
  const known = Heading.byHeading(all)
  const ids = idsOf(collection.id)
  let headings: ReadonlyArray<string> | undefined
  let read: ReturnType<typeof rowReader> | undefined
  let referring: ReadonlyArray<Referring> = []
  let isGivenUp = false
  let atId = -1
  let row = 0
  let encoding: Encoding = "ascii"
  numbers.open(file.name)

  const add = (more: Omit<Problem, "file">): void => problems.add({ file: file.name, ...more })

  const begin = (cells: ReadonlyArray<string>): void => {
    const found = Heading.match(cells, all, known, reading.ignoreUnknownColumns)
    headings = cells
    for (const one of found.problems) add({ ...one, row })
    if (!found.isUsable) reading.giveUp(collection.id)
    isGivenUp = found.columns.length === 0
    atId = found.columns.findIndex((column) => column?.key === "id")
    read = rowReader(found.columns, all)
    referring = found.columns.flatMap(
      (column, index): ReadonlyArray<Referring> =>
        column?.field?.type === "reference"
          ? [{ index, key: column.key, target: Collection.target(collection, column.field), column }]
          : []
    )
  }

  const checkId = ({ isGood, row: read }: ReadRow): void => {
    if (read.id === "" || ids === undefined) return
    const [from, to] = [read.validFrom, read.validTo] as ReadonlyArray<string | undefined>
    const isRegister = collection.kind === "register"
    if (!isGood && isRegister && (from === undefined || (to !== undefined && to <= from))) return ids.addUnread(read.id)
    const at = numbers.at(row)
    const clash = isRegister ? ids.addVersion(read.id, from ?? "", to, at) : ids.addEntry(read.id, at)
    if (clash !== undefined) add({ ...clash, row, value: read.id })
  }

  const checkReferences = (kept: Row.AnyRow, lookups: Array<Lookup>): void => {
    for (const { column, index, key, target } of referring) {
      const id = kept[key] as string | undefined
      if (id === undefined) continue
      const there = idsOf(target.id)
      if (there === undefined || there.has(id)) continue
      const value = shown(id, column.isPersonal)
      const where = { file: file.name, row, column: headings?.[index]?.trim() ?? column.heading.zh, value }
      lookups.push({
        collection: target,
        id,
        problem: { kind: "reference", ...where, problem: problem.noReferent(target.name) }
      })
    }
  }

  const take = (cells: ReadonlyArray<string>, out: Array<Row.AnyRow>, lookups: Array<Lookup>): void => {
    row++
    if (isGivenUp || cells.every(isBlank)) return
    if (read === undefined || headings === undefined) return begin(cells)
    const width = headings.length
    if (cells.length < width || cells.slice(width).some((cell) => !isBlank(cell))) {
      ids?.addUnread(unguard(cells[atId] ?? ""))
      return add({ kind: "ragged-row", row, problem: problem.ragged(cells.length, width) })
    }
    const found = read(cells, (index, what, value) =>
      add({
        kind: "cell",
        row,
        column: headings?.[index]?.trim() ?? "",
        ...(value === undefined ? {} : { value }),
        problem: what
      })
    )
    checkId(found)
    checkReferences(found.row, lookups)
    if (found.isGood) out.push(found.row)
  }

  try {
    for await (const batch of records(file.path)) {
      const rows: Array<Row.AnyRow> = []
      const lookups: Array<Lookup> = []
      encoding = batch.encoding
      for (const cells of batch.records) take(cells, rows, lookups)
      yield { file, rows, lookups, encoding }
    }
    if (headings === undefined) {
      add({ kind: "empty-file", problem: problem.emptyFile })
      reading.giveUp(collection.id)
    }
  } catch (error) {
    add(fileProblem(error))
    reading.giveUp(collection.id)
  }
}
