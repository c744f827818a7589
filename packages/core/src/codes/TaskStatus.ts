/** How far a task has come. */
import * as Vocabulary from "./Vocabulary.ts"

export const TaskStatus = Vocabulary.make("task-status", {
  name: { zh: "任务状态", en: "Status of task" },
  terms: {
    requested: { zh: "待办", en: "Requested" },
    "under-way": { zh: "进行中", en: "Under way" },
    done: { zh: "完成", en: "Done", aliases: ["已完成"] },
    dropped: { zh: "取消", en: "Dropped" }
  }
})
export type TaskStatus = Vocabulary.Code<typeof TaskStatus>
