/** One way to answer the sixty KPIs. Loading is timed once, as the cold start; answering again and again, as the warm time. */
import type { Answer } from "../data/Answer.ts"
import type { Town } from "../data/Town.ts"

export interface Loaded {
  readonly answer: () => Answer | Promise<Answer>
  readonly close?: () => void
}

export interface Engine {
  readonly name: string
  /** How it was asked: the form that was found to be its best. */
  readonly how: string
  /** Not run on more cases than this: it would take minutes, or more memory than there is. */
  readonly most?: number
  readonly load: (town: Town) => Loaded | Promise<Loaded>
}
