/** Reads the rows of a collection in batches. */
import type { Row } from "@shequ/core"
import type { Shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { fromStored, type Stored } from "./columns.ts"
import { asKnown, fromCurrent, order } from "./select.ts"

type Values = ReadonlyArray<Stored>

const batchSize = 1000

/** Rows as the values of their columns. The connection can do nothing else until the last batch was read. */
export function* values(
  db: Database.Database,
  of: Shape,
  { isOrdered, known }: { readonly known: number | undefined; readonly isOrdered: boolean }
): Generator<ReadonlyArray<Values>, void> {
  const sql = known === undefined ? fromCurrent(of) : asKnown(of)
  const statement = db.prepare<unknown[], Values>(isOrdered ? `${sql} ${order(of)}` : sql).raw()
  let batch: Array<Values> = []
  for (const one of known === undefined ? statement.iterate() : statement.iterate({ known })) {
    batch.push(one)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Rows in the store's order. */
export function* batches(
  db: Database.Database,
  of: Shape,
  known: number | undefined
): Generator<ReadonlyArray<Row.AnyRow>, void> {
  const row = fromStored(of.columns)
  for (const batch of values(db, of, { known, isOrdered: true })) yield batch.map(row)
}

/** Finds rows by id: of a register, the version valid on a day, or the one that began last. */
export const finder = (db: Database.Database, of: Shape) => {
  const row = fromStored(of.columns)
  const sql = fromCurrent(of)
  const statement = db
    .prepare<[{ readonly id: string; readonly on: string | null }], Values>(
      of.kind === "register"
        ? `${sql} WHERE "id" = @id AND (@on IS NULL OR ("validFrom" <= @on AND ("validTo" IS NULL OR @on < "validTo"))) ORDER BY "validFrom" DESC LIMIT 1`
        : `${sql} WHERE "id" = @id AND (@on IS NULL OR true)`
    )
    .raw()
  return (id: string, on: string | undefined): Row.AnyRow | undefined => {
    const found = statement.get({ id, on: on ?? null })
    return found === undefined ? undefined : row(found)
  }
}
