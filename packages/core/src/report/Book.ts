/** The results that a report prints, each once, in the order of first mention. */
import type { Result } from "../engine/Result.ts"
import * as Period from "../time/Period.ts"

export interface Entry {
  readonly id: string
  readonly result: Result
  readonly printed: Set<string>
}

const keyOf = (result: Result): string =>
  JSON.stringify([result.kpi, result.place, Period.key(result.period), result.breakdown?.id, result.breakdown?.key])

export class Book {
  readonly #entries = new Map<string, Entry>()

  /** Notes that a result is printed in these words; gives the id of its row. */
  enter(result: Result, text: string): string {
    const key = keyOf(result)
    const entry = this.#entries.get(key) ?? { id: `f${this.#entries.size + 1}`, result, printed: new Set() }
    this.#entries.set(key, entry)
    entry.printed.add(text)
    return entry.id
  }

  get entries(): ReadonlyArray<Entry> {
    return [...this.#entries.values()]
  }
}
