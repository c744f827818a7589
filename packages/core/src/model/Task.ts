import { EnvironmentDimension, Performer, TaskKind, TaskStatus } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Activity } from "./Activity.ts"
import { Case } from "./Case.ts"
import { Compound } from "./Compound.ts"
import { Facility } from "./Facility.ts"
import { located, placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { PublicityBoard } from "./PublicityBoard.ts"
import { Street } from "./Street.ts"

const task = Collection.journal({
  id: "task",
  name: { zh: "环境与维修任务", en: "Upkeep task" },
  unit: "time",
  fields: {
    startedOn: Field.date("开始日期", "Started on"),
    completedOn: Field.date("完成日期", "Completed on", { optional: true }),
    kind: Field.code(TaskKind, "任务类别", "Kind"),
    status: Field.code(TaskStatus, "状态", "Status"),
    dimension: Field.code(EnvironmentDimension, "环境五化", "Dimension", { optional: true }),
    performers: Field.codes(Performer, "参与力量", "Performers", { optional: true }),
    participants: Field.integer("person-time", "参加人次", "Participants", { optional: true, qualified: true }),
    facilityId: Field.reference(Facility, "公共设施", "Facility", { optional: true }),
    publicityBoardId: Field.reference(PublicityBoard, "宣传阵地", "Publicity board", { optional: true }),
    compoundId: Field.reference(Compound, "小区", "Compound", { optional: true }),
    streetId: Field.reference(Street, "街巷", "Street", { optional: true }),
    coordinatedWithId: Field.reference(Organisation, "协调单位", "Coordinated with", { optional: true }),
    activityId: Field.reference(Activity, "活动", "Activity", { optional: true }),
    caseId: Field.reference(Case, "诉求", "Case", { optional: true }),
    cause: Field.text("起因", "Cause", { optional: true }),
    ...located
  },
  time: "startedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof task

export interface TaskJournal extends Definition {}

/** Cleaning, greening or a repair that somebody does for the surroundings (保洁, 绿化, 维修). */
export const Task: TaskJournal = task
export type Task = Row.Row<TaskJournal>
