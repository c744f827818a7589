/** Applies changes to the tables, and notes those that changed something in the log. */
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
  UnknownCollection
} from "@shequ/core"
import { shape } from "@shequ/storage-sql"
import { Clock, Effect } from "effect"
import type { Attempt } from "./failure.ts"
import type { Partitions } from "./Layout.ts"
import * as Log from "./Log.ts"
import { cover } from "./partitions.ts"
import type { Session } from "./Session.ts"
import * as Table from "./Table.ts"

interface Target {
  readonly collection: Collection.Collection
  readonly table: Table.Table
  readonly check: CheckRows
}

const idsOf = (change: Change): ReadonlyArray<string> =>
  change.op === "close" ? [change.id] : change.op === "remove" ? change.ids : change.rows.map(({ id }) => id)

export const make = (registry: Registry.Registry, attempt: Attempt, partitions: Partitions) => {
  const targets = new Map<string, Target>()
  const targetOf = (id: string): Target => {
    const collection = registry.collections.get(id)
    if (collection === undefined) throw new UnknownCollection({ collection: id })
    let target = targets.get(id)
    if (target === undefined) {
      target = { collection, table: Table.make(shape(collection), attempt), check: checkRows(collection) }
      targets.set(id, target)
    }
    return target
  }

  const checked = ({ check, collection }: Target, change: Change): Change => {
    if (change.op === "close" && !LocalDate.isLocalDate(change.validTo)) {
      const where = { collection: collection.id, id: change.id, column: "validTo" }
      throw new InvalidRow({ ...where, expected: Refusal.expected.day })
    }
    return "rows" in change ? { ...change, rows: check(change.rows) } : change
  }

  /** Starts a write in a transaction that alone writes to the community. */
  const begin = (session: Session, last: Log.Last, by: Author) => {
    const count: Settle.Count = { added: 0, replaced: 0, unchanged: 0, removed: 0 }
    const doubtful = new Map<Target, Set<string>>()
    const entries: Array<Log.Entry> = []
    const covered = cover(partitions)

    const apply = Effect.fnUntraced(function* (incoming: Change) {
      const [target, change] = yield* attempt("write", () => {
        const target = targetOf(incoming.collection)
        return [target, checked(target, incoming)] as const
      })
      const { collection, table } = target
      const versions: Map<string, Settle.Versions> = new Map(yield* table.versions(session, idsOf(change)))
      const rows: Settle.Rows = {
        get: (id) => versions.get(id) ?? [],
        set: (id, of) => versions.set(id, of)
      }
      const isDoubtful = (id: string): void => {
        doubtful.set(target, (doubtful.get(target) ?? new Set<string>()).add(id))
      }
      const settled = yield* attempt("write", () => Settle.settle(collection, change, rows, count, isDoubtful))
      if (settled === undefined) return
      const sequence = last.sequence + entries.length + 1
      yield* covered(session, collection, settled.added)
      yield* table.retire(session, sequence, settled.retired)
      yield* table.add(session, sequence, settled.added)
      entries.push({ sequence, op: change.op, collection: change.collection })
    })

    const finish = Effect.gen(function* () {
      for (const [{ collection, table }, ids] of doubtful) {
        const versions = yield* table.versions(session, [...ids])
        yield* attempt("write", () => {
          for (const id of ids) Settle.checkOverlap(collection, id, versions.get(id) ?? [])
        })
      }
      const now = yield* Clock.currentTimeMillis
      yield* Log.add(session, entries, { ...by, at: Math.max(now, last.at) })
      return count
    })

    return { apply, finish }
  }

  return { begin, targetOf }
}

export type Writer = ReturnType<typeof make>
