/**
 * 社区上半年工作鉴定: what a community reports after half a year. Six sections – party, livelihood, culture, partners, safety,
 * environment – then the main figures, the plan for the next half-year, and a closing word.
 */
import { Template } from "@shequ/core"
import * as culture from "./half-year/culture.ts"
import { environment } from "./half-year/environment.ts"
import * as livelihood from "./half-year/livelihood.ts"
import { closing, opening, title } from "./half-year/opening.ts"
import { overview } from "./half-year/overview.ts"
import { partners } from "./half-year/partners.ts"
import { party } from "./half-year/party.ts"
import { plan } from "./half-year/plan.ts"
import * as safety from "./half-year/safety.ts"
import { slots } from "./half-year/slots.ts"

export const halfYearReview: Template.Template = Template.make({
  id: "half-year-review",
  name: { zh: "半年工作鉴定", en: "Half-year review" },
  title,
  lead: opening,
  blocks: [
    party,
    livelihood.livelihood,
    culture.culture,
    partners,
    safety.safety,
    environment,
    plan,
    ...closing,
    overview
  ],
  slots,
  identities: [...livelihood.identities, ...culture.identities, ...safety.identities]
})
