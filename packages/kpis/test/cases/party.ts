import { LocalDate, Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import { at, type Rows, times } from "../rows.ts"

const branch: Rows = { "party-organisation": [{ id: "p1" }] }

/** Twenty members, one of them probationary, and an activist who is none. */
const twenty: Rows = {
  ...branch,
  "party-membership": [
    ...times(19, (n) => ({ id: `m${n}` })),
    { id: "m20", stage: "probationary" },
    { id: "m21", stage: "activist" }
  ]
}
const left: Rows = { "party-membership": [{ validTo: "2010-06-30" }, { stage: "applicant" }, { stage: "candidate" }] }

const two: Rows = { ...branch, "party-membership": [{ id: "m1" }, { id: "m2" }, { id: "m3", stage: "activist" }] }

const meetings = (type: "general" | "committee" | "group" | "lesson", months: ReadonlyArray<number>) =>
  months.map((month) => ({ type, startsAt: at(LocalDate.of(2010, month, 10)) }))

const term: Rows = { "committee-term": [{ id: "ct1" }, { id: "ct2", kind: "residents-committee" }] }

const deeds = (kind: "public-welfare" | "good-deed" | "suggestion") => ({
  rows: { ...two, "three-ones-deed": [{ kind }, { kind, doneOn: "2010-01-01" }] } as Rows,
  outside: {
    "three-ones-deed": [
      { kind: kind === "good-deed" ? "suggestion" : "good-deed" },
      { kind, doneOn: "2010-07-01" },
      { kind, doneOn: "2009-12-31" }
    ]
  } as Rows
})

export const party: ReadonlyArray<KpiCase> = [
  { kpi: "party.members", rows: twenty, outside: left, is: "20" },
  { kpi: "party.members", rows: twenty, by: { id: "stage", key: "probationary" }, is: "1" },
  { kpi: "party.members", rows: {}, unkept: ["party-membership"], status: "not-reported" },
  { kpi: "party.full-members", rows: twenty, outside: left, is: "19" },
  { kpi: "party.probationary-members", rows: twenty, outside: left, is: "1" },
  { kpi: "party.activists", rows: twenty, outside: left, is: "1" },
  {
    kpi: "party.members-assigned",
    rows: { ...two, building: [{ id: "b1" }], household: [{ id: "h1" }], "member-assignment": [{ buildingId: "b1" }] },
    outside: {
      "member-assignment": [
        { partyMembershipId: "m2", householdId: "h1" },
        { partyMembershipId: "m2", buildingId: "b1", validTo: "2010-06-30" },
        { partyMembershipId: "m3", buildingId: "b1" }
      ]
    },
    is: "1"
  },
  {
    kpi: "party.members-assigned-rate",
    rows: {
      ...two,
      building: [{ id: "b1" }],
      household: [{ id: "h1" }],
      "member-assignment": [{ buildingId: "b1" }, { householdId: "h1" }]
    },
    outside: { "member-assignment": [{ partyMembershipId: "m2", buildingId: "b1" }] },
    is: "50",
    parts: [1, 2]
  },
  {
    kpi: "party.contact-card-rate",
    rows: { ...two, "contact-card": [{ kind: "party-member", partyMembershipId: "m1" }] },
    outside: {
      "contact-card": [
        { kind: "party-member", partyMembershipId: "m2", issuedOn: "2010-07-01" },
        { kind: "sentiment", partyMembershipId: "m2" }
      ]
    },
    is: "50",
    parts: [1, 2]
  },
  {
    kpi: "party.general-meetings",
    rows: { ...branch, "party-meeting": meetings("general", [1, 5]) },
    outside: {
      "party-meeting": meetings("general", [7]).concat([{ type: "group" as never, startsAt: at("2010-03-01") }])
    },
    is: "2"
  },
  {
    kpi: "party.lessons",
    rows: { ...branch, "party-meeting": meetings("lesson", [3]) },
    outside: { "party-meeting": meetings("general", [3]) },
    is: "1"
  },
  {
    // 2 general meetings and 2 lessons, 6 group and 6 committee meetings are owed; a second one in March makes up for nothing.
    kpi: "party.three-meetings-one-lesson-compliance",
    rows: {
      ...twenty,
      "party-meeting": [
        ...meetings("general", [2, 5]),
        ...meetings("lesson", [3]),
        ...meetings("group", [1, 2, 3, 4]),
        ...meetings("committee", [1, 2, 3, 4, 5, 6])
      ]
    },
    outside: { "party-meeting": [...meetings("group", [3, 7]), ...meetings("lesson", [1, 7])] },
    is: "81.25",
    parts: [13, 16]
  },
  {
    // A branch without a committee owes no committee meetings.
    kpi: "party.three-meetings-one-lesson-compliance",
    rows: { ...two, "party-meeting": [...meetings("general", [2, 5]), ...meetings("committee", [1])] },
    is: "20",
    parts: [2, 10]
  },
  {
    kpi: "party.three-ones-completion-rate",
    period: Period.year(2010),
    rows: {
      ...two,
      "three-ones-deed": [
        { kind: "public-welfare" },
        { kind: "good-deed" },
        { kind: "suggestion", doneOn: "2010-12-31" }
      ]
    },
    outside: {
      "three-ones-deed": [
        { partyMembershipId: "m2", kind: "public-welfare" },
        { partyMembershipId: "m2", kind: "good-deed" },
        { partyMembershipId: "m2", kind: "suggestion", doneOn: "2011-01-01" },
        ...(["public-welfare", "good-deed", "suggestion"] as const).map((kind) => ({ partyMembershipId: "m3", kind }))
      ]
    },
    is: "50",
    parts: [1, 2]
  },
  { kpi: "party.welfare-participations", ...deeds("public-welfare"), is: "2" },
  { kpi: "party.good-deeds", ...deeds("good-deed"), is: "2" },
  { kpi: "party.suggestions", ...deeds("suggestion"), is: "2" },
  {
    kpi: "party.committee-elections",
    rows: { election: [{ kind: "branch-committee", heldOn: "2010-05-20" }] },
    outside: { election: [{ kind: "residents-committee" }, { kind: "branch-committee", heldOn: "2010-07-01" }] },
    is: "1"
  },
  {
    kpi: "party.young-committee-members",
    rows: {
      ...branch,
      ...term,
      "party-membership": [{ id: "m1", birthDate: "1985-01-01" }],
      "committee-seat": [{ partyMembershipId: "m1" }, { birthDate: "1975-07-01" }]
    },
    outside: {
      "committee-seat": [{ birthDate: "1975-06-30" }, { birthDate: "1985-01-01", committeeTermId: "ct2" }, {}]
    },
    is: "2"
  },
  {
    kpi: "party.committee-staff-overlap-rate",
    rows: { ...term, "staff-member": [{ id: "s1" }], "committee-seat": [{ staffMemberId: "s1" }, {}] },
    outside: { "committee-seat": [{ staffMemberId: "s1", validTo: "2010-06-30" }, { committeeTermId: "ct2" }] },
    is: "50",
    parts: [1, 2]
  },
  {
    kpi: "party.activities",
    rows: { ...branch, activity: [{ partyOrganisationId: "p1" }] },
    outside: { activity: [{}, { partyOrganisationId: "p1", startsAt: at("2010-07-01", "00:00") }] },
    is: "1"
  },
  {
    kpi: "party.honours",
    rows: {
      ...branch,
      honour: [{ title: "特色支部", partyOrganisationId: "p1", grantedOn: "2010-01-20", forYear: 2009 }]
    },
    outside: {
      honour: [
        { partyOrganisationId: "p1", grantedOn: "2009-12-31" },
        { partyOrganisationId: "p1", status: "pursued", grantedOn: "2010-02-01" },
        { grantedOn: "2010-02-01" }
      ]
    },
    is: "1"
  },
  {
    kpi: "party.visiting-elders",
    rows: {
      household: [{ id: "h1" }],
      resident: [{ id: "r1", tags: [{ code: "veteran-party-member", from: "2000-01-01" }] }, { id: "r2" }],
      visit: times(2, () => ({ residentId: "r1", visitedOn: "2010-06-28", purposes: ["condolence"] }))
    },
    outside: {
      visit: [
        { residentId: "r2", purposes: ["condolence"] },
        { residentId: "r1", visitedOn: "2010-07-01", purposes: ["condolence"] }
      ]
    },
    is: "1"
  }
]
