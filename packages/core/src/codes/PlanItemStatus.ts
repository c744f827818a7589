/** How far a planned piece of work has come. */
import * as Vocabulary from "./Vocabulary.ts"

export const PlanItemStatus = Vocabulary.make("plan-item-status", {
  name: { zh: "计划项状态", en: "Status of plan item" },
  terms: {
    planned: { zh: "计划", en: "Planned" },
    "under-way": { zh: "进行中", en: "Under way" },
    done: { zh: "完成", en: "Done", aliases: ["已完成"] },
    "carried-over": { zh: "结转", en: "Carried over" },
    dropped: { zh: "取消", en: "Dropped" }
  }
})
export type PlanItemStatus = Vocabulary.Code<typeof PlanItemStatus>
