/**
 * Brings a schema up to what is installed: new collections become tables, new optional fields become columns. What would lose or
 * misread rows is refused, with what to do instead. It only ever goes forward.
 */
import { type Collection, type Registry, StoreError } from "@shequ/core"
import { Effect } from "effect"
import { type Column, columns } from "./columns.ts"
import { unavailable } from "./failure.ts"
import * as Layout from "./Layout.ts"
import { quote } from "./quote.ts"
import type { Session } from "./Session.ts"
import type { Trouble, Where } from "./words.ts"
import * as words from "./words.ts"

/** The layout of the store's own tables, and of how rows become columns. */
const layout = 1

/** What the schema knows of a collection. */
interface Known {
  readonly kind: Collection.Kind
  readonly columns: Readonly<Record<string, Column["type"]>>
}

export interface Migration {
  /** Collections that need new or changed tables. */
  readonly needed: ReadonlyArray<string>
  /** The schema holds no store yet. */
  readonly isNew: boolean
  readonly partitions: Layout.Partitions
  /** Does what is needed, in the caller's transaction. */
  readonly run: Effect.Effect<void, StoreError>
}

const refuse = (trouble: Trouble): Effect.Effect<never, StoreError> =>
  Effect.fail(new StoreError({ operation: "open", reason: unavailable(trouble) }))

/** A column that the collection lost, and no row uses, stays in the table, and comes back into use if the field does. */
const definition = (collection: Collection.Collection, before?: Known): Known => ({
  kind: collection.kind,
  columns: { ...before?.columns, ...Object.fromEntries(columns(collection).map(({ name, type }) => [name, type])) }
})

const bytes = (name: string): number => new TextEncoder().encode(name).length

const nameTrouble = (registry: Registry.Registry): Trouble | undefined => {
  for (const collection of registry.collections.values()) {
    const { id } = collection
    if (bytes(id) > 58) return words.tooLong(id)
    if (Layout.ownTable.test(id) || Layout.pastTable.test(id)) return words.reserved(id)
    for (const { name } of columns(collection)) {
      if (bytes(name) > 63) return words.tooLong(name)
      if (Layout.ownColumns.includes(name)) return words.reserved(`${id}.${name}`)
    }
  }
  return undefined
}

/** `undefined` for a new schema. */
const read = Effect.fnUntraced(function* (session: Session, where: Where) {
  const tables = (yield* session.ask(
    `SELECT "c"."relname" FROM pg_class AS "c" JOIN pg_namespace AS "n" ON "n"."oid" = "c"."relnamespace" WHERE "n"."nspname" = $1 AND "c"."relkind" IN ('r', 'p', 'v', 'm', 'f')`,
    [where.schema]
  )).map(([name]) => name as string)
  if (!tables.includes("shequ_meta")) {
    if (tables.length > 0) return yield* refuse(words.otherTables(where))
    return undefined
  }
  const rows = yield* session.ask(`SELECT "key", "value" FROM "shequ_meta"`)
  return new Map(rows.map(([key, value]) => [key as string, value as string]))
})

/** What has to be done for one collection, and what the schema knows of it afterwards; or why it cannot be done. */
const stepFor = Effect.fnUntraced(function* (
  session: Session,
  schema: string,
  collection: Collection.Collection,
  known: Known | undefined,
  partitions: Layout.Partitions,
  isOwner: boolean
) {
  const create = Layout.createTables(schema, collection, partitions)
  if (known === undefined) return { statements: create, known: definition(collection) }
  const now = columns(collection)
  const names = new Set(now.map((column) => column.name))
  const added = now.filter((column) => known.columns[column.name] === undefined)
  const gone = Object.keys(known.columns).filter((name) => !names.has(name))
  const retyped = now.find(({ name, type }) => known.columns[name] !== undefined && known.columns[name] !== type)
  if (added.length + gone.length === 0 && retyped === undefined && known.kind === collection.kind) return undefined

  if (!isOwner && (added.length > 0 || retyped !== undefined || known.kind !== collection.kind)) {
    return { statements: [], known }
  }

  /** Whether some community has such a row, be it only in the past; who is not the owner asks of his own. */
  const has = Effect.fnUntraced(function* (where: string) {
    const tables = Layout.tablesOf(collection).map(quote)
    const force = (word: string): string =>
      tables.map((table) => `ALTER TABLE ${table} ${word} ROW LEVEL SECURITY`).join("; ")
    if (isOwner) yield* session.run(force("NO FORCE"))
    const [found] = yield* session.ask(
      `SELECT ${tables.map((table) => `EXISTS (SELECT FROM ${table} WHERE ${where})`).join(" OR ")}`
    )
    if (isOwner) yield* session.run(force("FORCE"))
    return found?.[0] === true
  })
  if (!(yield* has("true"))) {
    return { statements: [...Layout.dropTables(collection), ...create], known: definition(collection) }
  }
  if (known.kind !== collection.kind)
    return yield* refuse(words.kindChanged(collection.id, known.kind, collection.kind))
  for (const name of gone) {
    if (yield* has(`${quote(name)} IS NOT NULL`)) return yield* refuse(words.columnGone(collection.id, name))
  }
  if (retyped !== undefined) {
    const before = known.columns[retyped.name] ?? ""
    return yield* refuse(words.columnRetyped(collection.id, retyped.name, before, retyped.type))
  }
  const required = added.find((column) => column.isRequired)
  if (required !== undefined) return yield* refuse(words.columnRequired(collection.id, required.name))
  if (added.length === 0) return undefined
  const statements = added.flatMap((column) => Layout.addColumn(collection, column))
  return { statements, known: definition(collection, known) }
})

export interface Asked {
  readonly registry: Registry.Registry
  /** How a new schema is divided. */
  readonly partitions: Layout.Partitions | undefined
  readonly isOwner: boolean
}

/** Compares the schema with what is installed. */
export const plan = Effect.fnUntraced(function* (
  session: Session,
  where: Where,
  { isOwner, partitions: asked, registry }: Asked
) {
  const { schema } = where
  const trouble = nameTrouble(registry)
  if (trouble !== undefined) return yield* refuse(trouble)
  const meta = yield* read(session, where)
  const version = Number(meta?.get("layout") ?? layout)
  if (version > layout) return yield* refuse(words.newer(where, version, layout))
  const partitions = (meta?.get("partitions") ?? asked ?? "none") as Layout.Partitions
  if (asked !== undefined && asked !== partitions) return yield* refuse(words.otherPartitions(where, partitions, asked))
  const statements: Array<string> = []
  const changed = new Map<string, Known>()
  for (const collection of registry.collections.values()) {
    const known = meta?.get(`collection:${collection.id}`)
    const step = yield* stepFor(
      session,
      schema,
      collection,
      known === undefined ? undefined : (JSON.parse(known) as Known),
      partitions,
      isOwner
    )
    if (step === undefined) continue
    statements.push(...step.statements)
    changed.set(collection.id, step.known)
  }
  const isNew = meta === undefined
  const run = Effect.gen(function* () {
    const all = [
      ...(isNew ? [`CREATE SCHEMA IF NOT EXISTS ${quote(schema)}`, ...Layout.ownTables(schema)] : []),
      ...statements
    ]
    // Nothing in them is a value, so they go in one piece.
    if (all.length > 0) yield* session.run(all.join(";\n"))
    const entries = [
      ["layout", String(layout)],
      ["partitions", partitions],
      ...[...changed].map(([id, known]) => [`collection:${id}`, JSON.stringify(known)])
    ]
    yield* session.ask(
      `INSERT INTO "shequ_meta" SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`,
      [entries.map(([key]) => key), entries.map(([, value]) => value)]
    )
  })
  return { needed: [...changed.keys()], isNew, partitions, run } satisfies Migration
})
