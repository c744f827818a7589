/** Reads the rows of a collection in batches, in the store's order. */
import type { Collection, Row } from "@shequ/core"
import type Database from "better-sqlite3"
import { selection } from "./Table.ts"

type Values = ReadonlyArray<string | number | null>

const batchSize = 1000

/** The connection can do nothing else until the last batch was read. */
export function* batches(
  db: Database.Database,
  collection: Collection.Collection
): Generator<ReadonlyArray<Row.AnyRow>, void> {
  const { order, row, sql } = selection(collection)
  let batch: Array<Row.AnyRow> = []
  for (const values of db.prepare<[], Values>(`${sql} ${order}`).raw().iterate()) {
    batch.push(row(values))
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Finds rows by id: of a register, the version valid on a day, or the one that began last. */
export const finder = (db: Database.Database, collection: Collection.Collection) => {
  const { row, sql } = selection(collection)
  const isRegister = collection.kind === "register"
  const statement = db
    .prepare<[{ readonly id: string; readonly on: string | null }], Values>(
      isRegister
        ? `${sql} WHERE "id" = @id AND (@on IS NULL OR ("validFrom" <= @on AND ("validTo" IS NULL OR @on < "validTo"))) ORDER BY "validFrom" DESC LIMIT 1`
        : `${sql} WHERE "id" = @id AND (@on IS NULL OR true)`
    )
    .raw()
  return (id: string, on: string | undefined): Row.AnyRow | undefined => {
    const found = statement.get({ id, on: on ?? null })
    return found === undefined ? undefined : row(found)
  }
}
