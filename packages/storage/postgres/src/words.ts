/** What the store says when it cannot work: the problem, and how to mend it. Never a password, never a value of a row. */

export interface Trouble {
  readonly problem: string
  readonly mend: string
}

/** Where the store is: server, database, user and schema. */
export interface Where {
  readonly server: string
  readonly database: string
  readonly user: string
  readonly schema: string
}

const trouble = (problem: string, mend: string): Trouble => ({ problem, mend })

export const badUrl: Trouble = trouble(
  "The url of the database cannot be read.",
  "Write it as postgres://user:password@host:5432/database, with special characters of the password percent-encoded."
)

export const otherTables = ({ schema }: Where): Trouble =>
  trouble(
    `The schema ${schema} has tables of another program.`,
    "Give the name of a new schema, or of one that shequ made."
  )

export const newer = ({ schema }: Where, found: number, known: number): Trouble =>
  trouble(
    `The schema ${schema} was written by a newer version (layout ${found}; this one knows ${known}).`,
    "Update @shequ/storage-postgres; nothing was changed."
  )

export const behind = ({ schema, user }: Where, tables: ReadonlyArray<string>): Trouble =>
  trouble(
    `The schema ${schema} lacks what installed plugins need (${tables.join(", ")}), and ${user} does not own it.`,
    "Run PostgresStore.setup as its owner once; it is brought up to date then."
  )

export const otherPartitions = ({ schema }: Where, found: string, asked: string): Trouble =>
  trouble(
    `The schema ${schema} was made with partitions: "${found}", not "${asked}".`,
    "Leave the option out to use it as it is, or load the rows into a new schema."
  )

export const tooLong = (name: string): Trouble =>
  trouble(`The name ${name} is too long for Postgres.`, "Shorten it: a collection has 58 bytes, a field 63.")

export const reserved = (name: string): Trouble =>
  trouble(`A collection or field cannot be called ${name}.`, "The store has a table or column of that name; rename it.")

export const otherCommunities = ({ schema, user }: Where, community: string): Trouble =>
  trouble(
    `The schema ${schema} holds several communities, and ${user} bypasses the row-level security that keeps them apart from "${community}".`,
    "Connect as a role that PostgresStore.setup let in, and that is neither superuser nor has BYPASSRLS."
  )

export const notGranted = ({ schema, user }: Where, community: string): Trouble =>
  trouble(
    `${user} may not use the community "${community}" in the schema ${schema}.`,
    "Let the owner of the schema run PostgresStore.setup with this role and community under grants."
  )

export const strangers = ({ schema }: Where, collections: ReadonlyArray<string>): Trouble =>
  trouble(
    `The schema ${schema} has rows of ${collections.join(", ")}, which no installed plugin defines: whom they tell of, nobody knows.`,
    "Install the plugins that bring them and erase again; nothing was changed."
  )

export const everyCommunity = (method: string): Trouble =>
  trouble(
    `A store over all communities only reads rows and figures as they are now; it has no ${method}.`,
    "Open the store of one community: each numbers its changes by itself."
  )

const gone = ({ server }: Where): Trouble =>
  trouble(
    `The Postgres server at ${server} went away.`,
    "Try again when it is back; its log says why it went. What was acknowledged is kept, and to write the same once more changes nothing."
  )

const unreachable = ({ server }: Where): Trouble =>
  trouble(
    `No Postgres server answers at ${server}.`,
    "Start it, or correct host and port in the url; if it ended by itself, its log says why."
  )

/** Without room for its log a server ends itself, and what it was about to acknowledge may or may not be kept. */
export const stoppedFull = ({ server }: Where): Trouble =>
  trouble(
    `The disk of the server at ${server} is full, and the server stopped.`,
    "Make room and start it: what was acknowledged is kept, and to write the same once more changes nothing."
  )

const refused = ({ server, user }: Where): Trouble =>
  trouble(
    `The Postgres server at ${server} does not let ${user} in.`,
    "Check user and password in the url, and that pg_hba.conf admits them from here."
  )

/** By SQLSTATE or the system's code, the longest prefix first. */
export const troubles: ReadonlyArray<readonly [prefix: string, of: (where: Where, code: string) => Trouble]> = [
  ["ECONNREFUSED", unreachable],
  ["ENOTFOUND", unreachable],
  ["EAI_AGAIN", unreachable],
  ["EHOSTUNREACH", unreachable],
  ["ENETUNREACH", unreachable],
  ["ETIMEDOUT", unreachable],
  ["ECONNRESET", gone],
  ["EPIPE", gone],
  ["28", refused],
  [
    "3D000",
    ({ database, server }) =>
      trouble(
        `The server at ${server} has no database ${database}.`,
        `Create it (createdb ${database}), or correct the url.`
      )
  ],
  [
    "57P03",
    ({ server }) =>
      trouble(`The Postgres server at ${server} is starting up or shutting down.`, "Try again in a moment.")
  ],
  ["57P04", gone],
  ["57P", gone],
  ["08", gone],
  [
    "57014",
    () =>
      trouble(
        "A statement took longer than it may, or was cancelled on the server.",
        "Ask for less at once, raise statementTimeout, or see what keeps the server busy (pg_stat_activity)."
      )
  ],
  [
    "55P03",
    () =>
      trouble(
        "Another write of this community, or a change of the schema, did not end in time.",
        "Wait until it is done and try again, or raise waitForLock; nothing of this write was kept."
      )
  ],
  [
    "40",
    () =>
      trouble(
        "Another transaction got in the way, and the server gave this one up.",
        "Try again; nothing of this write was kept."
      )
  ],
  [
    "42501",
    ({ schema, user }) =>
      trouble(
        `${user} lacks a right in the schema ${schema}.`,
        "Let the owner of the schema run PostgresStore.setup with this role under grants; for a new schema, grant it CREATE on the database."
      )
  ],
  [
    "25006",
    ({ server }) =>
      trouble(
        `The server at ${server} takes no writes now: it is a standby, or the user is set to read only.`,
        "Connect to the primary server, or reset default_transaction_read_only."
      )
  ],
  [
    "53100",
    ({ server }) =>
      trouble(
        `The disk of the server at ${server} is full.`,
        "Make room and write again; nothing of this write was kept."
      )
  ],
  [
    "53300",
    ({ server }) =>
      trouble(
        `The server at ${server} has no free connection.`,
        "Lower `connections` of the stores, or raise max_connections."
      )
  ],
  [
    "53",
    ({ server }) =>
      trouble(`The server at ${server} is out of memory or another resource.`, "Give it more, or ask for less at once.")
  ],
  [
    "42P01",
    ({ schema }) =>
      trouble(
        `A table of the store is missing in the schema ${schema}.`,
        "Restore it from a backup, or give another schema."
      )
  ],
  ["XX", ({ server }) => trouble(`The server at ${server} reports damage.`, "See its log, and restore from a backup.")],
  [
    "58",
    ({ server }) =>
      trouble(`The disk of the server at ${server} reports an error.`, "See the server's log; check the disk.")
  ],
  [
    "",
    ({ server }, code) =>
      trouble(
        `The server at ${server} refused an operation (SQLSTATE ${code}).`,
        "See the server's log; if it is not clear, report it."
      )
  ]
]

export const terminated = gone
export const noneFree = ({ server }: Where): Trouble =>
  trouble(
    `No connection to ${server} became free or was answered in time.`,
    "See that the server is reachable; raise `connections` when many streams are read at once."
  )
