/** What is asked of a store as a whole, and one statement of it in the making. */
import type { LocalDate, Registry, Zone } from "@shequ/core"
import { from } from "./asKnown.ts"
import type { Dialect } from "./Dialect.ts"
import type { Facts } from "./Facts.ts"
import type { Months } from "./Months.ts"
import type { Offsets } from "./offsets.ts"
import type { Places } from "./Places.ts"
import { parameters } from "./parameters.ts"
import type { RowView } from "./RowView.ts"
import type { Setting } from "./Scope.ts"
import { type Writer, writer } from "./Statement.ts"
import { tables, type With } from "./With.ts"

export interface Asked {
  readonly registry: Registry.Registry
  readonly dialect: Dialect
  /** The number of the store's log as of which rows are read; the present ones when absent. */
  readonly known: number | undefined
  readonly months?: Months | undefined
  readonly facts: Facts
  readonly offsets: Offsets
  readonly zone: Zone.Zone
  readonly asked: ReadonlyArray<string>
  readonly places: Places
  /** The day whose tree counts; the day of each row when absent. */
  readonly treeOn: LocalDate.LocalDate | undefined
}

/** Shared by all branches of a statement. */
export interface Sentence {
  readonly asked: Asked
  readonly words: Writer
  readonly brought: With
  readonly setting: Setting
  /** The views of rows so far. */
  readonly rows: Map<string, RowView>
}

export const begin = (asked: Asked): Sentence => {
  const words = writer(asked.dialect)
  const brought = tables(words, asked.registry.collections.keys())
  const setting: Setting = {
    ...asked,
    writer: words,
    brought,
    tallies: new Map(),
    from: from(asked.known, words, brought),
    parameter: parameters(asked.places, asked.treeOn, brought)
  }
  return { asked, words, brought, setting, rows: new Map() }
}
