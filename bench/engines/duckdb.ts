/** DuckDB in memory, with the best SQL that was found for this question: see `how`. */
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import { cellOf, cells, empty } from "../data/Answer.ts"
import { kpiSet, type Question } from "../data/kpiSet.ts"
import { type Cases, grids, type Town, type Visits } from "../data/Town.ts"
import type { Engine } from "./Engine.ts"

const tables = {
  cases: `grid UTINYINT, month UTINYINT, kind UTINYINT, category UTINYINT, source UTINYINT, status UTINYINT,
    satisfaction UTINYINT, urgent UTINYINT, reporter INTEGER, received INTEGER, resolved INTEGER, cost INTEGER`,
  visits:
    "grid UTINYINT, month UTINYINT, household INTEGER, outcome UTINYINT, role UTINYINT, day INTEGER, minutes INTEGER"
}

const fill = (appender: DuckDBAppender, table: Cases | Visits, ddl: string): void => {
  const columns = ddl.split(",").map((part) => {
    const [name, type] = part.trim().split(" ") as [string, string]
    const values = (table as unknown as Record<string, ArrayLike<number>>)[name] as ArrayLike<number>
    return { values, isByte: type === "UTINYINT" }
  })
  for (let row = 0; row < table.size; row++) {
    for (const { isByte, values } of columns) {
      if (isByte) appender.appendUTinyInt(values[row] as number)
      else appender.appendInteger(values[row] as number)
    }
    appender.endRow()
  }
  appender.closeSync()
}

/** One expression of the one pass that counts, sums and ranks; distinct counts are asked for apart. */
const term = ({ sql, take }: Question, at: number): string => {
  const where = sql === undefined ? "" : ` FILTER (${sql})`
  switch (take.kind) {
    case "count":
      return `${sql === undefined ? "count(*)" : `count_if(${sql})`} AS k${at}`
    case "sum": {
      const here =
        take.of === "cost" ? ["cost <> -1", ...(sql === undefined ? [] : [sql])] : sql === undefined ? [] : [sql]
      return `sum(${here.length === 0 ? take.of : `CASE WHEN ${here.join(" AND ")} THEN ${take.of} ELSE 0 END`}) AS k${at}`
    }
    case "percentile":
      return `quantile_disc(${take.of}, ${take.n / take.d})${where} AS k${at}`
    case "distinct":
      throw new Error("Distinct counts are asked for apart.")
  }
}

const statements = (): ReadonlyArray<string> =>
  (["cases", "visits"] as const).flatMap((table) => {
    const own = [...kpiSet.entries()].filter(([, question]) => question.table === table)
    const plain = own.filter(([, { take }]) => take.kind !== "distinct")
    const distinct = own.filter(([, { take }]) => take.kind === "distinct")
    const of = distinct[0]?.[1].take
    const value = of !== undefined && "of" in of ? of.of : ""
    return [
      `SELECT month, grid, ${plain.map(([at, question]) => term(question, at)).join(", ")} FROM ${table} GROUP BY month, grid`,
      `SELECT month, grid, ${distinct.map(([at, { sql }]) => `${sql === undefined ? "count(*)" : `sum(b${at})`} AS k${at}`).join(", ")}
       FROM (SELECT month, grid, ${value}${distinct.map(([at, { sql }]) => (sql === undefined ? "" : `, max((${sql})::UTINYINT) AS b${at}`)).join("")}
             FROM ${table} GROUP BY month, grid, ${value}) GROUP BY month, grid`
    ]
  })

const ask = async (connection: DuckDBConnection, all: ReadonlyArray<string>) => {
  const answer = empty()
  for (const sql of all) {
    const result = await connection.runAndReadAll(sql)
    const columns = result.getColumnsJS() as ReadonlyArray<ReadonlyArray<number | bigint | null>>
    const [month, grid] = columns as [ReadonlyArray<number>, ReadonlyArray<number>]
    for (const [column, name] of result.columnNames().entries()) {
      if (!name.startsWith("k")) continue
      const base = Number(name.slice(1)) * cells
      const values = columns[column] as ReadonlyArray<number | bigint | null>
      for (let row = 0; row < values.length; row++) {
        const value = values[row]
        if (value !== null) answer[base + cellOf(month[row] as number, grid[row] as number)] = Number(value)
      }
    }
  }
  return answer
}

export const duckdb: Engine = {
  name: "DuckDB",
  how:
    "tables of UTINYINT and INTEGER without nulls, month kept as a column, rows in the order of month and grid; one statement per table " +
    "with count_if, sum(CASE …) and quantile_disc, and one that groups by value first, with max(condition), for the distinct counts " +
    "(count(DISTINCT …), list_unique, packed keys, count(*) FILTER and sum(condition) were slower); as many threads as there are cores",
  load: async (town: Town) => {
    const instance = await DuckDBInstance.create(":memory:")
    const connection = await instance.connect()
    for (const name of ["cases", "visits"] as const) {
      await connection.run(`CREATE TABLE loaded (${tables[name]})`)
      fill(await connection.createAppender("loaded"), town[name], tables[name])
      await connection.run(`CREATE TABLE ${name} AS SELECT * FROM loaded ORDER BY month, grid`)
      await connection.run("DROP TABLE loaded")
    }
    const all = statements()
    if (grids > 255) throw new Error("A grid is one byte here.")
    return {
      answer: () => ask(connection, all),
      close: () => {
        connection.closeSync()
        instance.closeSync()
      }
    }
  }
}
