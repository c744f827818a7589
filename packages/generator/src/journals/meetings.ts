/** The staff's Monday mornings, other meetings, and the branch's meetings, lessons and deeds. */
import { LocalDate } from "@shequ/core"
import type { MeetingKind, PartyMeetingType, ThreeOnesKind } from "@shequ/core/codes"
import {
  Meeting,
  PartyMeeting,
  PartyMembership,
  PartyOrganisation,
  StaffMember,
  ThreeOnesDeed
} from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"

export interface MeetingProfile {
  /** Share of the Mondays with a staff meeting. */
  readonly staff: number
  /** Other meetings per community and month. */
  readonly others: Mix<MeetingKind>
  /** Share of the branches' due meetings that are held. */
  readonly party: number
  /** Welfare activities, good deeds and suggestions per member and month. */
  readonly deeds: Mix<ThreeOnesKind>
}

export const meetingProfile: MeetingProfile = {
  staff: 0.95,
  others: {
    "building-chiefs": 0.3,
    deliberation: 0.5,
    coordination: 0.8,
    landlord: 0.15,
    "shop-owners": 0.2,
    "residents-congress": 0.1
  },
  party: 0.95,
  deeds: { "public-welfare": 0.12, "good-deed": 0.1, suggestion: 0.08 }
}

/** What a branch owes, and whether in every month or only in the last of a quarter. */
const partyLife: ReadonlyArray<readonly [type: PartyMeetingType, everyMonth: boolean]> = [
  ["committee", true],
  ["group", true],
  ["general", false],
  ["lesson", false]
]

export const meetings: Day.Journal<MeetingProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const [next, nextParty, nextDeed] = [Day.ids(day, "ME"), Day.ids(day, "PT"), Day.ids(day, "TO")]
  const rows: Array<Meeting> = []
  const staff = ground.of(StaffMember).filter((row) => Ground.isValid(row, date)).length
  if (LocalDate.weekday(date) === 1 && random.chance(Calendar.isHoliday(date) ? 0.3 : profile.staff)) {
    const startsAt = Calendar.at(date, 9 * 60)
    rows.push({
      id: next(),
      startsAt,
      endsAt: startsAt + 4_500_000,
      kind: "staff",
      expected: staff,
      present: Math.max(0, staff - random.between(0, 1)),
      communityId: ground.communityId
    })
  }
  for (const [kind, perMonth] of Object.entries(profile.others) as Array<[MeetingKind, number]>) {
    if (!Calendar.isWorkday(date) || !random.chance(perMonth / 21)) continue
    const expected = random.between(8, 40)
    rows.push({
      id: next(),
      startsAt: Calendar.at(date, Calendar.officeMinute(random)),
      kind,
      expected,
      present: expected - random.between(0, Math.floor(expected / 4)),
      communityId: ground.communityId
    })
  }
  const partyRows: Array<PartyMeeting> = []
  const members = ground.of(PartyMembership).filter((row) => Ground.isValid(row, date))
  for (const branch of ground.of(PartyOrganisation)) {
    if (branch.kind !== "branch" || !Ground.isValid(branch, date)) continue
    for (const [type, everyMonth] of partyLife) {
      const isDue = everyMonth || LocalDate.parts(date).month % 3 === 0
      if (!isDue || !Day.isDayOfMonth(day, `${branch.id}/${type}`) || !random.chance(profile.party)) continue
      const own = members.filter((row) => row.partyOrganisationId === branch.id && row.stage !== "applicant").length
      const expected = type === "committee" ? Math.min(own, 5) : own
      partyRows.push({
        id: nextParty(),
        startsAt: Calendar.at(date, 14 * 60),
        type,
        partyOrganisationId: branch.id,
        expected,
        present: Math.max(0, expected - random.between(0, 2))
      })
    }
  }
  const deeds: Array<ThreeOnesDeed> = []
  for (const member of members) {
    if (member.stage !== "full" && member.stage !== "probationary") continue
    for (const [kind, perMonth] of Object.entries(profile.deeds) as Array<[ThreeOnesKind, number]>) {
      if (random.chance(perMonth / 30)) {
        deeds.push({ id: nextDeed(), doneOn: date, partyMembershipId: member.id, kind })
      }
    }
  }
  yield Batch.of(Meeting, rows)
  yield Batch.of(PartyMeeting, partyRows)
  yield Batch.of(ThreeOnesDeed, deeds)
}
