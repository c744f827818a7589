/** Which rows are behind a figure. */

/** One cell of one request of the plan. */
export interface EvidenceQuery {
  readonly request: string
  readonly place: string
  readonly period: string
  readonly key?: string | null
  readonly offset?: number
  readonly limit?: number
}

/** A duty that was not done: whose, and in which slot `[start, end)`. */
export interface Missing {
  readonly subject: string
  readonly requirement: string
  readonly start: string
  readonly end: string
}

export interface Evidence {
  /** The rows that count, by collection and in the store's order; one page of them. */
  readonly rows: ReadonlyArray<{ readonly collection: string; readonly id: string }>
  /** How many rows there are in all. */
  readonly total: number
  /** Of an attainment: the duties that were not done. */
  readonly missing: ReadonlyArray<Missing>
}
