import type { Asked } from "../Asked.ts"
import { attainment } from "./attainment.ts"
import { coverage } from "./coverage.ts"
import type { DutyRequest, DutyStatement } from "./Duties.ts"

/** Prints an attainment or a coverage. */
export const dutyStatement = (asked: Asked, { aggregate, periods }: DutyRequest): DutyStatement =>
  aggregate.kind === "attainment" ? attainment(asked, aggregate, periods) : coverage(asked, aggregate, periods)
