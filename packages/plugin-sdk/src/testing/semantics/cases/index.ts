/** What every figure means, case by case. */
import { aggregates } from "./aggregates.ts"
import { certainty } from "./certainty.ts"
import { comparison } from "./comparison.ts"
import { duties } from "./duties.ts"
import { expressions } from "./expressions.ts"
import { missing } from "./missing.ts"
import { placeTree } from "./placeTree.ts"
import type { SemanticsCase } from "./SemanticsCase.ts"
import { time } from "./time.ts"

export const semanticsCases: ReadonlyArray<SemanticsCase> = [
  ...time,
  ...missing,
  ...aggregates,
  ...certainty,
  ...duties,
  ...placeTree,
  ...comparison,
  ...expressions
]
