/** Where the database is, and how connections to it are made. */
import { Duration, Effect, Redacted, type Scope } from "effect"
import pg from "pg"
import { unavailable } from "./failure.ts"
import { badUrl, type Where } from "./words.ts"

export interface Options {
  /** `postgres://user:password@host:5432/database`; parameters as libpq knows them, `?sslmode=verify-full` for one. */
  readonly url: string | Redacted.Redacted<string>
  /** The schema in which the tables are. Default: `shequ`. */
  readonly schema?: string
  /** How many connections may read at once; one more writes, and one listens. Default: 8. */
  readonly connections?: number
  /** How long one statement of a read may take. Default: no limit. */
  readonly statementTimeout?: Duration.Input
  /** How long a write waits while another one of the same community is under way. Default: 30 seconds. */
  readonly waitForLock?: Duration.Input
  /** How long to wait for the server to answer, or for a connection to become free. Default: 10 seconds. */
  readonly connectTimeout?: Duration.Input
  /** What the server calls the connections (`pg_stat_activity`). Default: `shequ`. */
  readonly applicationName?: string
}

export interface Server {
  readonly where: Where
  readonly config: pg.PoolConfig
  readonly statementTimeout: number
  readonly waitForLock: number
}

const millis = (input: Duration.Input | undefined, otherwise: Duration.Input): number =>
  Math.ceil(Duration.toMillis(Duration.fromInputUnsafe(input ?? otherwise)))

const int8 = 20
const numeric = 1700

/** Whole numbers as numbers: rows hold none beyond 2^53, and sums beyond it are refused by who reads them. */
const types = {
  getTypeParser: ((oid: number, format?: "text") =>
    oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
}

/** Throws `Unavailable` when the url is none; the password is in nothing but `config`. */
export const server = (options: Options): Server => {
  const url = Redacted.isRedacted(options.url) ? Redacted.value(options.url) : options.url
  let client: pg.Client
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error("another scheme")
    client = new pg.Client({ connectionString: url })
  } catch {
    throw unavailable(badUrl)
  }
  return {
    where: {
      server: `${client.host}:${client.port}`,
      database: client.database ?? "",
      user: client.user ?? "",
      schema: options.schema ?? "shequ"
    },
    config: {
      connectionString: url,
      application_name: options.applicationName ?? "shequ",
      connectionTimeoutMillis: millis(options.connectTimeout, "10 seconds"),
      keepAlive: true,
      types
    },
    statementTimeout: millis(options.statementTimeout, 0),
    waitForLock: millis(options.waitForLock, "30 seconds")
  }
}

/** Connections that are closed with the scope. */
export const pool = ({ config }: Server, max: number): Effect.Effect<pg.Pool, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const pool = new pg.Pool({ ...config, max })
      // An idle connection that breaks is replaced when the next one is asked for.
      pool.on("error", () => {})
      return pool
    }),
    (pool) => Effect.promise(() => pool.end())
  )
