/** Reads the rows of a collection in batches, in the store's order. */
import type { Row } from "@shequ/core"
import type { Shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import { fromStored, type Stored } from "./columns.ts"
import { asKnown, fromCurrent, order } from "./select.ts"

type Values = ReadonlyArray<Stored>

const batchSize = 1000

/** The connection can do nothing else until the last batch was read. */
export function* batches(
  db: Database.Database,
  of: Shape,
  known: number | undefined
): Generator<ReadonlyArray<Row.AnyRow>, void> {
  const row = fromStored(of.columns)
  const statement = (sql: string) => db.prepare<unknown[], Values>(`${sql} ${order(of)}`).raw()
  const reading = known === undefined ? statement(fromCurrent(of)).iterate() : statement(asKnown(of)).iterate({ known })
  let batch: Array<Row.AnyRow> = []
  for (const values of reading) {
    batch.push(row(values))
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
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
