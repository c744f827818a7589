/** How a group of the store contract runs its tests: each on a store of its own. */
import type { Change, Registry, Row, StoreError } from "@shequ/core"
import { Store } from "@shequ/core"
import { Effect, Layer, Stream } from "effect"
import { it } from "vitest"
import { Order, registry } from "./contractPlugin.ts"
import { order } from "./writeCases.ts"

/** Gives a store for the registry that is empty whenever the layer is built. */
export type Make = (registry: Registry.Registry) => Layer.Layer<Store, StoreError>

/** Gives a place for a store: what its layers write, later layers find. */
export type Place = () => Make

export interface Harness {
  readonly layer: Layer.Layer<Store, StoreError>
  readonly run: <A, E>(body: Effect.Effect<A, E, Store>) => Promise<A>
  readonly test: <A, E>(promise: string, body: () => Effect.Effect<A, E, Store>) => void
}

export const harness = (make: Make, of = registry): Harness => {
  const layer = Layer.fresh(make(of))
  const run: Harness["run"] = (body) => Effect.runPromise(Effect.provide(body, layer))
  return {
    layer,
    run,
    test: (promise, body) => {
      it(promise, () => run(Effect.suspend(body)).then(() => {}), 30_000)
    }
  }
}

export const rowsOf = (collection: string): Effect.Effect<ReadonlyArray<Row.AnyRow>, StoreError, Store> =>
  Effect.flatMap(Store, (store) => Effect.map(Stream.runCollect(store.stream(collection)), (batches) => batches.flat()))

/** Entries with ids that sort as they are numbered. */
export const many = (from: number, count: number): ReadonlyArray<Row.Row<typeof Order>> =>
  Array.from({ length: count }, (_, index) => order(`o${String(from + index).padStart(6, "0")}`))

export const appended = (rows: ReadonlyArray<Row.AnyRow>): ReadonlyArray<Change> => [
  { op: "append", collection: Order.id, rows }
]

/** The first changes of the feed after a sequence number. */
export const take = (count: number, after?: number) =>
  Effect.flatMap(Store, (store) => Stream.runCollect(Stream.take(store.changes(after), count)))
