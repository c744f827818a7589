/** Applies changes to the tables, and records those that changed something. */
import {
  type Change,
  type CheckRows,
  type Collection,
  checkRows,
  InvalidRow,
  LocalDate,
  Refusal,
  type Registry,
  UnknownCollection
} from "@shequ/core"
import type Database from "better-sqlite3"
import * as Table from "./Table.ts"

export interface Writer {
  /** Starts the count of a write. */
  readonly begin: () => Write
}

export interface Write {
  readonly count: Table.Count
  readonly apply: (change: Change) => void
  /** What can be judged only when everything is there. */
  readonly finish: () => void
}

interface Target {
  readonly collection: Collection.Collection
  readonly table: Table.Table
  readonly check: CheckRows
}

export const make = (db: Database.Database, registry: Registry.Registry): Writer => {
  const record = db.prepare(`INSERT INTO "shequ_log" ("change") VALUES (?)`)
  const targets = new Map<string, Target>()
  const targetOf = (id: string): Target => {
    const collection = registry.collections.get(id)
    if (collection === undefined) throw new UnknownCollection({ collection: id })
    let target = targets.get(id)
    if (target === undefined) {
      target = { collection, table: Table.make(db, collection), check: checkRows(collection) }
      targets.set(id, target)
    }
    return target
  }

  return {
    begin: () => {
      const count: Table.Count = { added: 0, replaced: 0, unchanged: 0, removed: 0 }
      const doubtful = new Map<string, readonly [Table.Table, string]>()

      /** The part of the change that changed something. */
      const effect = (change: Change): Change | undefined => {
        const { collection, table, check } = targetOf(change.collection)
        switch (change.op) {
          case "close":
            if (!LocalDate.isLocalDate(change.validTo)) {
              const where = { collection: collection.id, id: change.id, column: "validTo" }
              throw new InvalidRow({ ...where, expected: Refusal.expected.day })
            }
            return table.close(change.id, change.validTo, count) ? change : undefined
          case "remove": {
            const ids = change.ids.filter((id) => table.remove(id, count))
            return ids.length === 0 ? undefined : { ...change, ids }
          }
          default: {
            const { op } = change
            const suspect = (id: string) => doubtful.set(JSON.stringify([collection.id, id]), [table, id])
            const rows = check(change.rows).filter((row) => table[op](row, count, suspect))
            return rows.length === 0 ? undefined : { ...change, rows }
          }
        }
      }

      return {
        count,
        apply: (change) => {
          const effective = effect(change)
          if (effective !== undefined) record.run(JSON.stringify(effective))
        },
        finish: () => {
          for (const [table, id] of doubtful.values()) table.checkOverlap(id)
        }
      }
    }
  }
}
