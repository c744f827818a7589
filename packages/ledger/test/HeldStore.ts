/** A store for ledger tests: lists of rows, all or nothing. What a real one does is the store contract's affair. */
import { type Change, type Row, Store } from "@shequ/core"
import { Effect, Layer, Stream } from "effect"

export interface Held {
  readonly rows: Map<string, ReadonlyArray<Row.AnyRow>>
  readonly layer: Layer.Layer<Store>
}

const keep = (rows: Map<string, ReadonlyArray<Row.AnyRow>>, change: Change): void => {
  const known = rows.get(change.collection) ?? []
  if (change.op === "remove")
    rows.set(
      change.collection,
      known.filter((row) => !change.ids.includes(row.id))
    )
  if ("rows" in change) rows.set(change.collection, [...known, ...change.rows])
}

export const make = (): Held => {
  const rows = new Map<string, ReadonlyArray<Row.AnyRow>>()
  const service = {
    write: <E, R>(batches: Stream.Stream<ReadonlyArray<Change>, E, R>) =>
      Effect.map(Stream.runCollect(batches), (all) => {
        const changes = all.flat()
        for (const change of changes) keep(rows, change)
        const added = changes.reduce((sum, change) => sum + ("rows" in change ? change.rows.length : 0), 0)
        return { added, replaced: 0, unchanged: 0, removed: 0 }
      }),
    get: (collection: string, id: string) => Effect.sync(() => rows.get(collection)?.findLast((row) => row.id === id)),
    stream: () => Stream.die("not asked for"),
    evaluate: () => Effect.die("not asked for"),
    evidence: () => Effect.die("not asked for"),
    changes: () => Stream.die("not asked for"),
    sequence: () => Effect.die("not asked for"),
    history: () => Effect.die("not asked for"),
    erase: () => Effect.die("not asked for")
  }
  return { rows, layer: Layer.succeed(Store, Store.of(service)) }
}
