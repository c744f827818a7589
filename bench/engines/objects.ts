/** Rows as objects, as most programs have them: laid out by cell once, then one `filter` for each KPI and cell. */
import { type Answer, cellOf, cells, empty, rank } from "../data/Answer.ts"
import { kpiSet, type Question } from "../data/kpiSet.ts"
import { type CaseRow, caseRows, type VisitRow, visitRows } from "../data/rows.ts"
import type { Cases, Visits } from "../data/Town.ts"
import type { Engine } from "./Engine.ts"

type AnyRow = CaseRow & VisitRow

const byCell = (table: Cases | Visits, batches: Iterable<ReadonlyArray<unknown>>): ReadonlyArray<Array<AnyRow>> => {
  const lists = Array.from({ length: cells }, (): Array<AnyRow> => [])
  let row = 0
  for (const batch of batches) {
    for (const one of batch) {
      lists[cellOf(table.month[row] as number, table.grid[row] as number)]?.push(one as AnyRow)
      row++
    }
  }
  return lists
}

const figure = ({ holds, take, value }: Question, rows: ReadonlyArray<AnyRow>): number => {
  const found = rows.filter(holds)
  if (take.kind === "count") return found.length
  const values = found.map(value).filter((one) => one !== undefined)
  if (take.kind === "sum") return (values as Array<number>).reduce((a, b) => a + b, 0)
  if (take.kind === "distinct") return new Set(values).size
  if (take.kind !== "percentile" || values.length === 0) return Number.NaN
  return Float64Array.from(values as Array<number>).sort()[rank(take.n, take.d, values.length)] as number
}

export const objects: Engine = {
  name: "rows as objects",
  how: "objects grouped by month and grid beforehand; rows.filter(…) for each KPI and cell",
  most: 1_000_000,
  load: (town) => {
    const tables = {
      cases: byCell(town.cases, caseRows(town.cases)),
      visits: byCell(town.visits, visitRows(town.visits))
    }
    return {
      answer: (): Answer => {
        const answer = empty()
        for (const [at, question] of kpiSet.entries()) {
          const lists = tables[question.table]
          for (let cell = 0; cell < cells; cell++)
            answer[at * cells + cell] = figure(question, lists[cell] as ReadonlyArray<AnyRow>)
        }
        return answer
      }
    }
  }
}
