import { Kpi, Measure, Value } from "@shequ/core"
import { Honour } from "@shequ/core/model"
import { honourLevel, honourTitle } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const partyHonours = Kpi.make({
  id: "party.honours",
  name: { zh: "党组织荣誉数", en: "Party organisation honours" },
  description: {
    zh: "本期内授予党组织的荣誉,按授予日期。",
    en: "Honours granted to a party organisation in the period, by the day they were granted."
  },
  unit: "item",
  better: "higher",
  value: Measure.count(
    Honour,
    (honour) => Value.and(honour.partyOrganisationId.missing().not(), honour.status.is("granted")),
    { during: (honour) => honour.grantedOn }
  ),
  breakdowns: [honourTitle, honourLevel],
  source: halfYearReview("支部被街道评为2009年特色支部")
})
