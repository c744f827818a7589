/** Why a store refuses a change: the same words in every store. */
import type { Collection } from "../collection/index.ts"

/** What was expected of a row. */
export const expected = {
  knownColumn: "no such column: the collection does not define it",
  day: "a calendar day written YYYY-MM-DD",
  wellFormed: "text without broken characters",
  laterDay: (than: string) => `a day after ${than}`
}

const ofOtherKind: Readonly<Record<Collection.Kind, string>> = {
  journal: "is a journal: append its entries, or correct one that is there.",
  register: "is a register: put its rows, or close one that is there."
}

/** What a change would break. */
export const problem = {
  otherKind: (kind: Collection.Kind): string => ofOtherKind[kind],
  otherContent: "another entry has this id; use correct to replace it.",
  nothingToCorrect: "there is no entry with this id to correct; append it.",
  nothingToClose: "there is no row with this id to close.",
  closedAlready: (on: string) => `ended on ${on} already; put the row with another validTo to change that.`,
  overlap: (a: string, b: string) =>
    `the versions from ${a} and from ${b} are both valid on ${b}; end the earlier one first.`
}
