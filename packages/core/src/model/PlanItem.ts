import { PlanItemStatus } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { located, placeOf } from "./located.ts"

const planItem = Collection.journal({
  id: "plan-item",
  name: { zh: "计划项", en: "Plan item" },
  unit: "item",
  fields: {
    adoptedOn: Field.date("制定日期", "Adopted on"),
    startsOn: Field.date("计划开始日期", "Starts on"),
    dueOn: Field.date("计划完成日期", "Due on"),
    ordinal: Field.integer("one", "序号", "Ordinal"),
    title: Field.text("计划内容", "Title"),
    targetQuantity: Field.integer("one", "目标数量", "Target quantity", { optional: true }),
    status: Field.code(PlanItemStatus, "完成状态", "Status"),
    completedOn: Field.date("实际完成日期", "Completed on", { optional: true }),
    ...located
  },
  time: "adoptedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof planItem

export interface PlanItemJournal extends Definition {}

/** A piece of work that a plan promises for the days from `startsOn` to `dueOn` (工作计划), and whether it was done. */
export const PlanItem: PlanItemJournal = planItem
export type PlanItem = Row.Row<PlanItemJournal>
