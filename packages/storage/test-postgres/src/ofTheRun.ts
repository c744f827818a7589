/**
 * One server for all files of a test run, as vitest's global setup: it starts when the first file asks for a database, and goes with
 * the run, whatever became of those who asked.
 */
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Server } from "./Server.ts"

const variable = "SHEQU_TEST_POSTGRES_OF_THE_RUN"

export default async (): Promise<() => Promise<void>> => {
  let server: Promise<Server> | undefined
  const databases: Array<Server> = []
  const make = async (): Promise<string> => {
    const { ownDatabase, start } = await import("./Server.ts")
    server ??= start({ settings: { max_connections: "300" } })
    const database = await ownDatabase((await server).url)
    databases.push(database)
    return database.url
  }
  const asked = createServer((_, response) => {
    make().then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error))
    )
  })
  await once(asked.listen(0, "127.0.0.1"), "listening")
  process.env[variable] = `http://127.0.0.1:${(asked.address() as AddressInfo).port}`
  return async () => {
    asked.closeAllConnections()
    asked.close()
    // With a server of the run its databases go too.
    if (process.env.SHEQU_TEST_POSTGRES_URL !== undefined) for (const database of databases) await database.stop()
    await (await server)?.stop()
  }
}

/** Where a superuser connects to an empty database of his own on the server of this test run. */
export const database = async (): Promise<string> => {
  const address = process.env[variable]
  if (address === undefined) throw new Error("There is no test run with a server: vitest's globalSetup starts it.")
  const response = await fetch(address)
  const said = await response.text()
  if (!response.ok) throw new Error(said)
  return said
}
