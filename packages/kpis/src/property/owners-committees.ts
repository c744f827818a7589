import { Kpi, Measure } from "@shequ/core"
import { OwnersCommittee } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const propertyOwnersCommittees = Kpi.make({
  id: "property.owners-committees",
  name: { zh: "业主委员会数", en: "Owners' committees" },
  description: {
    zh: "期末处于成立状态的业主委员会。",
    en: "Owners' committees that are established at the end of the period."
  },
  unit: "thing",
  better: "higher",
  value: Measure.count(OwnersCommittee, (committee) => committee.status.is("established")),
  source: halfYearReview("成立业主委员会")
})
