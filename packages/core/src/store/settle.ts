/**
 * What a change comes to, given what is there: which versions of rows it adds, which it retires, and what to count. Every rule about
 * ids, versions and conflicts is here; a store reads versions for it, and keeps what comes out.
 */
import type * as Collection from "../collection/Collection.ts"
import type * as Row from "../collection/Row.ts"
import { byCodePoint, byKey } from "./byCodePoint.ts"
import type { Change, Written } from "./Change.ts"
import * as Refusal from "./Refusal.ts"
import { Conflict, InvalidRow } from "./StoreError.ts"

/** What is asked of a collection here: stores also settle changes of collections whose definition is gone. */
export type Subject = Pick<Collection.Collection, "id" | "kind">

export type Versions = ReadonlyArray<Row.AnyRow>

/** The rows of one collection as the write sees them. */
export interface Rows {
  /** The versions of an id, in order; of a journal's entry, one. */
  readonly get: (id: string) => Versions
  readonly set: (id: string, versions: Versions) => void
}

export type Count = { -readonly [K in keyof Written]: number }

/** The part of a change that changed something. */
export interface Settled {
  readonly change: Change
  /** Versions that the change brought. */
  readonly added: ReadonlyArray<Row.AnyRow>
  /** Versions, as `Rows` gave them, that are known no more. */
  readonly retired: ReadonlyArray<Row.AnyRow>
}

type Of<Op extends Change["op"]> = Extract<Change, { readonly op: Op }>

const start = (row: Row.AnyRow): string => (row.validFrom as string | undefined) ?? ""
const end = (row: Row.AnyRow): string | undefined => row.validTo as string | undefined

const same = (a: Row.AnyRow, b: Row.AnyRow): boolean => {
  const columns = Object.keys(a)
  return (
    columns.length === Object.keys(b).length &&
    columns.every((column) => {
      const [one, other] = [a[column], b[column]]
      return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other))
    })
  )
}

/** The first two versions that are valid on one day, if any. */
const overlap = (versions: Versions): readonly [Row.AnyRow, Row.AnyRow] | undefined => {
  for (let index = 1; index < versions.length; index++) {
    const [earlier, later] = [versions[index - 1] as Row.AnyRow, versions[index] as Row.AnyRow]
    const until = end(earlier)
    if (until === undefined || until > start(later)) return [earlier, later]
  }
  return undefined
}

const conflict = (collection: Subject, id: string, what: string): Conflict =>
  new Conflict({ collection: collection.id, id, problem: what })

/** Fails when versions of the id overlap. */
export const checkOverlap = (collection: Subject, id: string, versions: Versions): void => {
  const found = overlap(versions)
  if (found !== undefined) throw conflict(collection, id, Refusal.problem.overlap(start(found[0]), start(found[1])))
}

const putRow = (rows: Rows, row: Row.AnyRow, count: Count): boolean => {
  const versions = rows.get(row.id)
  const known = versions.find((version) => start(version) === start(row))
  if (known !== undefined && same(known, row)) {
    count.unchanged++
    return false
  }
  count[known === undefined ? "added" : "replaced"]++
  const next = [...versions.filter((version) => version !== known), row]
  rows.set(row.id, next.length === 1 ? next : next.sort((a, b) => (start(a) < start(b) ? -1 : 1)))
  return true
}

const appendRow = (collection: Subject, rows: Rows, row: Row.AnyRow, count: Count): boolean => {
  const [known] = rows.get(row.id)
  if (known === undefined) {
    rows.set(row.id, [row])
    count.added++
    return true
  }
  if (!same(known, row)) throw conflict(collection, row.id, Refusal.problem.otherContent)
  count.unchanged++
  return false
}

const correctRow = (collection: Subject, rows: Rows, row: Row.AnyRow, count: Count): boolean => {
  if (rows.get(row.id).length === 0) throw conflict(collection, row.id, Refusal.problem.nothingToCorrect)
  return putRow(rows, row, count)
}

const close = (collection: Subject, rows: Rows, { id, validTo }: Of<"close">, count: Count): boolean => {
  const versions = rows.get(id)
  const open = versions.at(-1)
  if (open === undefined) throw conflict(collection, id, Refusal.problem.nothingToClose)
  const until = end(open)
  if (until === validTo) {
    count.unchanged++
    return false
  }
  if (until !== undefined) throw conflict(collection, id, Refusal.problem.closedAlready(until))
  if (validTo <= start(open)) {
    throw new InvalidRow({
      collection: collection.id,
      id,
      column: "validTo",
      expected: Refusal.expected.laterDay(start(open))
    })
  }
  rows.set(id, [...versions.slice(0, -1), { ...open, validTo }])
  count.replaced++
  return true
}

const isFor = { append: "journal", correct: "journal", put: "register", close: "register" } as const

/** The change as it is recorded: what it brought, in the order of a store's rows. */
const ordered = (change: Change, added: ReadonlyArray<Row.AnyRow>): Change =>
  change.op === "close"
    ? change
    : change.op === "remove"
      ? { ...change, ids: [...new Set(change.ids)].sort(byCodePoint) }
      : { ...change, rows: added.toSorted(byKey) }

/** Hands versions on, and remembers what they were before. */
const watched = (rows: Rows) => {
  const before = new Map<string, Versions>()
  return {
    get: rows.get,
    set: (id: string, versions: Versions): void => {
      if (!before.has(id)) before.set(id, rows.get(id))
      rows.set(id, versions)
    },
    difference: (): Pick<Settled, "added" | "retired"> => {
      const added: Array<Row.AnyRow> = []
      const retired: Array<Row.AnyRow> = []
      for (const [id, old] of before) {
        const now = rows.get(id)
        for (const version of now) if (!old.includes(version)) added.push(version)
        for (const version of old) if (!now.includes(version)) retired.push(version)
      }
      return { added, retired }
    }
  }
}

const remove = (rows: Rows, change: Of<"remove">, count: Count): Change | undefined => {
  const ids = change.ids.filter((id) => {
    const there = rows.get(id).length
    count.removed += there
    if (there > 0) rows.set(id, [])
    return there > 0
  })
  return ids.length === 0 ? undefined : { ...change, ids }
}

const write = (
  collection: Subject,
  rows: Rows,
  change: Of<"append" | "put" | "correct">,
  count: Count,
  isDoubtful: (id: string) => void
): Change | undefined => {
  const apply = { append: appendRow, correct: correctRow, put: undefined }[change.op]
  const kept = change.rows.filter((row) => {
    const isNew = apply === undefined ? putRow(rows, row, count) : apply(collection, rows, row, count)
    if (change.op === "put" && isNew && overlap(rows.get(row.id)) !== undefined) isDoubtful(row.id)
    return isNew
  })
  return kept.length === 0 ? undefined : { ...change, rows: kept }
}

/**
 * Applies a change whose rows were checked (`checkRows`). `isDoubtful` hears of ids whose versions overlap for now: when the write
 * is complete, `checkOverlap` judges them. `undefined` when nothing changed. Throws `Conflict` or `InvalidRow`.
 */
export const settle = (
  collection: Subject,
  change: Change,
  rows: Rows,
  count: Count,
  isDoubtful: (id: string) => void
): Settled | undefined => {
  if (change.op !== "remove" && isFor[change.op] !== collection.kind) {
    const [id] = change.op === "close" ? [change.id] : change.rows.map((row) => row.id)
    throw conflict(collection, id ?? "", Refusal.problem.otherKind(collection.kind))
  }
  const own = watched(rows)
  const effective =
    change.op === "close"
      ? close(collection, own, change, count)
        ? change
        : undefined
      : change.op === "remove"
        ? remove(own, change, count)
        : write(collection, own, change, count, isDoubtful)
  if (effective === undefined) return undefined
  const { added, retired } = own.difference()
  return { change: ordered(effective, added), added, retired }
}
