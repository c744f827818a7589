import { Cadence, Formula, Kpi, Measure, Target, type Words } from "@shequ/core"
import type { ThreeOnesKind } from "@shequ/core/codes"
import { PartyMembership, ThreeOnesDeed } from "@shequ/core/model"
import { isMember } from "../conditions/isMember.ts"
import { halfYearReview } from "../sources.ts"

const threeOnes = (name: Words, kind: ThreeOnesKind): Measure.Requirement =>
  Measure.requirement({
    name,
    cadence: Cadence.every("year"),
    entries: ThreeOnesDeed,
    where: (deed) => deed.kind.is(kind),
    subject: (deed) => deed.partyMembershipId
  })

export const partyThreeOnesCompletionRate = Kpi.make({
  id: "party.three-ones-completion-rate",
  name: { zh: "“三个一”完成率", en: '"Three ones" completion' },
  description: {
    zh: "每名党员每年参加一次公益活动、做一件好事、提一条合理化建议:三项都做到的党员占应做到的党员;年中按已过部分统计。",
    en: "Every member owes one welfare activity, one good deed and one suggestion a year: members who did all three among those who owe them; within a year, so far."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(
      Measure.subjects(PartyMembership, (membership) => isMember(membership)),
      [
        threeOnes({ zh: "公益活动", en: "welfare activity" }, "public-welfare"),
        threeOnes({ zh: "好事", en: "good deed" }, "good-deed"),
        threeOnes({ zh: "合理化建议", en: "suggestion" }, "suggestion")
      ],
      "all"
    )
  ),
  target: Target.atLeast(1, { source: { zh: "每人每年“三个一”", en: '"three ones" a year for everyone' } }),
  source: halfYearReview("同时要求每个党员要做到“三个一”")
})
