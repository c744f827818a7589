import { Kpi, Measure } from "@shequ/core"
import { ServiceTeam } from "@shequ/core/model"
import { partyWork } from "../sources.ts"

export const volunteerTeams = Kpi.make({
  id: "volunteer.teams",
  name: { zh: "服务队数", en: "Service teams" },
  unit: "team",
  better: "higher",
  value: Measure.count(ServiceTeam),
  breakdowns: [Kpi.by("kind", { zh: "队伍类别", en: "Kind of team" }, ServiceTeam, (team) => team.kind)],
  source: partyWork("组建三支效劳队伍")
})
