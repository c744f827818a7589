/**
 * Rows for cases: each says what matters, the rest is filled in. Two communities stand next to each other, `c1` with the grid
 * `g1` and `c2`, in the township `t1`; rows belong to `c1` unless they say otherwise.
 */
import { type LocalDate, type Row, Zone } from "@shequ/core"
import type * as Model from "@shequ/core/model"

type Models = typeof Model

/** Some rows of some collections, by collection id. */
export type Rows = {
  readonly [Name in keyof Models as Models[Name] extends { readonly id: infer Id extends string; readonly kind: string }
    ? Id
    : never]?: ReadonlyArray<Partial<Row.Row<Models[Name]>>>
}

export const at = (day: LocalDate.LocalDate, clock = "09:00"): number =>
  Zone.shanghai.startOf(day) + (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * 60_000

/** As many rows as asked, each told its number from 1. */
export const times = <A>(count: number, make: (number: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, index) => make(index + 1))

export const places: Rows = {
  division: [{ id: "t1", name: "采荷街道", code: "330104004000", level: "township", validFrom: "2000-01-01" }],
  community: [
    { id: "c1", name: "甲社区", code: "330104004001" },
    { id: "c2", name: "乙社区", code: "330104004002" }
  ],
  grid: [{ id: "g1", name: "一网格" }]
}

const here = { communityId: "c1" } as const

/** What a row needs beside what a case says of it. */
const defaults: { readonly [Id in keyof Rows]?: NonNullable<Rows[Id]>[number] } = {
  community: { name: "社区", divisionId: "t1", kind: "residents-committee" },
  grid: { communityId: "c1", level: "grid", kind: "general" },
  activity: { startsAt: at("2010-03-05"), title: "活动", types: [], ...here },
  "activity-partner": { joinedOn: "2010-03-05" },
  area: { name: "片", kind: "area", ...here },
  birth: { bornOn: "2010-03-05", householdId: "h1", sex: "female" },
  "board-refresh": { refreshedOn: "2010-03-05", publicityBoardId: "b1" },
  building: { number: "1", use: "residential", ...here },
  "building-group": { name: "楼群", tags: [], ...here },
  bulletin: { issuedOn: "2010-03-05", ...here },
  case: {
    receivedAt: at("2010-03-05"),
    title: "事项",
    kind: "request",
    category: "other",
    source: "walk-in",
    status: "registered",
    ...here
  },
  "case-report": { reportedAt: at("2010-03-05"), caseId: "k1", source: "walk-in" },
  "case-step": { at: at("2010-03-06"), caseId: "k1", kind: "notice" },
  certificate: { issuedOn: "2010-03-05", kind: "elder-card", residentId: "r1" },
  "co-construction-agreement": { organisationId: "o1", ...here },
  "committee-seat": { committeeTermId: "ct1", post: "member", holderName: "甲" },
  "committee-term": { kind: "branch-committee", ...here },
  compound: { name: "小区", kind: "commodity", ...here },
  "contact-assignment": { staffMemberId: "s1", areaId: "a1" },
  "contact-card": { issuedOn: "2010-03-05", kind: "sentiment", ...here },
  "contact-sheet": { openedOn: "2010-03-05", householdId: "h1", problem: "问题", status: "open" },
  dispute: { acceptedAt: at("2010-03-05"), type: "neighbour", ...here },
  distribution: { distributedOn: "2010-03-05", item: "leaflet", ...here },
  donation: { donatedOn: "2010-03-05", donationCampaignId: "dc1" },
  "donation-campaign": { startedOn: "2010-03-05", title: "募捐", ...here },
  "duty-post": { name: "岗位", kind: "other", ...here },
  "duty-shift": { dutyPostId: "dp1" },
  dwelling: { buildingId: "b1", room: "101", use: "residential" },
  election: { heldOn: "2010-05-05", kind: "residents-committee", ...here },
  "employment-file": { residentId: "r1", status: "seeking" },
  facility: { name: "设施", kind: "library", ...here },
  finding: { foundOn: "2010-03-05", category: "parking", ...here },
  frontage: { organisationId: "o1" },
  "frontage-check": { checkedOn: "2010-03-05", frontageId: "f1", passed: true },
  "hardship-archive": { householdId: "h1", causes: ["low-income"] },
  honour: { title: "荣誉", level: "township", status: "granted", ...here },
  household: { kind: "family", headName: "甲", residency: "registered", ...here },
  "info-submission": { submittedOn: "2010-03-05", title: "信息", target: "district", status: "submitted", ...here },
  "letter-delivery": { deliveredOn: "2010-03-05", title: "一封信", organisationId: "o1" },
  "media-report": { publishedOn: "2010-03-05", outletId: "o1", ...here },
  meeting: { startsAt: at("2010-03-05"), kind: "coordination", ...here },
  "member-assignment": { partyMembershipId: "m1" },
  organisation: { name: "单位", kind: "enterprise", inJurisdiction: true, ...here },
  "owners-committee": { compoundId: "cp1", status: "preparing" },
  "party-meeting": { startsAt: at("2010-03-05"), type: "theme-day", partyOrganisationId: "p1" },
  "party-membership": { partyOrganisationId: "p1", stage: "full", name: "甲" },
  "party-organisation": { name: "党支部", kind: "branch", ...here },
  patrol: { startsAt: at("2010-03-05"), kind: "order-and-cleaning", compoundId: "cp1", ...here },
  "plan-item": {
    adoptedOn: "2010-06-30",
    startsOn: "2010-07-01",
    dueOn: "2010-12-31",
    ordinal: 1,
    title: "计划",
    status: "planned",
    ...here
  },
  "posted-rule": { title: "制度", ...here },
  "publicity-board": { name: "橱窗", kind: "window", ...here },
  "rectification-request": { requestedOn: "2010-03-05", compoundId: "cp1", source: "residents", demand: "整改" },
  "rental-dwelling": { dwellingId: "d1", use: "residence", landlordName: "甲" },
  "rental-registration": { registeredOn: "2010-03-05", rentalDwellingId: "rd1" },
  resident: { householdId: "h1", name: "甲", sex: "male", residency: "registered" },
  "responsibility-letter": { signedOn: "2010-01-05", kind: "public-order", organisationId: "o1", forYear: 2010 },
  "safety-incident": { occurredAt: at("2010-03-05"), kind: "structure", ...here },
  "security-case": { occurredAt: at("2010-03-05"), kind: "public-order", ...here },
  "service-delivery": { servedOn: "2010-03-05", category: "home-service", ...here },
  "service-enrolment": { residentId: "r1", category: "rehabilitation" },
  "service-team": { name: "队", kind: "volunteer", ...here },
  "staff-member": { name: "甲", sex: "female", role: "social-worker", ...here },
  "staff-post": { kind: "social-worker", ...here },
  survey: { title: "摸底", kind: "hardship", ...here },
  "survey-record": { surveyedOn: "2010-03-05", surveyId: "sv1", householdId: "h1" },
  task: { startedOn: "2010-03-05", kind: "cleaning", status: "done", ...here },
  "three-ones-deed": { doneOn: "2010-03-05", partyMembershipId: "m1", kind: "good-deed" },
  visit: { visitedOn: "2010-03-05", householdId: "h1", purposes: ["listening"], visitorLevel: "community" },
  volunteer: { name: "甲", ...here },
  "volunteer-shift": { startsAt: at("2010-03-05"), ...here }
}

/** The rows with all that they need; `name` makes their ids different from those of other rows. */
export const filled = (
  rows: Rows,
  name: string
): ReadonlyArray<readonly [collection: string, ReadonlyArray<Row.AnyRow>]> =>
  Object.entries(rows).map(([collection, some]) => [
    collection,
    some.map((row: object, index: number) => ({
      id: `${collection}-${name}-${index + 1}`,
      ...defaults[collection as keyof Rows],
      ...row
    }))
  ])
