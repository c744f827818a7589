/** The party branch, those in it and on the way into it, its committee, and the households that members answer for. */
import { LocalDate } from "@shequ/core"
import type { CommitteePost } from "@shequ/core/codes"
import {
  CommitteeSeat,
  CommitteeTerm,
  MemberAssignment,
  PartyMembership,
  PartyOrganisation,
  type Resident,
  type StaffMember
} from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Site from "../Site.ts"

const posts: ReadonlyArray<CommitteePost> = ["secretary", "organisation", "publicity"]

export const party = (
  site: Site.Site,
  residents: ReadonlyArray<Resident>,
  staff: ReadonlyArray<StaffMember>
): ReadonlyArray<Batch.Batch> => {
  const { profile, random, since: validFrom } = site
  const branch = Site.id(site, "PO", 1)
  const wanted = Math.max(5, Math.round((residents.length * profile.members) / 1000))
  const isAdult = (row: Resident): boolean =>
    row.birthDate !== undefined && LocalDate.ageAt(row.birthDate, profile.on) >= 26
  const chosen = random.sample(
    residents.filter((row) => row.residency === "registered" && isAdult(row)),
    wanted
  )
  const inStaff = staff.filter((row) => row.politicalStatus === "party-member")
  const memberships: Array<PartyMembership> = inStaff.map((row, index) => ({
    id: Site.id(site, "PM", index + 1),
    validFrom,
    partyOrganisationId: branch,
    stage: "full",
    name: row.name,
    sex: row.sex,
    ...(row.birthDate === undefined ? {} : { birthDate: row.birthDate })
  }))
  for (const [index, row] of chosen.entries()) {
    memberships.push({
      id: Site.id(site, "PM", memberships.length + 1),
      validFrom: row.validFrom,
      partyOrganisationId: branch,
      stage: index === 0 ? "probationary" : index === 1 ? "activist" : index === 2 ? "applicant" : "full",
      name: row.name,
      sex: row.sex,
      ...(row.birthDate === undefined ? {} : { birthDate: row.birthDate }),
      residentId: row.id
    })
  }
  const term = Site.id(site, "CT", 1)
  const assignments: Array<MemberAssignment> = memberships
    .filter((row) => row.stage === "full" && random.chance(0.9))
    .map((row, index) => ({
      id: Site.id(site, "MA", index + 1),
      validFrom: row.validFrom,
      partyMembershipId: row.id,
      householdId: random.pick(residents).householdId
    }))
  return [
    Batch.of(PartyOrganisation, [
      { id: branch, validFrom, name: `${site.name}党支部`, kind: "branch", ...Site.located(site) }
    ]),
    Batch.of(PartyMembership, memberships),
    Batch.of(CommitteeTerm, [
      { id: term, validFrom, kind: "branch-committee", partyOrganisationId: branch, seats: 3, ...Site.located(site) }
    ]),
    Batch.of(
      CommitteeSeat,
      inStaff.slice(0, 3).map((row, index) => ({
        id: Site.id(site, "CS", index + 1),
        validFrom,
        committeeTermId: term,
        post: posts[index] ?? "member",
        holderName: row.name,
        ...(row.birthDate === undefined ? {} : { birthDate: row.birthDate }),
        partyMembershipId: memberships[index]?.id ?? "",
        staffMemberId: row.id
      }))
    ),
    Batch.of(MemberAssignment, assignments)
  ]
}
