import { Formula, Kpi, Measure, Tally, Target, Value, Vocabulary } from "@shequ/core"
import { ThreeGuarantee } from "@shequ/core/codes"
import { Frontage, FrontageCheck, ResponsibilityLetter } from "@shequ/core/model"
import { quarterlyCivic, weeklyCivic } from "../sources.ts"

export const envThreeGuaranteesRate = Kpi.make({
  id: "env.three-guarantees-rate",
  name: { zh: "门前三包落实率", en: 'Front-gate "three guarantees" rate' },
  description: {
    zh: "期末各门前三包点位中,一年内签过门前三包责任书、且本期最近一次检查合格的。",
    en: "Of the frontages at the end of the period, those whose owner signed the three-guarantees letter within a year and whose last check in the period was passed."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Frontage, (frontage) =>
      Value.and(
        Tally.last(ResponsibilityLetter, (letter) => letter.signedOn, {
          via: (letter) => letter.organisationId,
          equals: frontage.organisationId,
          where: (letter) => letter.kind.is("three-guarantees"),
          within: "so-far"
        })
          .age()
          .below(1),
        Tally.last(FrontageCheck, (check) => check.checkedOn, {
          via: (check) => check.frontageId,
          equals: frontage.id,
          where: (check) => check.passed,
          within: "period"
        }).onOrAfter(
          Tally.last(FrontageCheck, (check) => check.checkedOn, {
            via: (check) => check.frontageId,
            equals: frontage.id,
            within: "period"
          })
        )
      )
    ),
    Measure.count(Frontage)
  ),
  rule: { value: Vocabulary.codes(ThreeGuarantee).length, per: { zh: "包", en: "guarantees for each frontage" } },
  target: Target.atLeast(1),
  source: [quarterlyCivic("落实门前“三包”责任制"), weeklyCivic("继续劝导“门前三包”工作确保网格区域内管理工作保持良好")]
})
