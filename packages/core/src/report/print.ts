/** Prints a result, or what is said where it has no value. */
import type { Result } from "../engine/Result.ts"
import type { Inline } from "./Document.ts"
import type { Absent } from "./Prose.ts"
import type { Scope } from "./Scope.ts"

/** Prints a result in these words, and remembers that it did. */
export const printed = (scope: Scope, result: Result, words: string): Inline => ({
  type: "figure",
  text: words,
  figure: scope.book.enter(result, words)
})

/** What is said where there is no value; a problem where nothing is. */
export const withoutValue = (
  scope: Scope,
  where: string,
  result: Result,
  absent: Absent | undefined
): Inline | undefined => {
  const reason = result.status === "ok" || result.status === "provisional" ? "no-data" : result.status
  const words = typeof absent === "object" ? absent[reason] : absent
  if (words !== undefined) return printed(scope, result, words)
  scope.problem(where, "no-value", `${result.kpi} has no value (${reason}), and the prose no wording for that.`)
  return undefined
}
