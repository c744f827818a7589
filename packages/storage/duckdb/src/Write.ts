/** One write, in the caller's transaction: changes are gathered, looked up together, settled one after the other, and kept in bulk. */
import type { DuckDBConnection } from "@duckdb/node-api"
import {
  type Author,
  type Change,
  type CheckRows,
  type Collection,
  checkRows,
  InvalidRow,
  LocalDate,
  Refusal,
  type Registry,
  Settle,
  UnknownCollection,
  type Written
} from "@shequ/core"
import * as Entries from "./Entries.ts"
import * as migrate from "./migrate.ts"
import * as Table from "./Table.ts"

export interface Write {
  readonly add: (changes: ReadonlyArray<Change>) => Promise<void>
  /** Keeps what was gathered, judges what can be judged only when everything is there, and writes the log. */
  readonly finish: (by: Author, now: number) => Promise<Written>
}

interface Target {
  readonly collection: Collection.Collection
  readonly table: Table.Table
}

/** So many rows are looked up at once: looking up means reading the ids of a table. */
const gathered = 20_000

/** The checks of a registry's collections, each made when it is needed. */
export const checksOf = (registry: Registry.Registry) => {
  const checks = new Map<string, CheckRows>()
  return (collection: Collection.Collection, change: Change): Change => {
    if (!registry.collections.has(collection.id)) throw new UnknownCollection({ collection: collection.id })
    if (change.op === "close" && !LocalDate.isLocalDate(change.validTo)) {
      const where = { collection: collection.id, id: change.id, column: "validTo" }
      throw new InvalidRow({ ...where, expected: Refusal.expected.day })
    }
    if (!("rows" in change)) return change
    const check = checks.get(collection.id) ?? checkRows(collection)
    checks.set(collection.id, check)
    return { ...change, rows: check(change.rows) }
  }
}

const sizeOf = (change: Change): number =>
  "rows" in change ? change.rows.length : change.op === "remove" ? change.ids.length : 1

const idsOf = (change: Change): ReadonlyArray<unknown> =>
  "rows" in change ? change.rows.map((row) => row.id) : change.op === "remove" ? change.ids : [change.id]

export interface Options {
  readonly registry: Registry.Registry
  readonly checked: ReturnType<typeof checksOf>
}

export const begin = async (connection: DuckDBConnection, { checked, registry }: Options): Promise<Write> => {
  const count: Settle.Count = { added: 0, replaced: 0, unchanged: 0, removed: 0 }
  const doubtful = new Map<string, readonly [Target, string]>()
  const drafts: Array<Entries.Draft> = []
  const targets = new Map<string, Target>()
  // As they are now: another store of this process, with newer plugins, may have added columns.
  const shapes = await migrate.shapes(connection)
  let next = (await Entries.last(connection)) + 1
  let waiting: Array<Change> = []
  let size = 0

  const targetOf = (id: string): Target => {
    const collection = registry.collections.get(id)
    const shape = shapes.get(id)
    if (collection === undefined || shape === undefined) throw new UnknownCollection({ collection: id })
    let target = targets.get(id)
    if (target === undefined) {
      target = { collection, table: Table.make(connection, shape) }
      targets.set(id, target)
    }
    return target
  }

  const apply = (incoming: Change): void => {
    const target = targetOf(incoming.collection)
    const { collection, table } = target
    const change = checked(collection, incoming)
    const isDoubtful = (id: string) => doubtful.set(JSON.stringify([collection.id, id]), [target, id])
    const settled = Settle.settle(collection, change, table.rows, count, isDoubtful)
    if (settled === undefined) return
    table.keep(settled, next)
    drafts.push({ sequence: next++, op: change.op, collection: collection.id })
  }

  const settle = async (): Promise<void> => {
    const changes = waiting
    waiting = []
    size = 0
    const ids = new Map<Table.Table, Array<unknown>>()
    for (const change of changes) {
      const { table } = targetOf(change.collection)
      const some = ids.get(table) ?? []
      ids.set(table, some)
      for (const id of idsOf(change)) some.push(id)
    }
    for (const [table, some] of ids) await table.lookUp(some)
    changes.forEach(apply)
    for (const table of ids.keys()) await table.flush()
  }

  const judge = async (): Promise<void> => {
    const ids = new Map<Target, Array<string>>()
    for (const [target, id] of doubtful.values()) ids.set(target, [...(ids.get(target) ?? []), id])
    for (const [{ collection, table }, some] of ids) {
      await table.lookUp(some)
      for (const id of some) Settle.checkOverlap(collection, id, table.rows.get(id))
    }
  }

  return {
    add: async (changes) => {
      for (const change of changes) {
        waiting.push(change)
        size += sizeOf(change)
        if (size >= gathered) await settle()
      }
    },
    finish: async (by, now) => {
      await settle()
      await judge()
      await Entries.add(connection, drafts, by, now)
      return count
    }
  }
}
