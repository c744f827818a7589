/** What a dataset takes in memory, per row: columns as they lie there, the ids of rows, and what evaluations keep. */
import { Dataset, evaluate } from "@shequ/core"
import { Case, Visit } from "../data/model.ts"
import type { Town } from "../data/Town.ts"
import { datasetOf, planOf } from "../engines/shequ.ts"
import { collect, type Measured } from "./Measured.ts"

const used = (): number => {
  collect()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Bytes of the typed arrays of a column, whatever its type. */
const bytesOf = (column: object): number =>
  Object.values(column).reduce((sum: number, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0), 0)

export const memory = (town: Town): ReadonlyArray<Measured> => {
  const before = used()
  const dataset = datasetOf(town)
  const loaded = used() - before
  evaluate(planOf(), dataset)
  let kept = 0
  for (const frame of dataset.frames.values()) {
    for (const masks of frame.kept.values()) kept += bytesOf(masks)
    for (const { index } of frame.indexes.values())
      kept += ArrayBuffer.isView(index) ? index.byteLength : bytesOf(index as object)
  }
  const rows = town.cases.size + town.visits.size
  const line = (engine: string, bytesPerRow: number, note: string): Measured => ({
    work: "memory",
    size: town.cases.size,
    engine,
    medianMs: 0,
    bytesPerRow,
    note
  })
  const columns = (id: string): number => {
    const frame = dataset.frame(id)
    return [...frame.columns.values(), frame.id].reduce((sum, column) => sum + bytesOf(column), 0) / frame.size
  }
  const lines = [
    line("shequ", columns(Case.id), "columns of a case, with the number of its id"),
    line("shequ", columns(Visit.id), "columns of a visit"),
    line("shequ", loaded / rows, "everything a row takes, texts of ids and reporters included"),
    line(
      "shequ",
      kept / rows,
      "kept of an evaluation: masks of single conditions, what repeats, how numbers are spread"
    )
  ]
  Dataset.forget(dataset)
  return lines
}
