import type { Sentence } from "../Asked.ts"
import type { Branch } from "../Branch.ts"
import { fillDuty } from "../fill.ts"
import { attainment } from "./attainment.ts"
import { coverage } from "./coverage.ts"
import type { DutyRequest } from "./Duties.ts"

/** Prints an attainment or a coverage. */
export const dutyBranch = (sentence: Sentence, request: DutyRequest): Branch => {
  const { aggregate, periods } = request
  const { selects, ...meaning } =
    aggregate.kind === "attainment" ? attainment(sentence, aggregate, periods) : coverage(sentence, aggregate, periods)
  return { requests: [request], selects, fill: fillDuty(request, meaning) }
}
