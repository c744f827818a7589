/** Brings a schema up to what is installed. It only ever goes forward. */
import { type Collection, type Registry, StoreError } from "@shequ/core"
import { type Known, layoutChange, quote, shape } from "@shequ/storage-sql"
import { Effect } from "effect"
import { type Attempt, unavailable } from "./failure.ts"
import * as Layout from "./Layout.ts"
import * as meta from "./meta.ts"
import type { Session } from "./Session.ts"
import type { Trouble, Where } from "./words.ts"
import * as words from "./words.ts"

export interface Migration {
  /** Collections that need new or changed tables. */
  readonly needed: ReadonlyArray<string>
  /** The schema holds no store yet. */
  readonly isNew: boolean
  /** There is nothing to do. */
  readonly isCurrent: boolean
  readonly partitions: Layout.Partitions
  /** Does what is needed, in the caller's transaction. */
  readonly run: Effect.Effect<void, StoreError>
}

const refuse = (trouble: Trouble): Effect.Effect<never, StoreError> =>
  Effect.fail(new StoreError({ operation: "open", reason: unavailable(trouble) }))

const bytes = (name: string): number => new TextEncoder().encode(name).length

const nameTrouble = (registry: Registry.Registry): Trouble | undefined => {
  for (const collection of registry.collections.values()) {
    const { id } = collection
    if (bytes(id) > 58) return words.tooLong(id)
    if (Layout.ownTable.test(id) || Layout.pastTable.test(id)) return words.reserved(id)
    for (const { name } of shape(collection).columns) {
      if (bytes(name) > 63) return words.tooLong(name)
      if (Layout.ownColumns.includes(name)) return words.reserved(`${id}.${name}`)
    }
  }
  return undefined
}

/** `undefined` for a new schema. */
const read = Effect.fnUntraced(function* (session: Session, where: Where) {
  const found = yield* session.ask(
    `SELECT "c"."relname" FROM pg_class AS "c" JOIN pg_namespace AS "n" ON "n"."oid" = "c"."relnamespace" WHERE "n"."nspname" = $1 AND "c"."relkind" IN ('r', 'p', 'v', 'm', 'f')`,
    [where.schema]
  )
  if (found.some(([name]) => name === "shequ_meta")) return yield* meta.read(session)
  return found.length > 0 ? yield* refuse(words.otherTables(where)) : undefined
})

/** Whether rows of any community, be it only in the past, meet a condition; who is not the owner asks of his own. */
const has = Effect.fnUntraced(function* (
  session: Session,
  collection: Collection.Collection,
  condition: string,
  isOwner: boolean
) {
  // Whether others have rows he cannot know.
  if (!isOwner && condition === "true") return true
  const [current, past] = Layout.tablesOf(collection).map(quote)
  const [secured] = yield* session.ask("SELECT row_security_active($1)", [current])
  const force = (word: "FORCE" | "NO FORCE") =>
    isOwner && secured?.[0] === true
      ? session.run([current, past].map((table) => `ALTER TABLE ${table} ${word} ROW LEVEL SECURITY`).join("; "))
      : Effect.void
  yield* force("NO FORCE")
  const exists = [current, past].map((table) => `EXISTS (SELECT FROM ${table} WHERE ${condition})`)
  const [found] = yield* session.ask(`SELECT ${exists.join(" OR ")}`)
  yield* force("FORCE")
  return found?.[0] === true
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
  attempt: Attempt,
  where: Where,
  { isOwner, partitions: asked, registry }: Asked
) {
  const trouble = nameTrouble(registry)
  if (trouble !== undefined) return yield* refuse(trouble)
  const before = yield* read(session, where)
  if (before !== undefined && before.layout > meta.layout) {
    return yield* refuse(words.newer(where, before.layout, meta.layout))
  }
  const partitions = before?.partitions ?? asked ?? "none"
  if (asked !== undefined && asked !== partitions) return yield* refuse(words.otherPartitions(where, partitions, asked))
  const statements: Array<string> = []
  const changed = new Map<string, Known>()
  const needed: Array<string> = []
  for (const collection of registry.collections.values()) {
    const asking = layoutChange(collection, before?.collections.get(collection.id))
    let step = yield* attempt("open", () => asking.next())
    while (step.done !== true) {
      const answer = yield* has(session, collection, step.value, isOwner)
      step = yield* attempt("open", () => asking.next(answer))
    }
    const change = step.value
    if (change === undefined) continue
    changed.set(collection.id, change.known)
    if (change.is === "note") continue
    needed.push(collection.id)
    if (change.is === "again") statements.push(...Layout.dropTables(collection))
    statements.push(
      ...(change.is === "add"
        ? Layout.addColumns(collection, change.add)
        : Layout.createTables(where.schema, collection, partitions))
    )
  }
  const isNew = before === undefined
  const own = [`CREATE SCHEMA IF NOT EXISTS ${quote(where.schema)}`, ...Layout.ownTables(where.schema)]
  const all = [...(isNew ? own : []), ...statements]
  const run = Effect.gen(function* () {
    // Nothing in them is a value, so they go in one piece.
    if (all.length > 0) yield* session.run(all.join(";\n"))
    yield* meta.write(session, partitions, changed)
  })
  return { needed, isNew, isCurrent: !isNew && changed.size === 0, partitions, run } satisfies Migration
})
