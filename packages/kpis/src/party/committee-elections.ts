import { Kpi, Measure } from "@shequ/core"
import { Election } from "@shequ/core/model"
import { branchRegulation, halfYearReview } from "../sources.ts"

export const partyCommitteeElections = Kpi.make({
  id: "party.committee-elections",
  name: { zh: "支委换届选举次数", en: "Committee elections held" },
  description: { zh: "本期举行的支部委员会换届选举。", en: "Elections of branch committees held in the period." },
  unit: "time",
  better: "neither",
  value: Measure.count(Election, (election) => election.kind.is("branch-committee")),
  rule: { value: 1, per: { zh: "次/届", en: "per term" }, source: { zh: "支部工作条例", en: "branch regulation" } },
  source: [
    halfYearReview("5月份召开支部大会,选举产生新一届支部委员会成员"),
    branchRegulation("村、社区党支部委员会每届任期5年")
  ]
})
