/** The recipe of docs/sharding.md: three servers with communities of their own, and one in front that reads them as one. */
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type Change, figures, Period, Plan, Registry, type Row, Store } from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { answer, postgres, type Rows } from "@shequ/storage-sql"
import { start } from "@shequ/test-postgres"
import { Effect, Stream } from "effect"
import pg from "pg"
import { expect, it } from "vitest"
import { PostgresStore } from "../src/index.ts"
import { newSchema, role, say, server } from "./database.ts"
import { on } from "./ledger.ts"

const small: Profile.Profile = {
  ...Profile.standard,
  households: 60,
  householdsPerCompound: 30,
  householdsPerGrid: 30
}

/** Statements of the recipe, with the names of this test. */
const recipe = async (title: string, names: Readonly<Record<string, string>>): Promise<string> => {
  const text = await readFile(join(import.meta.dirname, "../../../../docs/sharding.md"), "utf8")
  const [, sql] = text.match(new RegExp(`-- ${title}\n(.*?)\`\`\``, "s")) ?? []
  if (sql === undefined) throw new Error(`The recipe has no "${title}".`)
  return Object.entries(names).reduce((sql, [name, value]) => sql.replaceAll(`<${name}>`, value), sql)
}

/** How the server in front goes about the store's own statements. */
const explainedAll = async (
  url: string,
  schema: string,
  registry: Registry.Registry,
  plan: Plan.Plan
): Promise<ReadonlyArray<string>> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`SET search_path = "${schema}"`)
    const explained: Array<string> = []
    const asking = answer(plan, { registry, dialect: postgres })
    let step = asking.next()
    while (step.done !== true) {
      const { parameters, sql } = step.value
      const values = parameters.map(({ value }) => value)
      const { rows } = await client.query(`EXPLAIN (VERBOSE, COSTS OFF) ${sql}`, values)
      explained.push(rows.map((row) => row["QUERY PLAN"]).join("\n"))
      const found = await client.query({ text: sql, values, rowMode: "array" })
      step = asking.next(found.rows as unknown as Rows)
    }
    return explained
  } finally {
    await client.end()
  }
}

it("reads three servers as one, with the figures of one server, and groups where the rows are", async () => {
  if (process.env.SHEQU_TEST_POSTGRES_URL !== undefined) return
  const registry = Registry.make([standardKpis])
  const quarter = Period.quarter(2010, 1)
  const city = Generator.city(small, "spring", { communities: 3 })
  const batches = [...city.registers, ...city.journals(quarter)]
  const changesOf = (isOurs: (row: Row.AnyRow) => boolean): ReadonlyArray<Change> =>
    batches.map(([{ id, kind }, rows]) => ({
      op: kind === "journal" ? ("append" as const) : ("put" as const),
      collection: id,
      rows: rows.filter(isOurs)
    }))
  const communityOf = (row: Row.AnyRow): string => /^([123])-/.exec(row.id)?.[1] ?? "city"
  const schema = newSchema()
  const plan = Plan.make(registry, {
    kpis: standardKpis.kpis,
    places: batches
      .filter(([{ id }]) => ["division", "community", "grid"].includes(id))
      .flatMap(([, rows]) => rows.map((row) => row.id)),
    periods: [quarter],
    breakdowns: true
  })
  const evaluated = Effect.flatMap(Store, (store) => store.evaluate(plan))

  const one = await on(
    { url: server.url, schema: `${schema}_one`, registry, evaluate: "database" },
    Effect.andThen(
      Effect.flatMap(Store, (store) => store.write(Stream.make(changesOf(() => true)))),
      evaluated
    )
  )

  const shards = await Promise.all([start(), start(), start()])
  try {
    const district = await role()
    await Effect.runPromise(
      PostgresStore.setup({
        url: server.url,
        schema,
        registry,
        partitions: "community",
        grants: [{ role: district.name, community: "*" }]
      })
    )
    await say(await recipe("in front, once", { schema, role: district.name }))
    for (const [index, shard] of shards.entries()) {
      const communities = index === 0 ? ["1", "city"] : [String(index + 1)]
      await say(`CREATE ROLE clerk LOGIN PASSWORD 'secret'; CREATE ROLE front LOGIN PASSWORD 'secret'`, shard.url)
      const grants = [
        ...communities.map((community) => ({ role: "clerk", community })),
        { role: "front", community: "*" }
      ]
      await Effect.runPromise(PostgresStore.setup({ url: shard.url, schema, registry, grants }))
      const url = shard.url.replace("postgres:postgres@", "clerk:secret@")
      for (const community of communities) {
        const changes = changesOf((row) => communityOf(row) === community)
        await on({ url, schema, registry, community }, Store.writeBatch(changes))
      }
      // As autovacuum does after a while; without it a server takes every table for small.
      await say("ANALYZE", shard.url)
      const { hostname, pathname, port } = new URL(shard.url)
      await say(
        await recipe("in front, for each shard", {
          schema,
          role: district.name,
          shard: `shard_${index + 1}`,
          host: hostname,
          port,
          database: pathname.slice(1),
          password: "secret",
          communities: communities.map((community) => `'${community}'`).join(", ")
        })
      )
    }

    const together = await on({ url: district.url, schema, registry, community: "*", evaluate: "database" }, evaluated)
    const found = figures(registry, plan, together).all
    expect(found).toEqual(figures(registry, plan, one).all)
    expect(found.filter(({ status }) => status === "ok").length).toBeGreaterThan(100)

    const grouped = await recipe("grouped on the shards", { schema })
    const explained = (await say(`EXPLAIN (VERBOSE, COSTS OFF) ${grouped}`, district.url))
      .map((row) => row["QUERY PLAN"])
      .join("\n")
    expect(explained.match(/Foreign Scan/g)).toHaveLength(3)
    expect(explained.match(/Relations: Aggregate on \(/g)).toHaveLength(3)
    expect(explained.match(/Remote SQL: SELECT .*count\(\*\).*GROUP BY/g)).toHaveLength(3)
    const own = await explainedAll(district.url, schema, registry, plan)
    expect(own.some((text) => /Remote SQL: SELECT .*"case".* WHERE .*"receivedAt" </.test(text))).toBe(true)
    const direct = grouped.replaceAll(schema, `${schema}_one`)
    expect(await say(grouped, district.url)).toEqual(await say(direct))
    console.log(`${found.length} cells of the catalogue on three servers equal those of one`)
  } finally {
    await Promise.all(shards.map((shard) => shard.stop()))
  }
})
