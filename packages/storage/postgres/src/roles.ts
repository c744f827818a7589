/**
 * Which role may use which community. A role gets the least it needs: to read and add rows of its community, never to change what was
 * recorded but for an erasure, and never to see another community, whatever it sets.
 */

import type { Registry, StoreError } from "@shequ/core"
import { quote } from "@shequ/storage-sql"
import { Effect } from "effect"
import { type Partitions, tablesOf } from "./Layout.ts"
import { makeParts } from "./partitions.ts"
import { everyone, type Session } from "./Session.ts"

export interface Grant {
  /** A role that is there: `CREATE ROLE … LOGIN PASSWORD …`. */
  readonly role: string
  /** The community that it may use, or `*` for all, which can only be read. */
  readonly community: string
  /** Default: `write`. */
  readonly access?: "read" | "write"
}

/** The statements that let a role in; to repeat them does no harm. */
export const grantStatements = (
  schema: string,
  collections: ReadonlyArray<string>,
  { access = "write", community, role }: Grant
): ReadonlyArray<string> => {
  const to = `TO ${quote(role)}`
  const tables = collections.map((id) => tablesOf({ id }))
  const writes = access === "write" && community !== everyone
  const all = [...tables.flat(), "shequ_log"].map(quote)
  const policy = quote(`all/${role}`)
  return [
    `GRANT USAGE ON SCHEMA ${quote(schema)} ${to}`,
    `GRANT SELECT ON ${[...all, `"shequ_meta"`, `"shequ_tenant"`].join(", ")} ${to}`,
    ...(writes
      ? [
          ...(tables.length === 0
            ? []
            : [
                `GRANT INSERT, UPDATE, DELETE ON ${tables.map(([current]) => quote(current)).join(", ")} ${to}`,
                `GRANT INSERT, UPDATE ON ${tables.map(([, past]) => quote(past)).join(", ")} ${to}`
              ]),
          `GRANT INSERT ON "shequ_log" ${to}`,
          `GRANT EXECUTE ON FUNCTION "shequ_month" ${to}`
        ]
      : []),
    ...(community === everyone
      ? all.flatMap((table) => [
          `DROP POLICY IF EXISTS ${policy} ON ${table}`,
          `CREATE POLICY ${policy} ON ${table} FOR SELECT ${to} USING (true)`
        ])
      : [])
  ]
}

/** Lets roles in, notes that they are, and makes the parts of their communities. */
export const admit = Effect.fnUntraced(function* (
  session: Session,
  schema: string,
  partitions: Partitions,
  registry: Registry.Registry,
  grants: ReadonlyArray<Grant>
) {
  const collections = [...registry.collections.values()]
  const ids = collections.map(({ id }) => id)
  for (const grant of grants) yield* session.run(grantStatements(schema, ids, grant).join(";\n"))
  yield* session.ask(
    `INSERT INTO "shequ_tenant" SELECT * FROM unnest($1::name[], $2::text[], $3::text[]) ON CONFLICT ("role", "community") DO UPDATE SET "access" = excluded."access"`,
    [
      grants.map(({ role }) => role),
      grants.map(({ community }) => community),
      grants.map(({ access = "write", community }) => (community === everyone ? "read" : access))
    ]
  )
  const communities = new Set(grants.map(({ community }) => community).filter((one) => one !== everyone))
  yield* makeParts(session, partitions, collections, [...communities])
})

/** Those who are let in already. */
export const admitted = (session: Session): Effect.Effect<ReadonlyArray<Grant>, StoreError> =>
  Effect.map(session.ask(`SELECT "role", "community", "access" FROM "shequ_tenant"`), (found) =>
    found.map(([role, community, access]) => ({ role, community, access }) as Grant)
  )
