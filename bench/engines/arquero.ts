/** arquero: tables of typed arrays, grouped once, with one rollup per table for all but the percentiles. */
import { table } from "arquero"
import { type Answer, cellOf, cells, empty, rank } from "../data/Answer.ts"
import { kpiSet, type Question } from "../data/kpiSet.ts"
import type { Cases, Visits } from "../data/Town.ts"
import type { Engine } from "./Engine.ts"

/** The condition in arquero's expressions, which are JavaScript over `d`. */
const expression = (sql: string): string =>
  sql
    .replaceAll(/(\w+) BETWEEN (\d+) AND (\d+)/g, "($1 >= $2 && $1 <= $3)")
    .replaceAll(" AND ", " && ")
    .replaceAll("<>", "!==")
    .replaceAll(/ = /g, " === ")
    .replaceAll(/\b[a-z]+\b/g, "d.$&")

const term = ({ sql, take }: Question): string => {
  const where = sql === undefined ? undefined : expression(sql)
  if (take.kind === "count") return where === undefined ? "d => op.count()" : `d => op.sum(${where} ? 1 : 0)`
  const of = "of" in take ? `d.${take.of}` : ""
  if (take.kind === "sum") {
    const here = [take.of === "cost" ? "d.cost !== -1" : undefined, where].filter((one) => one !== undefined)
    return `d => op.sum(${here.length === 0 ? of : `${here.join(" && ")} ? ${of} : 0`})`
  }
  // A missing value counts as one of the distinct ones.
  return where === undefined
    ? `d => op.distinct(${of})`
    : `d => op.distinct(${where} ? ${of} : null) - (op.invalid(${where} ? ${of} : null) > 0 ? 1 : 0)`
}

const tableOf = (rows: Cases | Visits) => {
  const { size: _, ...columns } = rows
  return table(columns as unknown as Record<string, Int32Array>)
}

interface Cell {
  readonly month: number
  readonly grid: number
  readonly [column: string]: number | Array<number>
}

export const arquero: Engine = {
  name: "arquero",
  how: "typed columns, groupby(month, grid) once, one rollup per table; percentiles from array_agg over the rows that have a value",
  most: 1_000_000,
  load: (town) => {
    const all = [...kpiSet.entries()]
    const parts = (["cases", "visits"] as const).map((name) => {
      const rows = tableOf(town[name])
      const own = all.filter(([, question]) => question.table === name)
      const plain = own.filter(([, { take }]) => take.kind !== "percentile")
      const ranked = own.filter(([, { take }]) => take.kind === "percentile")
      return { rows, plain, ranked, grouped: rows.groupby("month", "grid") }
    })
    return {
      answer: (): Answer => {
        const answer = empty()
        for (const { grouped, plain, ranked, rows } of parts) {
          const terms = Object.fromEntries(plain.map(([at, question]) => [`k${at}`, term(question)]))
          for (const cell of grouped.rollup(terms).objects() as Array<Cell>) {
            const into = cellOf(cell.month, cell.grid)
            for (const [at] of plain) answer[at * cells + into] = cell[`k${at}`] as number
          }
          for (const [at, { sql, take }] of ranked) {
            if (take.kind !== "percentile") continue
            const some = sql === undefined ? rows : rows.filter(`d => ${expression(sql)}`)
            const lists = some.groupby("month", "grid").rollup({ values: `d => op.array_agg(${expression(take.of)})` })
            for (const cell of lists.objects() as Array<Cell>) {
              const values = Int32Array.from(cell.values as Array<number>).sort()
              answer[at * cells + cellOf(cell.month, cell.grid)] = values[rank(take.n, take.d, values.length)] as number
            }
          }
        }
        return answer
      }
    }
  }
}
