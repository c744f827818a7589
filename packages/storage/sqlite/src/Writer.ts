/** Applies changes to the tables, and records those that changed something. */
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
  type Row,
  Settle,
  UnknownCollection,
  type Written
} from "@shequ/core"
import { shape } from "@shequ/storage-sql"
import type Database from "better-sqlite3"
import * as Entries from "./Entries.ts"
import * as Table from "./Table.ts"

export interface Writer {
  /** Starts a write, in the caller's transaction. */
  readonly begin: () => Write
}

export interface Write {
  readonly apply: (change: Change) => void
  /** Judges what can be judged only when everything is there, and writes the log. */
  readonly finish: (by: Author, now: number) => Written
}

interface Target {
  readonly collection: Collection.Collection
  readonly table: Table.Table
  readonly check: CheckRows
}

type Append = Extract<Change, { readonly op: "append" | "put" | "correct" }>

export const make = (db: Database.Database, registry: Registry.Registry): Writer => {
  const entries = Entries.make(db)
  const targets = new Map<string, Target>()
  const targetOf = (id: string): Target => {
    const collection = registry.collections.get(id)
    if (collection === undefined) throw new UnknownCollection({ collection: id })
    let target = targets.get(id)
    if (target === undefined) {
      target = { collection, table: Table.make(db, shape(collection)), check: checkRows(collection) }
      targets.set(id, target)
    }
    return target
  }

  return {
    begin: () => {
      const count: Settle.Count = { added: 0, replaced: 0, unchanged: 0, removed: 0 }
      const doubtful = new Map<string, readonly [Target, string]>()
      const drafts: Array<Entries.Draft> = []
      let next = entries.last().sequence + 1

      const checked = ({ check, collection }: Target, change: Change): Change => {
        if (change.op === "close" && !LocalDate.isLocalDate(change.validTo)) {
          const where = { collection: collection.id, id: change.id, column: "validTo" }
          throw new InvalidRow({ ...where, expected: Refusal.expected.day })
        }
        return "rows" in change ? { ...change, rows: check(change.rows) } : change
      }

      /** Entries are added without reading first: what bulk loads do, a million times. It is what `settle` comes to. */
      const append = ({ table }: Target, rows: ReadonlyArray<Row.AnyRow>): boolean => {
        const before = count.added
        for (const row of rows) count[table.append(row, next) ? "added" : "unchanged"]++
        return count.added > before
      }

      const settle = (target: Target, change: Change): boolean => {
        const { collection, table } = target
        const isDoubtful = (id: string) => doubtful.set(JSON.stringify([collection.id, id]), [target, id])
        const settled = Settle.settle(collection, change, table.seen(), count, isDoubtful)
        if (settled !== undefined) table.keep(settled, next)
        return settled !== undefined
      }

      return {
        apply: (incoming) => {
          const target = targetOf(incoming.collection)
          const change = checked(target, incoming)
          const isAppend = change.op === "append" && target.collection.kind === "journal"
          const hasChanged = isAppend ? append(target, (change as Append).rows) : settle(target, change)
          if (hasChanged) drafts.push({ sequence: next++, op: change.op, collection: change.collection })
        },
        finish: (by, now) => {
          for (const [{ collection, table }, id] of doubtful.values()) {
            Settle.checkOverlap(collection, id, table.versions(id))
          }
          entries.add(drafts, by, now)
          return count
        }
      }
    }
  }
}
