/**
 * Attainment and coverage over columns. Tells per duty the subject's chain of places, what was required, what of it was met, and how
 * sure that is.
 */
import type { Aggregate } from "../../measure/Measure.ts"
import type { Period } from "../../time/Period.ts"
import { attain } from "./attain.ts"
import { cover } from "./cover.ts"
import type { Counted, Tell } from "./Duty.ts"
import type { Reading } from "./read.ts"

/** Tells of every duty of the period, and – where asked – of every row that counts for it. */
export const duties = (
  reading: Reading,
  aggregate: Extract<Aggregate, { kind: "attainment" | "coverage" }>,
  period: Period,
  tell: Tell,
  counted?: Counted
): void =>
  aggregate.kind === "attainment"
    ? attain(reading, aggregate, period, tell, counted)
    : cover(reading, aggregate, period, tell, counted)
