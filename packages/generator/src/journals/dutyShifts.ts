/** Shifts at the duty posts: round the clock at a duty desk and a gate, in the hours that count at schools and kindergartens. */
import { LocalDate } from "@shequ/core"
import type { DutyPostKind } from "@shequ/core/codes"
import { DutyPost, DutyShift, StaffMember } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"

/** From and to, in hours since midnight. */
type Hours = readonly [from: number, to: number]

export interface DutyShiftProfile {
  readonly weekdays: { readonly [Kind in DutyPostKind]?: ReadonlyArray<Hours> }
  readonly weekends: { readonly [Kind in DutyPostKind]?: ReadonlyArray<Hours> }
  /** Share of the shifts to which nobody comes. */
  readonly missed: number
}

const roundTheClock: ReadonlyArray<Hours> = [
  [0, 8],
  [8, 16],
  [16, 24]
]

export const dutyShiftProfile: DutyShiftProfile = {
  weekdays: { "duty-desk": roundTheClock, gate: roundTheClock, kindergarten: [[7.5, 17.5]], school: [[18, 21]] },
  weekends: { "duty-desk": roundTheClock, gate: roundTheClock, school: [[8, 17]] },
  missed: 0.015
}

export const dutyShifts: Day.Journal<DutyShiftProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const next = Day.ids(day, "DS")
  const rows: Array<DutyShift> = []
  const hours = LocalDate.weekday(date) <= 5 ? profile.weekdays : profile.weekends
  for (const post of ground.of(DutyPost)) {
    if (!Ground.isValid(post, date)) continue
    for (const [from, to] of hours[post.kind] ?? []) {
      if (random.chance(profile.missed)) continue
      const staff = Ground.pick(random, ground.of(StaffMember), date)
      rows.push({
        id: next(),
        startsAt: Calendar.at(date, from * 60),
        endsAt: Calendar.at(date, to * 60),
        dutyPostId: post.id,
        ...(staff === undefined ? {} : { staffMemberId: staff.id })
      })
    }
  }
  yield Batch.of(DutyShift, rows)
}
