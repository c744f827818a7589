/** Rows as a ledger file: the same headings, codes and dates that `load` reads, so that writing and loading give the rows back. */
import { type Collection, type Qualifier, type Row, type Words, Zone } from "@shequ/core"
import * as Cell from "./Cell.ts"
import { guard } from "./guard.ts"
import * as Heading from "./Heading.ts"

/** Excel takes a CSV file for UTF-8 only if it begins with this. */
const mark = "\ufeff"

const quoted = (cell: string): string => (/[",\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const line = (cells: ReadonlyArray<string>): string => `${cells.map(quoted).join(",")}\r\n`

const cellOf = (column: Heading.Column, zone: Zone.Zone, language: keyof Words): ((value: unknown) => string) => {
  if (column.field !== undefined) return Cell.writer(column.field, zone, language)
  return column.key.toLowerCase().endsWith("qualifier")
    ? (value) => Cell.writeQualifier(value as Qualifier.Qualifier, language)
    : (value) => guard(value as string)
}

/** The text of the file, piece by piece. */
export function* pieces(
  collection: Collection.Collection,
  rows: Iterable<Row.AnyRow>,
  language: keyof Words = "zh",
  zone: Zone.Zone = Zone.shanghai
): Generator<string> {
  const columns = Heading.columns(collection, zone)
  const known = Heading.byHeading(columns)
  const cells = columns.map((column) => ({ key: column.key, write: cellOf(column, zone, language) }))
  yield mark + line(columns.map((column) => Heading.headingOf(column, known, language)))
  for (const row of rows) {
    yield line(
      cells.map(({ key, write }) => {
        const value = row[key]
        return value === undefined ? "" : write(value)
      })
    )
  }
}

/** The text of the file: `writeFile("走访.csv", Ledger.write(Visit, visits, "zh"))`. */
export const write = (
  collection: Collection.Collection,
  rows: Iterable<Row.AnyRow>,
  language: keyof Words = "zh",
  zone: Zone.Zone = Zone.shanghai
): string => [...pieces(collection, rows, language, zone)].join("")
