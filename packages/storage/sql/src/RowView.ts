/** The rows of batches in a view: what is read of a row – what is counted once, or put in order, conditions – is read once. */
import type { Sentence } from "./Asked.ts"
import { type Batch, withinLimits } from "./Batch.ts"
import { type BatchRows, batchRows } from "./batchRows.ts"

export interface RowView {
  readonly rows: BatchRows
  readonly name: string
  /** Has an expression read once per row, and gives the column of `"r"` that holds it. */
  readonly keep: (sql: string) => string
  /** The batches that read it. */
  readonly batches: Array<Batch>
}

const make = (sentence: Sentence, batch: Batch): RowView => {
  const { asked, brought } = sentence
  const rows = batchRows(sentence, batch)
  const { today } = rows.scope
  const day = today.isText ? today.text() : today.number()
  const kept = new Map<string, string>()
  const select = (): string => {
    const columns = [
      `${rows.span} AS "span"`,
      `${rows.place} AS "place"`,
      `${rows.key} AS "key"`,
      ...(asked.places.spans.length === 1 ? [] : [`${day} AS "day"`]),
      ...[...kept].map(([sql, name]) => `${sql} AS ${name}`)
    ]
    return [`SELECT ${columns.join(",\n    ")}`, ...rows.from([])].join("\n  ")
  }
  return {
    rows,
    name: brought.growing("row", select),
    keep: (sql) => {
      const name = kept.get(sql) ?? `"x${kept.size + 1}"`
      kept.set(sql, name)
      return `"r".${name}`
    },
    batches: []
  }
}

/** The view of the batch's rows, which other batches may have brought. */
export const rowView = (sentence: Sentence, batch: Batch): RowView => {
  const { asked, rows } = sentence
  // Rows read once for all spans have no period; those of each span have one, be the spans the same.
  const { by, parts, spans, time } = batch
  const id = JSON.stringify([time, by, parts === undefined ? { spans } : { parts }])
  const known = rows.get(id)
  const found =
    known !== undefined && withinLimits(asked.dialect.limits, [...known.batches, batch]) ? known : make(sentence, batch)
  rows.set(id, found)
  found.batches.push(batch)
  return found
}
