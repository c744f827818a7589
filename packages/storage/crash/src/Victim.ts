/** What has to be known of an adapter to kill what writes to its store. A file in `victims/` exports one as `victim`. */
import type { Store, StoreError } from "@shequ/core"
import type { Effect, Layer } from "effect"

export interface Victim {
  /** How often it is killed: in a full run, and in a quick one. */
  readonly kills: readonly [full: number, quick: number]
  /** The longest that a writing process lives, in milliseconds: several times as long as it takes to open the store. */
  readonly longest?: number
  /** Makes room for an empty store; what it needs on disk goes into `folder`. */
  readonly begin: (folder: string) => Promise<Ground>
  /** Opens the store that lies at a place, for the collections of `batches.ts`. */
  readonly layer: (place: string) => Layer.Layer<Store, StoreError>
  /** What is wrong with the place, as far as the adapter can tell. */
  readonly check?: (place: string) => Effect.Effect<ReadonlyArray<string>, StoreError>
}

export interface Ground {
  /** Where the store lies, as text: it is handed to the writing process. */
  readonly place: string
  /** Kills what the writing process writes to, a server perhaps. The writing process is killed after it in any case. */
  readonly strike?: () => Promise<void>
  /** Brings up again what was struck. */
  readonly mend?: () => Promise<void>
  /** The run is over: stops what `begin` started. */
  readonly end?: () => Promise<void>
}
