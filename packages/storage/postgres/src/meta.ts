/** What the schema says of itself: its layout, how its tables are divided, and the collections it keeps. */
import type { Known } from "@shequ/storage-sql"
import { Effect } from "effect"
import type { Partitions } from "./Layout.ts"
import type { Session } from "./Session.ts"

/** The layout of the store's own tables, and of how rows become columns. */
export const layout = 1

export interface Meta {
  readonly layout: number
  readonly partitions: Partitions
  readonly collections: ReadonlyMap<string, Known>
}

const prefix = "collection:"

export const read = (session: Session) =>
  Effect.map(session.ask(`SELECT "key", "value" FROM "shequ_meta"`), (rows): Meta => {
    const entries = new Map(rows.map(([key, value]) => [key as string, value as string]))
    return {
      layout: Number(entries.get("layout") ?? layout),
      partitions: (entries.get("partitions") ?? "none") as Partitions,
      collections: new Map(
        [...entries].flatMap(([key, value]) =>
          key.startsWith(prefix) ? [[key.slice(prefix.length), JSON.parse(value) as Known] as const] : []
        )
      )
    }
  })

export const write = (session: Session, partitions: Partitions, collections: ReadonlyMap<string, Known>) => {
  const entries = [
    ["layout", String(layout)],
    ["partitions", partitions],
    ...[...collections].map(([id, known]) => [prefix + id, JSON.stringify(known)])
  ]
  return session.ask(
    `INSERT INTO "shequ_meta" SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`,
    [entries.map(([key]) => key), entries.map(([, value]) => value)]
  )
}
