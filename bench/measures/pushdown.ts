/**
 * The sixty KPIs asked of a database: the SQL that is printed for the plan, and the best SQL found by hand for the same question
 * on the same tables – those of the stores, with codes and days as text. Answers are compared before anything is timed.
 */
import { DuckDBInstance } from "@duckdb/node-api"
import type { Collection, Plan, Row, Table } from "@shequ/core"
import {
  answer,
  type Dialect,
  duckdb,
  fresh,
  type Kept,
  postgres,
  type Rows,
  type Statement,
  sqlite
} from "@shequ/storage-sql"
import { start } from "@shequ/test-postgres"
import Database from "better-sqlite3"
import pg from "pg"
import { type Answer, cellOf, cells, differences, empty } from "../data/Answer.ts"
import { kpiSet, type Question } from "../data/kpiSet.ts"
import { caseRows, places, visitRows } from "../data/rows.ts"
import type { Town } from "../data/Town.ts"
import { answerOf, planOf, registry } from "../engines/shequ.ts"
import { collect, type Measured, median, timed } from "./Measured.ts"

interface Asked {
  readonly dialect: Dialect
  readonly run: (statement: Statement) => Promise<Rows>
  readonly close: () => Promise<void>
}

type Cell = string | number | boolean | null

const quote = (name: string): string => `"${name}"`

const columnsOf = (collection: Collection.Collection) => [
  { name: "id", type: "text" },
  ...(collection.kind === "register" ? ["validFrom", "validTo"].map((name) => ({ name, type: "text" })) : []),
  ...Object.entries(collection.fields).map(([name, { type }]) => ({
    name,
    type: type === "flag" ? "boolean" : type === "integer" || type === "instant" ? "bigint" : "text"
  })),
  { name: "qualifier", type: "text" }
]

function* tablesOf(town: Town) {
  const rows: Record<string, () => Iterable<ReadonlyArray<Row.AnyRow>>> = {
    "bench-place": () => [places],
    "bench-case": () => caseRows(town.cases),
    "bench-visit": () => visitRows(town.visits)
  }
  for (const collection of registry.collections.values()) {
    const columns = columnsOf(collection)
    const ddl = `CREATE TABLE ${quote(collection.id)} (${columns.map(({ name, type }) => `${quote(name)} ${type}`).join(", ")})`
    const time = collection.time === undefined ? "id" : collection.time
    yield { name: collection.id, columns, ddl, time, rows: rows[collection.id]?.() ?? [] }
  }
}

const cellsOf = (columns: ReadonlyArray<{ readonly name: string }>, row: Row.AnyRow): ReadonlyArray<Cell> =>
  columns.map(({ name }) => (row[name] ?? null) as Cell)

const inSqlite = async (town: Town): Promise<Asked> => {
  const db = new Database(":memory:")
  db.aggregate("shequ_rank", {
    start: () => ({ n: 0, d: 1, values: [] as Array<number> }),
    step: ((state: { n: number; d: number; values: Array<number> }, value: number, n: number, d: number) => {
      state.n = n
      state.d = d
      state.values.push(value)
    }) as (state: unknown) => void,
    result: ({ d, n, values }: { n: number; d: number; values: Array<number> }) =>
      Float64Array.from(values).sort()[Math.max(1, Math.ceil((n * values.length) / d)) - 1] ?? null
  })
  for (const { columns, ddl, name, rows, time } of tablesOf(town)) {
    db.exec(`${ddl}; CREATE INDEX ${quote(`${name}/${time}`)} ON ${quote(name)} (${quote(time)})`)
    const insert = db.prepare(`INSERT INTO ${quote(name)} VALUES (${columns.map(() => "?").join(", ")})`)
    db.transaction(() => {
      for (const some of rows) {
        for (const row of some) insert.run(cellsOf(columns, row).map((one) => (typeof one === "boolean" ? +one : one)))
      }
    })()
  }
  db.exec("ANALYZE")
  return {
    dialect: sqlite,
    run: async ({ parameters, sql }) => {
      const bound = parameters.map(({ type, value }, at) => [at + 1, type === "text" ? value : BigInt(value as number)])
      const statement = db.prepare<unknown[], Rows[number]>(sql).raw()
      return parameters.length === 0 ? statement.all() : statement.all(Object.fromEntries(bound))
    },
    close: async () => void db.close()
  }
}

const inDuckdb = async (town: Town): Promise<Asked> => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  for (const { columns, ddl, name, rows } of tablesOf(town)) {
    await connection.run(ddl)
    const appender = await connection.createAppender(name)
    for (const some of rows) {
      for (const row of some) {
        for (const [at, value] of cellsOf(columns, row).entries()) {
          if (value === null) appender.appendNull()
          else if (columns[at]?.type === "bigint") appender.appendBigInt(BigInt(value))
          else if (typeof value === "boolean") appender.appendBoolean(value)
          else appender.appendVarchar(String(value))
        }
        appender.endRow()
      }
    }
    appender.closeSync()
  }
  return {
    dialect: duckdb,
    run: async ({ parameters, sql }) => {
      const bound = parameters.map(({ type, value }) => (type === "integer" ? BigInt(value as number) : value))
      return (await connection.runAndReadAll(sql, bound)).getRowsJS() as unknown as Rows
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    }
  }
}

const inPostgres = async (town: Town): Promise<Asked> => {
  const server = await start({ settings: { shared_buffers: "512MB", work_mem: "64MB", max_wal_size: "4GB" } })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  for (const { columns, ddl, name, rows, time } of tablesOf(town)) {
    const table = quote(name)
    await client.query(ddl.replaceAll(" text", ' text COLLATE "C"'))
    for (const some of rows) {
      const arrays = columns.map((_, at) => some.map((row) => cellsOf(columns, row)[at]))
      const lists = columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(", ")
      await client.query(`INSERT INTO ${table} SELECT * FROM unnest(${lists})`, arrays)
    }
    await client.query(`CREATE INDEX ON ${table} (${quote(time)})`)
    await client.query(`VACUUM ANALYZE ${table}`)
  }
  return {
    dialect: postgres,
    run: async ({ parameters, sql }) =>
      (await client.query({ text: sql, values: parameters.map(({ value }) => value), rowMode: "array" }))
        .rows as unknown as Rows,
    close: async () => {
      await client.end()
      await server.stop()
    }
  }
}

/** What is asked beforehand is `kept`, as by a store that has not changed; `answer` leaves the rest to the database. */
const printed = async ({ dialect, run }: Asked, plan: Plan.Plan, kept: Kept): Promise<Table.Table> => {
  const asking = answer(plan, { registry, dialect, kept })
  let step = asking.next()
  while (step.done !== true) step = asking.next(await run(step.value))
  if (step.value.rest !== undefined) throw new Error("Not everything was pushed down.")
  return step.value.table
}

/** A condition over columns of numbers as one over the tables' text. */
const inText = (sql: string): string => {
  const codes = (name: string, from: number, to: number): string =>
    `"${name}" IN (${Array.from({ length: to - from + 1 }, (_, at) => `'${name}-${from + at}'`).join(", ")})`
  const word = "(kind|category|source|status|satisfaction|outcome|role)"
  return sql
    .replaceAll("satisfaction <> 0", `"satisfaction" IS NOT NULL`)
    .replaceAll(new RegExp(`${word} BETWEEN (\\d+) AND (\\d+)`, "g"), (_, name, a, b) => codes(name, +a, +b))
    .replaceAll(new RegExp(`${word} <= (\\d+)`, "g"), (_, name, to) => codes(name, 1, +to))
    .replaceAll(new RegExp(`${word} (=|<>) (\\d+)`, "g"), `"$1" $2 '$1-$3'`)
    .replaceAll("urgent = 1", `"urgent"`)
    .replaceAll("urgent = 0", `NOT "urgent"`)
    .replaceAll("cost = -1", `"cost" IS NULL`)
    .replaceAll(
      /resolved - received (<=|>) (\d+)/g,
      (_, is, seconds) => `"resolvedAt" - "receivedAt" ${is} ${seconds}000`
    )
    .replaceAll("resolved <> 0", `"resolvedAt" IS NOT NULL`)
}

const ofText: Record<string, string> = {
  cost: `"cost"`,
  minutes: `"minutes"`,
  reporter: `"reporter"`,
  household: `"household"`,
  "resolved - received": `"resolvedAt" - "receivedAt"`
}

/** The month as a number, by bounds: a human knows them as well. */
const monthOf = (isCase: boolean, low = 0, high = 24): string => {
  if (high - low === 1) return String(low)
  const middle = (low + high) >> 1
  const day = `${2009 + Math.floor(middle / 12)}-${String((middle % 12) + 1).padStart(2, "0")}-01`
  const edge = isCase ? `"receivedAt" < ${Date.parse(`${day}T00:00:00+08:00`)}` : `"visitedOn" < '${day}'`
  return `CASE WHEN ${edge} THEN ${monthOf(isCase, low, middle)} ELSE ${monthOf(isCase, middle, high)} END`
}

const quantile: Record<string, (question: Question, value: string, where: string) => string> = {
  duckdb: ({ take }, value, where) => `quantile_disc(${value}, ${"n" in take ? take.n / take.d : 0})${where}`,
  postgres: ({ take }, value, where) =>
    `percentile_disc(${"n" in take ? take.n / take.d : 0}) WITHIN GROUP (ORDER BY ${value})${where}`
}

/** By hand: per table one pass for what adds up, one by value for distinct counts, and the ranks. */
const byHand = (id: string): ReadonlyArray<{ readonly sql: string; readonly at: ReadonlyArray<number> }> =>
  (["cases", "visits"] as const).flatMap((table) => {
    const isCase = table === "cases"
    const own = [...kpiSet.entries()].filter(([, question]) => question.table === table)
    const of = (kinds: ReadonlyArray<string>) => own.filter(([, { take }]) => kinds.includes(take.kind))
    const from = `FROM "bench-${isCase ? "case" : "visit"}"`
    const group = `${monthOf(isCase)} AS month, "gridId" AS grid`
    const filter = (sql: string | undefined): string => (sql === undefined ? "" : ` FILTER (WHERE ${inText(sql)})`)
    const count = (sql: string | undefined): string =>
      sql !== undefined && id === "duckdb" ? `count_if(${inText(sql)})` : `count(*)${filter(sql)}`
    const taken = ({ take }: Question): string => ("of" in take ? (ofText[take.of] as string) : "")
    const plain = of(["count", "sum"])
    const counts = plain.map(([, one]) =>
      one.take.kind === "count" ? count(one.sql) : `sum(${taken(one)})${filter(one.sql)}`
    )
    const distinct = of(["distinct"])
    const value = distinct[0] === undefined ? "" : taken(distinct[0][1])
    const inner = distinct.flatMap(([at, { sql }]) => (sql === undefined ? [] : [`${count(sql)} AS b${at}`]))
    const outer = distinct.map(([at, { sql }]) => `count(*)${sql === undefined ? "" : ` FILTER (WHERE b${at} > 0)`}`)
    const ranks = of(["percentile"])
    const ranked = quantile[id]
    return [
      { at: plain.map(([at]) => at), sql: `SELECT ${[group, ...counts].join(", ")} ${from} GROUP BY 1, 2` },
      {
        at: distinct.map(([at]) => at),
        sql: `SELECT month, grid, ${outer.join(", ")} FROM (SELECT ${[group, value, ...inner].join(", ")} ${from} GROUP BY 1, 2, 3) AS t GROUP BY 1, 2`
      },
      ...(ranked === undefined
        ? ranks.map(([at, one]) => ({
            at: [at],
            sql: `SELECT month, grid, value FROM (SELECT *, count(*) OVER cell AS n, row_number() OVER (PARTITION BY month, grid ORDER BY value) AS k
              FROM (SELECT ${group}, ${taken(one)} AS value ${from} ${one.sql === undefined ? "" : `WHERE ${inText(one.sql)}`}) WINDOW cell AS (PARTITION BY month, grid))
              WHERE k = max(1, (n * ${"n" in one.take ? one.take.n : 0} + ${"d" in one.take ? one.take.d - 1 : 0}) / ${"d" in one.take ? one.take.d : 1})`
          }))
        : [
            {
              at: ranks.map(([at]) => at),
              sql: `SELECT ${[group, ...ranks.map(([, one]) => ranked(one, taken(one), filter(one.sql)))].join(", ")} ${from} GROUP BY 1, 2`
            }
          ])
    ]
  })

const handAnswer = async ({ dialect, run }: Asked): Promise<Answer> => {
  const answer = empty()
  for (const { at, sql } of byHand(dialect.id)) {
    for (const [month, grid, ...values] of await run({ sql, parameters: [] })) {
      const cell = cellOf(Number(month), Number(String(grid).slice(1)) - 1)
      for (const [index, question] of at.entries()) {
        const value = values[index] ?? null
        if (value === null) continue
        const { take } = kpiSet[question] as Question
        const divisor = "of" in take && take.of === "resolved - received" ? 1000 : 1
        answer[question * cells + cell] = Number(value) / divisor
      }
    }
  }
  return answer
}

export const pushdown = async (town: Town, runs: number): Promise<ReadonlyArray<Measured>> => {
  const lines: Array<Measured> = []
  const plan = planOf()
  for (const open of [inSqlite, inDuckdb, inPostgres]) {
    collect()
    const database = await open(town)
    try {
      const kept = fresh()
      const ours = answerOf(plan, await printed(database, plan, kept))
      const sameResults = differences(await handAnswer(database), ours).length === 0
      const times = { printed: [] as Array<number>, hand: [] as Array<number> }
      for (let run = 0; run < runs; run++) {
        times.hand.push(await timed(() => handAnswer(database)))
        times.printed.push(await timed(() => printed(database, plan, kept)))
      }
      const hand = median(times.hand)
      const line = (engine: string, medianMs: number): Measured => ({
        work: "60 KPIs asked of a database",
        size: town.cases.size,
        engine: `${database.dialect.id}, ${engine}`,
        medianMs,
        sameResults,
        runs,
        note: `${(medianMs / hand).toFixed(2)} × the SQL by hand`
      })
      lines.push(line("SQL by hand", hand), line("SQL printed for the plan", median(times.printed)))
    } finally {
      await database.close()
    }
  }
  return lines
}
