/** SQLite in memory: one statement for the counts, sums and distinct counts of a table, and one that ranks with a window. */
import Database from "better-sqlite3"
import { type Answer, cellOf, cells, empty } from "../data/Answer.ts"
import { clustered } from "../data/clustered.ts"
import { kpiSet, type Question } from "../data/kpiSet.ts"
import type { Cases, Visits } from "../data/Town.ts"
import type { Engine } from "./Engine.ts"

const columns = {
  cases: [
    "grid",
    "month",
    "kind",
    "category",
    "source",
    "status",
    "satisfaction",
    "urgent",
    "reporter",
    "received",
    "resolved",
    "cost"
  ],
  visits: ["grid", "month", "household", "outcome", "role", "day", "minutes"]
}

const fill = (db: Database.Database, name: "cases" | "visits", table: Cases | Visits): void => {
  const names = columns[name]
  const typed = names.map((column) => `${column} INTEGER NOT NULL`).join(", ")
  db.exec(`CREATE TABLE ${name} (${typed}, id INTEGER NOT NULL, PRIMARY KEY (month, grid, id)) WITHOUT ROWID`)
  const insert = db.prepare(`INSERT INTO ${name} VALUES (${names.map(() => "?").join(", ")}, ?)`)
  const values = names.map((column) => (table as unknown as Record<string, ArrayLike<number>>)[column])
  db.transaction(() => {
    for (let row = 0; row < table.size; row++)
      insert.run(...values.map((column) => (column as ArrayLike<number>)[row] as number), row)
  })()
}

const term = ({ sql, take }: Question, at: number): string => {
  const filter = sql === undefined ? "" : ` FILTER (WHERE ${sql})`
  if (take.kind === "count") return `count(*)${filter} AS k${at}`
  if (take.kind === "distinct") return `count(DISTINCT ${take.of})${filter} AS k${at}`
  const here = take.kind === "sum" && take.of === "cost" ? `cost <> -1${sql === undefined ? "" : ` AND ${sql}`}` : sql
  return `coalesce(sum(${"of" in take ? take.of : ""})${here === undefined ? "" : ` FILTER (WHERE ${here})`}, 0) AS k${at}`
}

/** Rows in order within their cell; the one at the nearest rank is the answer. */
const ranked = ({ sql, table, take }: Question): string =>
  take.kind !== "percentile"
    ? ""
    : `SELECT month, grid, value FROM (
         SELECT month, grid, ${take.of} AS value, count(*) OVER cell AS n,
           row_number() OVER (PARTITION BY month, grid ORDER BY ${take.of}) AS at
         FROM ${table} ${sql === undefined ? "" : `WHERE ${sql}`} WINDOW cell AS (PARTITION BY month, grid)
       ) WHERE at = max(1, (n * ${take.n} + ${take.d - 1}) / ${take.d})`

export const sqlite: Engine = {
  name: "SQLite",
  how:
    "in memory; tables without rowid in the order of month and grid, so that grouping sorts nothing; one statement per table with FILTER " +
    "(sum(condition) was slower), and one with row_number() for each percentile",
  most: 1_000_000,
  load: (town) => {
    const db = new Database(":memory:")
    db.pragma("cache_size = -4000000")
    fill(db, "cases", clustered(town.cases).table)
    fill(db, "visits", clustered(town.visits).table)
    const all = [...kpiSet.entries()]
    const plain = (["cases", "visits"] as const).map((table) => {
      const own = all.filter(([, question]) => question.table === table && question.take.kind !== "percentile")
      const terms = own.map(([at, question]) => term(question, at)).join(", ")
      const statement = db.prepare(`SELECT month, grid, ${terms} FROM ${table} GROUP BY month, grid`).raw()
      return { at: own.map(([index]) => index), statement }
    })
    const ranks = all
      .filter(([, question]) => question.take.kind === "percentile")
      .map(([at, question]) => ({ at: [at], statement: db.prepare(ranked(question)).raw() }))
    return {
      answer: (): Answer => {
        const answer = empty()
        for (const { at, statement } of [...plain, ...ranks]) {
          for (const row of statement.iterate() as Iterable<ReadonlyArray<number>>) {
            const cell = cellOf(row[0] as number, row[1] as number)
            for (const [column, index] of at.entries()) answer[index * cells + cell] = row[column + 2] as number
          }
        }
        return answer
      },
      close: () => db.close()
    }
  }
}
