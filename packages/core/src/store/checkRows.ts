/**
 * Checks rows against their collection before they are kept: by its Schema, a batch at a time, and for what a Schema of single
 * columns does not say. Errors name collection, id and column, and never a value.
 */
import { Result, Schema, SchemaIssue } from "effect"
import type { Collection } from "../collection/index.ts"
import * as Row from "../collection/Row.ts"
import { expected } from "./Refusal.ts"
import { InvalidRow } from "./StoreError.ts"

/** Gives back the rows as they will be kept; throws `InvalidRow` for the first that does not fit. */
export type CheckRows = (rows: ReadonlyArray<Row.AnyRow>) => ReadonlyArray<Row.AnyRow>

interface Tag {
  readonly from: string
  readonly to?: string
}

const issues = SchemaIssue.makeFormatterStandardSchemaV1()

const refuse = (
  collection: Collection.Collection,
  row: Row.AnyRow | undefined,
  column: string,
  what: string
): InvalidRow => new InvalidRow({ collection: collection.id, id: String(row?.id ?? ""), column, expected: what })

/** The check that every store makes of a collection's rows; make it once. */
export const checkRows = (collection: Collection.Collection): CheckRows => {
  const decode = Schema.decodeUnknownResult(Schema.Array(Row.schema(collection)))
  const fields = Object.entries(collection.fields)
  const columns = new Set(["id", "qualifier", ...fields.map(([name]) => name)])
  for (const [name, field] of fields) if (field.qualified) columns.add(`${name}Qualifier`)
  if (collection.kind === "register") columns.add("validFrom").add("validTo")
  const dated = fields.filter(([, field]) => field.type === "tags").map(([name]) => name)

  const checkRow = (row: Row.AnyRow): void => {
    for (const column of Object.keys(row)) {
      if (!columns.has(column)) throw refuse(collection, row, column, expected.knownColumn)
      const value = row[column]
      if (typeof value === "string" && !value.isWellFormed()) throw refuse(collection, row, column, expected.wellFormed)
    }
    const validFrom = row.validFrom as string | undefined
    const validTo = row.validTo as string | undefined
    if (validFrom !== undefined && validTo !== undefined && validTo <= validFrom) {
      throw refuse(collection, row, "validTo", expected.laterDay(validFrom))
    }
    for (const name of dated) {
      for (const { from, to } of (row[name] ?? []) as ReadonlyArray<Tag>) {
        if (to !== undefined && to <= from) throw refuse(collection, row, name, expected.laterDay(from))
      }
    }
  }

  return (rows) => {
    const decoded = decode(rows)
    if (Result.isFailure(decoded)) {
      const [first] = issues(decoded.failure.issue).issues
      const [index, column] = (first?.path ?? []) as ReadonlyArray<PropertyKey>
      const what = (first?.message ?? "").replace(/^Expected /, "").replace(/^Missing key$/, "a value")
      throw refuse(collection, rows[Number(index)], String(column ?? "id"), what)
    }
    for (const row of rows) checkRow(row)
    return decoded.success
  }
}
