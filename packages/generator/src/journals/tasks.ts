/** Cleaning, greening and small repairs. */
import type { Performer, TaskKind } from "@shequ/core/codes"
import { Compound, Street, Task } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"

export interface TaskProfile {
  /** Tasks per compound and month, by kind. */
  readonly perCompound: Mix<TaskKind>
  readonly performers: Mix<Performer>
  /** Whether streets are swept every working day. */
  readonly sweepsStreets: boolean
}

export const taskProfile: TaskProfile = {
  perCompound: {
    cleaning: 8,
    "small-ads": 3,
    litter: 4,
    clutter: 1,
    watering: 2,
    pruning: 0.6,
    weeding: 0.4,
    greenbelt: 0.3,
    "facility-repair": 0.5,
    "lighting-repair": 0.5
  },
  performers: { "property-firm": 60, community: 20, volunteer: 12, contractor: 8 },
  sweepsStreets: true
}

const dimension = (kind: TaskKind): "clean" | "green" | "light" | "beautify" => {
  if (["greening", "planting", "weeding", "watering", "pruning", "greenbelt"].includes(kind)) return "green"
  if (kind === "lighting-repair") return "light"
  return kind.endsWith("repair") ? "beautify" : "clean"
}

export const tasks: Day.Journal<TaskProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const next = Day.ids(day, "TK")
  const rows: Array<Task> = []
  const load = Calendar.officeLoad(date) * 1.3
  for (const compound of ground.of(Compound)) {
    if (!Ground.isValid(compound, date)) continue
    for (const [kind, perMonth] of Object.entries(profile.perCompound) as Array<[TaskKind, number]>) {
      for (let left = random.count((perMonth / 30) * load); left > 0; left--) {
        rows.push({
          id: next(),
          startedOn: date,
          completedOn: date,
          kind,
          status: "done",
          dimension: dimension(kind),
          performers: [random.code(profile.performers)],
          participants: random.between(1, 8),
          compoundId: compound.id,
          ...Ground.placeOf(compound)
        })
      }
    }
  }
  if (profile.sweepsStreets && Calendar.isWorkday(date)) {
    for (const street of ground.of(Street)) {
      rows.push({
        id: next(),
        startedOn: date,
        completedOn: date,
        kind: "cleaning",
        status: "done",
        dimension: "clean",
        performers: ["community"],
        participants: random.between(1, 2),
        streetId: street.id,
        ...Ground.placeOf(street)
      })
    }
  }
  yield Batch.of(Task, rows)
}
