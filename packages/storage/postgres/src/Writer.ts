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
import * as Gathered from "./Gathered.ts"
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

  /** Starts a write in a transaction that alone writes to the community. Changes are gathered until it is worth asking the server. */
  const begin = (session: Session, last: Log.Last, by: Author) => {
    const count: Settle.Count = { added: 0, replaced: 0, unchanged: 0, removed: 0 }
    const doubtful = new Map<Target, Set<string>>()
    const entries: Array<Log.Entry> = []
    const covered = cover(partitions)
    const all = new Map<Target, Gathered.Gathered>()
    let waiting: Array<Change> = []
    let size = 0

    const gatheredOf = (target: Target): Gathered.Gathered => {
      const gathered = all.get(target) ?? Gathered.make(session, target.collection, target.table, covered)
      all.set(target, gathered)
      return gathered
    }

    const apply = Effect.fnUntraced(function* (incoming: Change) {
      const target = targetOf(incoming.collection)
      const { collection } = target
      const gathered = gatheredOf(target)
      const isDoubtful = (id: string): void => {
        doubtful.set(target, (doubtful.get(target) ?? new Set<string>()).add(id))
      }
      const settled = yield* attempt("write", () =>
        Settle.settle(collection, checked(target, incoming), gathered.rows, count, isDoubtful)
      )
      if (settled === undefined) return
      const sequence = last.sequence + entries.length + 1
      yield* gathered.keep(settled, sequence)
      entries.push({ sequence, op: incoming.op, collection: incoming.collection })
    })

    const settle = Effect.gen(function* () {
      const changes = waiting
      waiting = []
      size = 0
      const ids = new Map<Gathered.Gathered, Array<string>>()
      yield* attempt("write", () => {
        for (const change of changes) {
          const gathered = gatheredOf(targetOf(change.collection))
          const some = ids.get(gathered) ?? []
          ids.set(gathered, some)
          for (const id of idsOf(change)) some.push(id)
        }
      })
      for (const [gathered, some] of ids) yield* gathered.lookUp(some)
      for (const change of changes) yield* apply(change)
      for (const gathered of ids.keys()) yield* gathered.flush
    })

    const add = Effect.fnUntraced(function* (changes: ReadonlyArray<Change>) {
      for (const change of changes) {
        waiting.push(change)
        size += "rows" in change ? change.rows.length : 1
        if (size >= Table.most) yield* settle
      }
    })

    const finish = Effect.gen(function* () {
      yield* settle
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

    return { add, finish }
  }

  return { begin, targetOf }
}

export type Writer = ReturnType<typeof make>
