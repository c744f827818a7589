/** What an example tells: a ledger, a period, a report. */
import type { Collection, Language, Period, Registry, Report, Row, Template } from "@shequ/core"

export interface Story {
  /** Names the folder under `out/`. */
  readonly id: string
  readonly title: string
  readonly registry: Registry.Registry
  /** The folder of the committed ledger. */
  readonly ledger: string
  /** The file that lists the figures of the source document. */
  readonly expected: string
  /** Routine rows, written as further ledger files before loading; the same on every run. */
  readonly bulk: Iterable<readonly [collection: Collection.Collection, rows: ReadonlyArray<Row.AnyRow>]>
  /** The community that reports. */
  readonly place: string
  readonly period: Period.Period
  readonly template: Template.Template
  /** The collections whose rows prose mentions by name. */
  readonly named: ReadonlyArray<Collection.Collection>
  /** Names of events and the like, from the ledger's rows, and what the community says of its own accord, in this language. */
  readonly narrative: (rows: Rows, language: Language) => Report.Narrative
  /** Ids of the KPIs of the table that is printed at the end. */
  readonly main: ReadonlyArray<string>
  /** Further KPIs for `results.json`, beside those that the report prints. */
  readonly kpis: ReadonlyArray<string>
}

/** Rows of the ledger, by collection. */
export type Rows = <C extends Collection.Collection>(collection: C) => ReadonlyArray<Row.Row<C>>
