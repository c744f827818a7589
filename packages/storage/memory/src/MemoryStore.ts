/**
 * The Store port in memory: the reference for every other store, and enough for tests, pages and small tools. What it holds is
 * gone with it.
 */
import {
  type Change,
  type CheckRows,
  type Collection,
  checkRows,
  Dataset,
  evaluate,
  evidence,
  InvalidRow,
  LocalDate,
  type Plan,
  Refusal,
  type Registry,
  type Row,
  reasonOf,
  Store,
  StoreError,
  UnknownCollection
} from "@shequ/core"
import { Effect, Layer, Semaphore, Stream } from "effect"
import * as Log from "./Log.ts"
import { type Count, checkOverlap, settle } from "./settle.ts"
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
    const run = Effect.suspend(() => {
      const under = tables.begin()
      const count: Count = { added: 0, replaced: 0, unchanged: 0, removed: 0 }
      const kept: Array<Change> = []
      const doubtful = new Map<string, readonly [Collection.Collection, string]>()
      const apply = (change: Change): void => {
        const collection = collectionOf(change.collection)
        const effective = settle(collection, checked(collection, change), under.of(collection.id), count, (id) =>
          doubtful.set(JSON.stringify([collection.id, id]), [collection, id])
        )
        if (effective !== undefined) kept.push(effective)
      }
      return Stream.runForEach(batches, (changes) => attempt("write", () => changes.forEach(apply))).pipe(
        Effect.andThen(
          // Keeping is one synchronous step: no interruption falls between the rows and the log.
          attempt("write", () => {
            for (const [collection, id] of doubtful.values()) {
              checkOverlap(collection, id, under.of(collection.id).get(id))
            }
            under.keep()
            if (kept.length > 0) resident = undefined
            log.add(kept)
            return count
          })
        )
      )
    })
    return writer.withPermits(1)(run)
  }

  const load = (plan: Plan.Plan): Dataset.Dataset => {
    const inZone = zone ?? plan.zone
    if (resident?.zone === inZone) return resident.dataset
    const dataset = Dataset.make(registry, { zone: inZone })
    for (const id of registry.collections.keys()) Dataset.add(dataset, id, tables.rows(id))
    resident = { zone: inZone, dataset }
    return dataset
  }

  return Store.of({
    write,
    get: (id, key, on) =>
      attempt("get", () => {
        const collection = collectionOf(id)
        const versions = tables.versions(id, key)
        if (on === undefined || collection.kind === "journal") return versions.at(-1)
        const isValid = ({ validFrom, validTo }: Row.AnyRow): boolean =>
          (validFrom as string) <= on && (validTo === undefined || on < (validTo as string))
        return versions.find(isValid)
      }),
    stream: (id) =>
      Stream.unwrap(
        Effect.map(
          attempt("stream", () => tables.rows(collectionOf(id).id)),
          (rows) =>
            Stream.unfold(0, (from) =>
              Effect.succeed(
                from < rows.length ? ([rows.slice(from, from + batchSize), from + batchSize] as const) : undefined
              )
            )
        )
      ),
    evaluate: (plan) => attempt("evaluate", () => evaluate(plan, load(plan))),
    evidence: (plan, queries) =>
      attempt("evidence", () => {
        const dataset = load(plan)
        return queries.map((query) => evidence(plan, dataset, query))
      }),
    changes: (after = 0) => log.after(after)
  })
}

/** A store of its own, empty at first: `program.pipe(Effect.provide(MemoryStore.layer({ registry })))`. */
export const layer = (options: Options): Layer.Layer<Store> => Layer.sync(Store, () => make(options))
