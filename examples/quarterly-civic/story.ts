/** Heyuan community's quarterly report on civic work, first quarter of 2011, from its ledger. */
import { fileURLToPath } from "node:url"
import { Period } from "@shequ/core"
import type { Story } from "@shequ/example-storyteller"
import { quarterlyCivic } from "@shequ/kpis"
import { folder, place, registry } from "./books.ts"
import { bulk } from "./bulk.ts"
import { named, narrative } from "./narrative.ts"

const period = Period.quarter(2011, 1)

const main = [
  "visit.households-visited",
  "visit.condolence-households",
  "donation.amount",
  "civic.policy-trainings",
  "civic.class-sessions",
  "civic.class-compliance",
  "civic.board-refresh-compliance",
  "civic.facility-standard-completeness",
  "env.three-guarantees-rate",
  "issue.escalated",
  "coconstruct.facility-repairs"
]

export const story = (): Story => ({
  id: "quarterly-civic",
  title: "和园社区 2011 年第一季度创文工作汇报 · Quarterly civic report of Heyuan community, 2011-Q1",
  registry,
  ledger: folder,
  expected: fileURLToPath(new URL("expected.csv", import.meta.url)),
  bulk: bulk(),
  place,
  period,
  template: quarterlyCivic,
  named,
  narrative: narrative(period),
  main,
  kpis: [...registry.kpis.keys()]
})
