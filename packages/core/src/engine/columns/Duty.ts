/** What somebody had to do by when, and what of it was done. */

/** One duty of one subject. The same object is told again and again: take from it what you keep. */
export interface Duty {
  subject: string
  /** The requirements that were not done, as bits by their place in the list. */
  undone: number
  /** The slot's days. */
  from: number
  to: number
  chain: number
  required: number
  met: number
  bits: number
}
export type Tell = (duty: Duty) => void

/** Told of every row that counts, with the duty it counts for; only evidence asks. */
export type Counted = (collection: string, row: number, duty: Duty) => void

export const duty = (): Duty => ({ subject: "", undone: 0, from: 0, to: 0, chain: 0, required: 0, met: 0, bits: 0 })
