/** 主要指标: the half-year at a glance. */
import { Template } from "@shequ/core"

const { section, table, text } = Template

export const overview: Template.Section = {
  ...section(
    text("主要指标", "Main figures"),
    table({ zh: "主要指标与去年同期比较", en: "Main figures against last year" }, [
      "party.members",
      "staff.weekly-meeting-compliance",
      "visit.households-visited",
      "visit.coverage-rate",
      "fertility.births",
      "employment.unemployed-share",
      "donation.amount",
      "info.submitted",
      "info.acceptance-rate",
      "culture.events",
      "dispute.handled",
      "security.criminal-cases",
      "security.preventable-cases",
      "safety.fire-incidents"
    ])
  ),
  numbered: false
}
