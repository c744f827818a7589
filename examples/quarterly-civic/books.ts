/** The committed books of 和园社区: where they are, and their rows. */

import { fileURLToPath } from "node:url"
import { Registry, type Row, Store } from "@shequ/core"
import type { Batch } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"
import { Ledger } from "@shequ/ledger"
import { MemoryStore } from "@shequ/storage-memory"
import { Effect, Stream } from "effect"

export const registry: Registry.Registry = Registry.make([standardKpis])
export const folder: string = fileURLToPath(new URL("ledger", import.meta.url))
export const place = "HY"

/** All rows, collection by collection, in the order in which they refer to each other. */
const rows = Effect.gen(function* () {
  yield* Ledger.load({ registry, folders: [folder], place })
  const store = yield* Store
  return yield* Effect.forEach(Registry.inReferenceOrder(registry), (collection) =>
    store.stream(collection.id).pipe(
      Stream.runFold(
        (): Array<Row.AnyRow> => [],
        (all, some) => [...all, ...some]
      ),
      Effect.map((all): Batch => [collection, all])
    )
  )
}).pipe(Effect.provide(MemoryStore.layer({ registry })))

export const books: ReadonlyArray<Batch> = await Effect.runPromise(rows)
