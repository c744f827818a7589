/** What the half-year review of 2010 and the quarterly report on becoming a civilised city state must have a KPI. */
import { Registry } from "@shequ/core"
import { expect, it } from "vitest"
import { standardKpis } from "../src/index.ts"

const { kpis } = Registry.make([standardKpis])

const quarterly = [
  "visit.households-visited",
  "visit.condolence-households",
  "visit.condolence-lowincome-households",
  "visit.condolence-disabled-households",
  "donation.amount",
  "civic.policy-trainings",
  "civic.class-sessions",
  "civic.board-refresh-compliance",
  "civic.facility-standard-completeness",
  "env.three-guarantees-rate"
]

const halfYear = [
  "party.members",
  "party.probationary-members",
  "party.activists",
  "party.welfare-participations",
  "party.good-deeds",
  "party.suggestions",
  "staff.weekly-meeting-compliance",
  "party.committee-elections",
  "party.young-committee-members",
  "party.honours",
  "culture.events",
  "fertility.women-of-childbearing-age",
  "fertility.births",
  "fertility.planned-birth-rate",
  "fertility.births-male",
  "fertility.births-female",
  "fertility.birth-visit-rate",
  "fertility.one-child-certificates",
  "fertility.reproductive-certificates",
  "fertility.floating-women",
  "fertility.floating-women-married",
  "employment.unemployed",
  "employment.working-age-residents",
  "retirement.retirees",
  "visit.retirees-visited",
  "disability.households-consoled",
  "elderly.activity-rooms",
  "elderly.home-care-recipients",
  "donation.amount",
  "donation.goods-count",
  "donation.campaigns",
  "info.media-outlets",
  "culture.townsmen-teams",
  "culture.venues",
  "science.buildings",
  "info.submitted",
  "info.accepted",
  "info.bulletins",
  "safety.student-incidents",
  "safety.students-involved",
  "dispute.handled",
  "security.criminal-cases",
  "security.preventable-cases",
  "security.cases-change",
  "safety.fire-incidents",
  "safety.rental-meetings",
  "env.cleaning-staff",
  "employment.hardship-posts",
  "env.greenbelt-cleanups",
  "env.weedings",
  "plan.items",
  "honour.creation-targets"
]

it("has a KPI for every figure of the two reports", () => {
  expect([...quarterly, ...halfYear].filter((id) => !kpis.has(id))).toEqual([])
})

it.each([
  ["civic.class-sessions", 1, "次/月"],
  ["civic.board-refresh-compliance", 1, "次/季"],
  ["staff.weekly-meeting-compliance", 1, "次/周"],
  ["party.welfare-participations", 1, "次/人·年"],
  ["party.good-deeds", 1, "件/人·年"],
  ["party.suggestions", 1, "条/人·年"],
  ["env.three-guarantees-rate", 3, "包"]
] as const)("states the rule of %s: %i%s", (id, value, per) => {
  expect(kpis.get(id)?.rule).toMatchObject({ value, per: { zh: per } })
})
