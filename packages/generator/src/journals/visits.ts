/** Home visits, and the gifts of those that console. */

import { LocalDate } from "@shequ/core"
import type { CondolenceFunding, VisitOutcome, VisitorRole, VisitPurpose } from "@shequ/core/codes"
import { CondolenceGift, Household, Visit } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"
import { visitNote } from "./visitNotes.ts"

export interface VisitProfile {
  readonly perThousand: number
  readonly purposes: Mix<VisitPurpose>
  readonly outcomes: Mix<VisitOutcome>
  readonly roles: Mix<VisitorRole>
  readonly funding: Mix<CondolenceFunding>
  /** After how many days visits are entered. */
  readonly entryDelays: Mix<`${number}`>
}

export const visitProfile: VisitProfile = {
  perThousand: 60,
  purposes: {
    listening: 40,
    service: 14,
    survey: 12,
    registration: 12,
    publicity: 12,
    persuasion: 5,
    condolence: 3,
    covert: 2
  },
  outcomes: { received: 82, absent: 15, refused: 3 },
  roles: { "social-worker": 62, cadre: 14, "grid-worker": 12, "party-member": 8, volunteer: 4 },
  funding: { community: 50, public: 35, members: 10, sponsor: 5 },
  entryDelays: { 0: 70, 1: 18, 2: 6, 3: 4, 5: 1.5, 9: 0.5 }
}

export const visits: Day.Journal<VisitProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const households = ground.of(Household)
  const nextVisit = Day.ids(day, "V")
  const nextGift = Day.ids(day, "CG")
  const rows: Array<Visit> = []
  const gifts: Array<CondolenceGift> = []
  for (let left = Day.count(day, profile.perThousand, Calendar.officeLoad(date) * 1.3); left > 0; left--) {
    const household = Ground.pick(random, households, date)
    if (household === undefined) continue
    const purpose = random.code(profile.purposes)
    const role = random.code(profile.roles)
    const outcome = purpose === "condolence" ? "received" : random.code(profile.outcomes)
    const staff = role === "party-member" || role === "volunteer" ? undefined : Day.staffFor(day, household.gridId)
    const id = nextVisit()
    const own = random.fork(id)
    const note = outcome === "received" ? visitNote(purpose, random, own) : undefined
    const enteredOn = LocalDate.addDays(date, Number(own.code(profile.entryDelays)))
    rows.push({
      id,
      visitedOn: date,
      householdId: household.id,
      purposes: purpose !== "listening" && random.chance(0.2) ? [purpose, "listening"] : [purpose],
      outcome,
      visitorLevel: "community",
      visitorRole: role,
      ...(staff === undefined ? {} : { staffMemberId: staff.id, visitorName: staff.name }),
      ...(enteredOn < day.end ? { enteredOn } : {}),
      ...(note === undefined ? {} : { note })
    })
    if (purpose === "condolence") {
      gifts.push({
        id: nextGift(),
        givenOn: date,
        householdId: household.id,
        visitId: id,
        sponsorLevel: "community",
        funding: random.code(profile.funding),
        amount: random.pick([20000, 30000, 50000])
      })
    }
  }
  yield Batch.of(Visit, rows)
  yield Batch.of(CondolenceGift, gifts)
}
