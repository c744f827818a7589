/** Shifts that volunteers work, mostly on Saturdays. */
import { LocalDate } from "@shequ/core"
import { Volunteer, VolunteerShift } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"

export interface VolunteerShiftProfile {
  /** Shifts per hundred volunteers and month. */
  readonly perHundred: number
}

export const volunteerShiftProfile: VolunteerShiftProfile = { perHundred: 55 }

const work = ["巡逻防盗", "清洁楼道", "陪伴老人", "图书整理", "文明劝导", "课后辅导"]

export const volunteerShifts: Day.Journal<VolunteerShiftProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const next = Day.ids(day, "VS")
  const rows: Array<VolunteerShift> = []
  const volunteers = ground.of(Volunteer)
  const load = Calendar.isHoliday(date) ? 0.4 : LocalDate.weekday(date) === 6 ? 2.6 : 0.75
  for (let left = random.count((profile.perHundred * volunteers.length * load) / 3000); left > 0; left--) {
    const volunteer = Ground.pick(random, volunteers, date)
    if (volunteer === undefined) continue
    const startsAt = Calendar.at(date, Calendar.officeMinute(random))
    rows.push({
      id: next(),
      startsAt,
      endsAt: startsAt + random.between(4, 8) * 900_000,
      volunteerId: volunteer.id,
      ...(volunteer.serviceTeamId === undefined ? {} : { serviceTeamId: volunteer.serviceTeamId }),
      volunteers: 1,
      work: random.pick(work),
      ...Ground.placeOf(volunteer)
    })
  }
  yield Batch.of(VolunteerShift, rows)
}
