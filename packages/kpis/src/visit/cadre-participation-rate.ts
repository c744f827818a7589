import { Formula, type Handle, Kpi, Measure, Tally, Target, type Value, Vocabulary } from "@shequ/core"
import { StaffRole } from "@shequ/core/codes"
import { StaffMember, type StaffMemberRegister, Visit } from "@shequ/core/model"
import { massWork } from "../sources.ts"

const isCadre = (person: Handle.Of<StaffMemberRegister>): Value.Condition =>
  person.role.in(Vocabulary.within(StaffRole, "cadre"))

export const visitCadreParticipationRate = Kpi.make({
  id: "visit.cadre-participation-rate",
  name: { zh: "干部下户参与率", en: "Cadres who made home visits" },
  description: {
    zh: "期末在职的社区干部中,本期内本人走访过居民家庭的。",
    en: "Of the cadres in office at the end of the period, those who visited a household themselves in it."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(StaffMember, (person) =>
      isCadre(person).and(
        Tally.exists(Visit, { via: (visit) => visit.staffMemberId, equals: person.id, within: "period" })
      )
    ),
    Measure.count(StaffMember, (person) => isCadre(person))
  ),
  target: Target.atLeast(1, { source: { zh: "所有的干部必须下户走访", en: "every cadre visits" } }),
  source: massWork()
})
