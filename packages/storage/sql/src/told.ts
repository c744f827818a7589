/** Who answered a plan, for the log. */
import type { Plan } from "@shequ/core"
import type { Answer } from "./answer.ts"
import type { Choice } from "./choose.ts"

export interface Told {
  /** How many aggregates the database answered, and how many the engine. */
  readonly database: number
  readonly engine: number
  /** Milliseconds that each was expected to take with all of them, where there was a choice. */
  readonly expected?: Choice["expected"]
}

export const told = ({ requests }: Pick<Plan.Plan, "requests">, { choice, rest }: Answer): Told => {
  const engine = rest?.requests.length ?? 0
  const counts = { database: requests.length - engine, engine }
  return choice === undefined ? counts : { ...counts, expected: choice.expected }
}
