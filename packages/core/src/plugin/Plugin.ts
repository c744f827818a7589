/**
 * A plugin: a versioned bundle of vocabularies, collections, parameters, KPIs and report templates. Everything in it is data;
 * the standard catalogue is one, and has no rights that a stranger's plugin lacks.
 */
import type { Vocabulary } from "../codes/Vocabulary.ts"
import type { Collection } from "../collection/Collection.ts"
import type { Kpi } from "../kpi/Kpi.ts"
import type { Parameter } from "../kpi/Parameter.ts"
import type { Words } from "../Words.ts"

export interface Plugin {
  /** Package-like id, such as `@shequ/kpis`. */
  readonly id: string
  readonly version: string
  readonly name: Words
  readonly vocabularies: ReadonlyArray<Vocabulary>
  readonly collections: ReadonlyArray<Collection>
  readonly parameters: ReadonlyArray<Parameter>
  readonly kpis: ReadonlyArray<Kpi>
}

/** Declares a plugin; what it does not bring is left out. */
export const make = (options: Pick<Plugin, "id" | "version" | "name"> & Partial<Plugin>): Plugin => ({
  vocabularies: [],
  collections: [],
  parameters: [],
  kpis: [],
  ...options
})
