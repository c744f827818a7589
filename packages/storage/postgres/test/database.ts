/** A database on the server of the test run, and schemas of their own for the stores in it. */
import { randomBytes } from "node:crypto"
import type { Registry, Store, StoreError } from "@shequ/core"
import { database } from "@shequ/test-postgres"
import { Effect, Layer } from "effect"
import pg from "pg"
import { PostgresStore } from "../src/index.ts"

export const server = { url: await database() }

/** Why this run may not kill the server, or start others; `undefined` when it may. */
export const elsewhere =
  process.env.SHEQU_TEST_POSTGRES_URL === undefined ? undefined : "the server is not of this test"

/** Says something to the database as its superuser, or as somebody else. */
export const say = async (sql: string, url = server.url): Promise<ReadonlyArray<Record<string, unknown>>> => {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    const results = await client.query(sql)
    return [results].flat().at(-1)?.rows ?? []
  } finally {
    await client.end()
  }
}

/** The server's address for another user. */
export const urlOf = (user: string, password: string): string => {
  const url = new URL(server.url)
  url.username = user
  url.password = password
  return url.href
}

export const newSchema = (): string => `store_${randomBytes(6).toString("hex")}`

type Options = Omit<PostgresStore.Options, "registry" | "url">

/** A role that may log in, and nothing else. */
export const role = async (): Promise<{ readonly name: string; readonly url: string }> => {
  const name = `role_${randomBytes(6).toString("hex")}`
  await say(`CREATE ROLE "${name}" LOGIN PASSWORD 'secret'`)
  return { name, url: urlOf(name, "secret") }
}

let steward: Promise<string> | undefined

/** The owner of schemas, who is no superuser: row-level security holds for him too. */
export const owner = (): Promise<string> => {
  steward ??= (async () => {
    const { name, url } = await role()
    const database = decodeURIComponent(new URL(server.url).pathname.slice(1))
    await say(`GRANT CREATE ON DATABASE "${database}" TO "${name}"`)
    return url
  })()
  return steward
}

/** Stores in one schema, each of a community of its own. */
export const communities = (options: Options = {}) => {
  const schema = newSchema()
  let count = 0
  return (registry: Registry.Registry): Layer.Layer<Store, StoreError> =>
    Layer.unwrap(
      Effect.map(Effect.promise(owner), (url) =>
        PostgresStore.layer({ url, schema, registry, community: `c${++count}`, ...options })
      )
    )
}
