/** Tianyun community's half-year review of 2010, from its ledger. */
import { fileURLToPath } from "node:url"
import { Period } from "@shequ/core"
import type { Story } from "@shequ/example-storyteller"
import { halfYearReview } from "@shequ/kpis"
import { folder, place, registry } from "./books.ts"
import { bulk } from "./bulk.ts"
import { named, narrative } from "./narrative.ts"

const period = Period.halfYear(2010, 1)

const main = [
  "party.members",
  "staff.weekly-meeting-compliance",
  "party.three-meetings-one-lesson-compliance",
  "visit.households-visited",
  "visit.coverage-rate",
  "fertility.births",
  "fertility.birth-visit-rate",
  "employment.unemployed-share",
  "donation.amount",
  "info.submitted",
  "info.acceptance-rate",
  "culture.events",
  "dispute.handled",
  "security.criminal-cases",
  "security.preventable-cases",
  "safety.fire-incidents",
  "safety.campus-duty-compliance",
  "env.daily-patrol-compliance"
]

export const story = (): Story => ({
  id: "half-year-review",
  title: "天运社区 2010 年上半年工作鉴定 · Half-year review of Tianyun community, 2010-H1",
  registry,
  ledger: folder,
  expected: fileURLToPath(new URL("expected.csv", import.meta.url)),
  bulk: bulk(),
  place,
  period,
  template: halfYearReview,
  named,
  narrative: narrative(period),
  main,
  kpis: [...registry.kpis.keys()]
})
