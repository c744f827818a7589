import { Kpi, Measure } from "@shequ/core"
import { ServiceTeam } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const cultureTownsmenTeams = Kpi.make({
  id: "culture.townsmen-teams",
  name: { zh: "同乡小分队数", en: "Townsmen's teams" },
  description: { zh: "期末在册的同乡小分队。", en: "Teams of people from one home town, at the end of the period." },
  unit: "team",
  better: "higher",
  value: Measure.count(ServiceTeam, (team) => team.kind.is("townsmen")),
  source: halfYearReview("目前成立了杭州小分队、温州小分队、台州小分队")
})
