/** The recipe of docs/sharding.md: three servers with communities of their own, and one in front that reads them as one. */
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type Change, Expr, figures, Period, Plan, Registry, type Row, Store } from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { answer, fresh, postgresApart, type Rows } from "@shequ/storage-sql"
import { start } from "@shequ/test-postgres"
import { Effect, Stream } from "effect"
import pg from "pg"
import { expect, it } from "vitest"
import { PostgresStore } from "../src/index.ts"
import { elsewhere, newSchema, role, say, server } from "./database.ts"
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

interface Scans {
  readonly request: Plan.Request
  /** How many times a shard sends numbers, and how many times rows. */
  readonly numbers: number
  readonly rows: number
}

/** How the server in front goes about the store's own statements, an aggregate of the plan at a time. */
const scansOf = async (
  url: string,
  schema: string,
  registry: Registry.Registry,
  plan: Plan.Plan
): Promise<ReadonlyArray<Scans>> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const kept = fresh()
  const explained = async (request: Plan.Request): Promise<Scans> => {
    const asking = answer({ ...plan, requests: [request] }, { registry, dialect: postgresApart, kept })
    let step = asking.next()
    let text = ""
    while (step.done !== true) {
      const { parameters, sql } = step.value
      const values = parameters.map(({ value }) => value)
      // The last statement is the one for the figures.
      const { rows } = await client.query(`EXPLAIN (VERBOSE, COSTS OFF) ${sql}`, values)
      text = rows.map((row) => row["QUERY PLAN"]).join("\n")
      const found = await client.query({ text: sql, values, rowMode: "array" })
      step = asking.next(found.rows as unknown as Rows)
    }
    const numbers = text.match(/Relations: Aggregate on \(/g)?.length ?? 0
    return { request, numbers, rows: (text.match(/Foreign Scan/g)?.length ?? 0) - numbers }
  }
  try {
    await client.query(`SET search_path = "${schema}"`)
    const all: Array<Scans> = []
    for (const request of plan.requests) all.push(await explained(request))
    return all
  } finally {
    await client.end()
  }
}

/** A count or a sum that needs nothing but columns of the collection itself. */
const isOfOwnColumns =
  (registry: Registry.Registry) =>
  ({ aggregate, by }: Plan.Request): boolean => {
    if (aggregate.kind !== "count" && aggregate.kind !== "sum") return false
    const read = [
      registry.collections.get(aggregate.collection)?.place,
      aggregate.where,
      "of" in aggregate ? aggregate.of : undefined,
      by?.expr
    ]
    return read.every(
      (expr) =>
        expr === undefined ||
        (Expr.paths(expr).every((path) => path.length === 1) && !/"op":"(tally|parameter)"/.test(JSON.stringify(expr)))
    )
  }

it("reads three servers as one, with the figures of one server, and counts where the rows are", async (context) => {
  context.skip(elsewhere !== undefined, elsewhere)
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
    const own = plan.requests.filter(isOfOwnColumns(registry))
    expect(own.length).toBeGreaterThan(80)
    const scans = await scansOf(district.url, schema, registry, { ...plan, requests: own })
    expect(scans.filter(({ numbers, rows }) => rows > 0 || numbers === 0 || numbers % shards.length > 0)).toEqual([])
    const direct = grouped.replaceAll(schema, `${schema}_one`)
    expect(await say(grouped, district.url)).toEqual(await say(direct))
    console.log(
      `${found.length} cells of the catalogue on three servers equal those of one; ${own.length} of its` +
        ` ${plan.requests.length} aggregates are counts and sums of own columns, and come from the shards as numbers`
    )
  } finally {
    await Promise.all(shards.map((shard) => shard.stop()))
  }
})
