import { FindingCategory, FindingOutcome } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Compound } from "./Compound.ts"
import { Frontage } from "./Frontage.ts"
import { Inspection } from "./Inspection.ts"
import { located, placeOf } from "./located.ts"
import { Patrol } from "./Patrol.ts"

const finding = Collection.journal({
  id: "finding",
  name: { zh: "发现问题", en: "Finding" },
  unit: "entry",
  fields: {
    foundOn: Field.date("发现日期", "Found on"),
    category: Field.code(FindingCategory, "问题类型", "Category"),
    description: Field.text("问题描述", "Description", { optional: true }),
    inspectionId: Field.reference(Inspection, "检查", "Inspection", { optional: true }),
    patrolId: Field.reference(Patrol, "巡查", "Patrol", { optional: true }),
    frontageId: Field.reference(Frontage, "门前三包点位", "Frontage", { optional: true }),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    repeatOfId: Field.self("重复问题", "Repeats", { optional: true }),
    outcome: Field.code(FindingOutcome, "处置结果", "Outcome", { optional: true }),
    rectifiedOn: Field.date("整改日期", "Rectified on", { optional: true }),
    ...located
  },
  time: "foundOn",
  place: (row) => placeOf(row)
})
type Definition = typeof finding

export interface FindingJournal extends Definition {}

/** A problem found by an inspection, a patrol or a check, and what came of it. */
export const Finding: FindingJournal = finding
export type Finding = Row.Row<FindingJournal>
