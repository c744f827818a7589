/**
 * The Store port in memory: the reference for every other store, and enough for tests, pages and small tools. What it holds is
 * gone with it.
 */
import {
  Author,
  byKey,
  type Change,
  type CheckRows,
  type Collection,
  checkRows,
  Dataset,
  erasing,
  evaluate,
  evidence,
  InvalidRow,
  LocalDate,
  type Plan,
  pseudonyms,
  Refusal,
  type Registry,
  type Row,
  reasonOf,
  Settle,
  Store,
  StoreError,
  UnknownCollection
} from "@shequ/core"
import { Clock, Effect, Layer, Semaphore, Stream } from "effect"
import * as Log from "./Log.ts"
import * as Past from "./Past.ts"
import * as Tables from "./Tables.ts"

export interface Options {
  readonly registry: Registry.Registry
  /** IANA name of the zone in which days begin; the plan's own when absent. */
  readonly zone?: string
}

const batchSize = 1000

/** Runs what may refuse a change, and says in which operation. */
const attempt = <A>(operation: string, body: () => A): Effect.Effect<A, StoreError> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(body())
    } catch (cause) {
      const reason = reasonOf(cause)
      return reason === undefined ? Effect.die(cause) : Effect.fail(new StoreError({ operation, reason }))
    }
  })

const make = ({ registry, zone }: Options): Store["Service"] => {
  const tables = Tables.make()
  const past = Past.make()
  const log = Log.make()
  const writer = Semaphore.makeUnsafe(1)
  const checks = new Map<string, CheckRows>()
  let resident: { readonly zone: string; readonly dataset: Dataset.Dataset } | undefined

  const collectionOf = (id: string): Collection.Collection => {
    const collection = registry.collections.get(id)
    if (collection === undefined) throw new UnknownCollection({ collection: id })
    return collection
  }

  const checked = (collection: Collection.Collection, change: Change): Change => {
    if (change.op === "close" && !LocalDate.isLocalDate(change.validTo)) {
      throw new InvalidRow({
        collection: collection.id,
        id: change.id,
        column: "validTo",
        expected: Refusal.expected.day
      })
    }
    if (!("rows" in change)) return change
    let own = checks.get(collection.id)
    if (own === undefined) {
      own = checkRows(collection)
      checks.set(collection.id, own)
    }
    return { ...change, rows: own(change.rows) }
  }

  const write: Store["Service"]["write"] = (batches) => {
    const run = Effect.gen(function* () {
      const by = yield* Author
      const under = tables.begin()
      const count: Settle.Count = { added: 0, replaced: 0, unchanged: 0, removed: 0 }
      const kept: Array<Settle.Settled> = []
      const doubtful = new Map<string, readonly [Collection.Collection, string]>()
      const apply = (change: Change): void => {
        const collection = collectionOf(change.collection)
        const isDoubtful = (id: string) => doubtful.set(JSON.stringify([collection.id, id]), [collection, id])
        const settled = Settle.settle(
          collection,
          checked(collection, change),
          under.of(collection.id),
          count,
          isDoubtful
        )
        if (settled !== undefined) kept.push(settled)
      }
      yield* Stream.runForEach(batches, (changes) => attempt("write", () => changes.forEach(apply)))
      const now = yield* Clock.currentTimeMillis
      // Keeping is one synchronous step: no interruption falls between the rows and the log.
      return yield* attempt("write", () => {
        for (const [collection, id] of doubtful.values()) {
          Settle.checkOverlap(collection, id, under.of(collection.id).get(id))
        }
        under.keep()
        if (kept.length > 0) resident = undefined
        kept.forEach(({ added, change, retired }, index) => {
          past.note(change.collection, log.last() + index + 1, added, retired)
        })
        log.add(
          kept.map(({ change }) => change),
          by,
          now
        )
        return count
      })
    })
    return writer.withPermits(1)(run)
  }

  /** Rows as they are, or as they were known. */
  const rows = (collection: string, known: number | undefined): ReadonlyArray<Row.AnyRow> => {
    const current = tables.rows(collection)
    if (known === undefined || known >= log.last()) return current
    const then = past
      .of(collection)
      .flatMap(({ recorded, row, superseded }) => (recorded <= known && known < superseded ? [row] : []))
    return [...current.filter((row) => past.recorded(row) <= known), ...then].sort(byKey)
  }

  const load = (plan: Plan.Plan, known: number | undefined): Dataset.Dataset => {
    const inZone = zone ?? plan.zone
    const isNow = known === undefined || known >= log.last()
    if (isNow && resident?.zone === inZone) return resident.dataset
    const dataset = Dataset.make(registry, { zone: inZone })
    for (const id of registry.collections.keys()) Dataset.add(dataset, id, rows(id, known))
    if (isNow) resident = { zone: inZone, dataset }
    return dataset
  }

  const versions = (collection: string, id: string): ReadonlyArray<Past.PastVersion> => [
    ...past.of(collection).filter(({ row }) => row.id === id),
    ...tables.versions(collection, id).map((row) => ({
      row,
      recorded: past.recorded(row),
      superseded: Number.POSITIVE_INFINITY
    }))
  ]

  const erase: Store["Service"]["erase"] = (id, keys) =>
    writer.withPermits(1)(
      Effect.gen(function* () {
        const by = yield* Author
        const now = yield* Clock.currentTimeMillis
        const others = yield* pseudonyms(keys)
        return yield* attempt("erase", () => {
          const collection = collectionOf(id)
          const known = [
            ...past.of(id).flatMap(({ row }) => (others.has(row.id) ? [row] : [])),
            ...[...others.keys()].flatMap((key) => tables.versions(id, key))
          ]
          const { erased, row } = erasing(registry, collection, known, others)
          if (erased.size === 0) return erased
          tables.rewrite((of, one) => {
            const now = row(of, one)
            if (now !== one) past.replace(one, now)
            return now
          })
          past.rewrite(row)
          log.rewrite(row)
          log.add(
            [...erased.values()].map((erased) => ({ op: "erase", collection: id, erased })),
            by,
            now
          )
          resident = undefined
          return erased
        })
      })
    )

  return Store.of({
    write,
    erase,
    get: (id, key, on) =>
      attempt("get", () => {
        const collection = collectionOf(id)
        const versions = tables.versions(id, key)
        if (on === undefined || collection.kind === "journal") return versions.at(-1)
        const isValid = ({ validFrom, validTo }: Row.AnyRow): boolean =>
          (validFrom as string) <= on && (validTo === undefined || on < (validTo as string))
        return versions.find(isValid)
      }),
    stream: (id, known) =>
      Stream.unwrap(
        Effect.map(
          attempt("stream", () => rows(collectionOf(id).id, known)),
          (rows) =>
            Stream.unfold(0, (from) =>
              Effect.succeed(
                from < rows.length ? ([rows.slice(from, from + batchSize), from + batchSize] as const) : undefined
              )
            )
        )
      ),
    evaluate: (plan, known) => attempt("evaluate", () => evaluate(plan, load(plan, known))),
    evidence: (plan, queries, known) =>
      attempt("evidence", () => {
        const dataset = load(plan, known)
        return queries.map((query) => evidence(plan, dataset, query))
      }),
    changes: (after = 0) => log.after(after),
    sequence: (at) => Effect.sync(() => (at === undefined ? log.last() : log.lastAt(at))),
    history: (id, key) =>
      attempt("history", () =>
        versions(collectionOf(id).id, key)
          .toSorted((a, b) => a.recorded - b.recorded || byKey(a.row, b.row))
          .map(({ recorded, row, superseded }) => ({
            row,
            recorded: log.stamp(recorded),
            ...(superseded === Number.POSITIVE_INFINITY ? {} : { superseded: log.stamp(superseded) })
          }))
      )
  })
}

/** A store of its own, empty at first: `program.pipe(Effect.provide(MemoryStore.layer({ registry })))`. */
export const layer = (options: Options): Layer.Layer<Store> => Layer.sync(Store, () => make(options))
