import type { Registry } from "@shequ/core"
import Sqlite from "better-sqlite3"
import { sqlite as dialect, type Rows, type Statement } from "../../src/index.ts"
import { quote } from "../../src/quote.ts"
import { indexed, tables, values } from "./columns.ts"
import type { Database, Some } from "./Database.ts"

const types = { text: "TEXT", integer: "INTEGER", flag: "INTEGER", json: "TEXT" }

interface Ranking {
  n: number
  d: number
  readonly values: Array<number>
}

/** `shequ_rank`, which the dialect leaves to the adapter. */
const bringRank = (db: Sqlite.Database): void => {
  const step = (state: Ranking, value: number, n: number, d: number): void => {
    Object.assign(state, { n, d })
    state.values.push(value)
  }
  db.aggregate("shequ_rank", {
    start: (): Ranking => ({ n: 0, d: 1, values: [] }),
    step: step as (state: Ranking) => void,
    result: ({ d, n, values }) =>
      values.sort((a, b) => a - b)[Math.max(1, Math.ceil((n * values.length) / d)) - 1] ?? null
  })
}

export const sqlite = async (): Promise<Database> => {
  const db = new Sqlite(":memory:")
  bringRank(db)
  const load = (registry: Registry.Registry, rows: Some): void => {
    for (const collection of registry.collections.values()) {
      for (const { columns, name } of tables(collection)) {
        const table = quote(name)
        db.exec(`DROP TABLE IF EXISTS ${table}`)
        db.exec(`CREATE TABLE ${table} (${columns.map((one) => `${quote(one.name)} ${types[one.type]}`).join(", ")})`)
        for (const column of indexed(collection)) {
          db.exec(`CREATE INDEX ${quote(`${name}/${column}`)} ON ${table} (${quote(column)})`)
        }
        const insert = db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => "?").join(", ")})`)
        for (const [id, some] of rows) {
          if (id !== name) continue
          for (const row of some) {
            insert.run(values(columns, row).map((value) => (typeof value === "boolean" ? Number(value) : value)))
          }
        }
      }
    }
  }
  const run = ({ parameters, sql }: Statement): Rows => {
    const statement = db.prepare<unknown[], Rows[number]>(sql).raw()
    if (parameters.length === 0) return statement.all()
    const bound = parameters.map(({ type, value }, index) => [
      index + 1,
      type === "text" ? value : BigInt(value as number | boolean)
    ])
    return statement.all(Object.fromEntries(bound))
  }
  return {
    dialect,
    load: async (registry, rows) => db.transaction(load)(registry, rows),
    run: async (statement) => run(statement),
    close: async () => void db.close()
  }
}
