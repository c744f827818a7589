/** One day of one journal: when it is, who lives there, and what comes out of the drum. Days are independent of each other. */
import { LocalDate } from "@shequ/core"
import * as Model from "@shequ/core/model"
import type { Batch } from "./Batch.ts"
import * as Ground from "./Ground.ts"
import type { Random } from "./Random.ts"

export interface Day {
  readonly date: LocalDate.LocalDate
  readonly ground: Ground.Ground
  /** The stream of this journal on this day. */
  readonly random: Random
  /** The stream of this journal in this month, for what happens on a day of the month. */
  readonly month: Random
  /** The first day that is not known yet: what would happen then is not in the books. */
  readonly end: LocalDate.LocalDate
}

/** What a kind of journal writes down on a day. */
export type Journal<Profile> = (profile: Profile, day: Day) => Iterable<Batch>

/** Ids for the day's rows: `V100312-01`, `V100312-02`, … */
export const ids = (day: Day, letters: string): (() => string) => {
  let last = 0
  const stem = `${day.ground.prefix}${letters}${day.date.slice(2).replaceAll("-", "")}`
  return () => `${stem}-${String(++last).padStart(2, "0")}`
}

/** How many events there are on a day, from the number per thousand residents and month; `load` is the day's busyness. */
export const count = (day: Day, perThousandAndMonth: number, load = 1): number =>
  day.random.count(((perThousandAndMonth * day.ground.population) / 1000 / 30) * load)

/** Whether this is the day of the month for something: one from 1 to 28, the same whenever it is asked for. */
export const isDayOfMonth = (day: Day, name: string): boolean =>
  LocalDate.parts(day.date).day === day.month.fork(name).between(1, 28)

/** The staff member who answers for the grid: the same for all rows of a grid while the staff stays. */
export const staffFor = (day: Day, gridId: string | undefined): Model.StaffMember | undefined => {
  const staff = day.ground.of(Model.StaffMember).filter((row) => Ground.isValid(row, day.date))
  const digits = Number((gridId ?? "").replace(/\D/g, "").slice(-2))
  return staff[(digits + 1) % Math.max(1, staff.length)]
}
