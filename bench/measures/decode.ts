/** How fast rows are checked and decoded: the row Schema with its JIT compiler, against checks written by hand. */
import { Row } from "@shequ/core"
import { Schema } from "effect"
import "effect/schema/SchemaJITCompiler/enable"
import { Case, domains } from "../data/model.ts"
import { type CaseRow, caseRows } from "../data/rows.ts"
import type { Town } from "../data/Town.ts"
import { type Measured, median, timed } from "./Measured.ts"

const codes = (prefix: keyof typeof domains) =>
  new Set(Array.from({ length: domains[prefix] }, (_, at) => `${prefix}-${at + 1}`))
const known = {
  kind: codes("kind"),
  category: codes("category"),
  source: codes("source"),
  status: codes("status"),
  satisfaction: codes("satisfaction")
}

const text = (value: unknown, column: string): string => {
  if (typeof value !== "string" || value.length === 0) throw new Error(`${column}: a text was expected.`)
  return value
}
const code = (value: unknown, column: keyof typeof known): string => {
  if (typeof value !== "string" || !known[column].has(value)) throw new Error(`${column}: no such code.`)
  return value
}
const integer = (value: unknown, column: string): number => {
  if (!Number.isSafeInteger(value)) throw new Error(`${column}: a whole number was expected.`)
  return value as number
}

/** The checks that the Schema makes, and a new object of the known columns, as it gives. */
const byHand = (row: Record<string, unknown>): CaseRow => {
  const decoded: Record<string, unknown> = {
    id: text(row.id, "id"),
    gridId: text(row.gridId, "gridId"),
    kind: code(row.kind, "kind"),
    category: code(row.category, "category"),
    source: code(row.source, "source"),
    status: code(row.status, "status"),
    reporter: text(row.reporter, "reporter"),
    receivedAt: integer(row.receivedAt, "receivedAt")
  }
  if (typeof row.urgent !== "boolean") throw new Error("urgent: yes or no was expected.")
  decoded.urgent = row.urgent
  if (row.satisfaction !== undefined) decoded.satisfaction = code(row.satisfaction, "satisfaction")
  if (row.resolvedAt !== undefined) decoded.resolvedAt = integer(row.resolvedAt, "resolvedAt")
  if (row.cost !== undefined) decoded.cost = integer(row.cost, "cost")
  if (row.qualifier !== undefined) throw new Error("qualifier: none was expected.")
  return decoded as unknown as CaseRow
}

export const decode = async (town: Town, runs: number): Promise<ReadonlyArray<Measured>> => {
  const batches = [...caseRows(town.cases)].slice(0, 25)
  const rows = batches.reduce((sum, batch) => sum + batch.length, 0)
  const decodeAll = Schema.decodeUnknownSync(Schema.Array(Row.schema(Case)))
  const ways = [
    { engine: "hand-written checks", run: () => batches.map((batch) => batch.map((row) => byHand(row))), times: [] },
    { engine: "row Schema, JIT-compiled, arrays", run: () => batches.map((batch) => decodeAll(batch)), times: [] }
  ] as ReadonlyArray<{ engine: string; run: () => unknown; times: Array<number> }>
  for (let run = 0; run < runs + 3; run++) {
    for (const { run: way, times } of ways) {
      const time = await timed(way)
      if (run >= 3) times.push(time)
    }
  }
  const hand = median(ways[0]?.times ?? [])
  return ways.map(({ engine, times }) => ({
    work: "decode",
    size: rows,
    engine,
    medianMs: median(times),
    ratioToHandLoop: median(times) / hand,
    nsPerRow: (median(times) * 1e6) / rows,
    runs: times.length
  }))
}
