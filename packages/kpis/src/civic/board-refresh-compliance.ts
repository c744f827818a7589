import { Cadence, Formula, Kpi, Measure, Target } from "@shequ/core"
import { BoardRefresh, PublicityBoard } from "@shequ/core/model"
import { quarterlyCivic } from "../sources.ts"

export const civicBoardRefreshCompliance = Kpi.make({
  id: "civic.board-refresh-compliance",
  name: { zh: "宣传阵地更换达标率", en: "Publicity-board refresh compliance" },
  description: {
    zh: "每处宣传阵地每季度至少更换一次:应更换的(阵地×季度)中做到的。",
    en: "Every publicity board gets a new content at least once a quarter: of the boards and quarters owed, those kept."
  },
  unit: "percent",
  better: "higher",
  value: Formula.attained(
    Measure.attainment(Measure.subjects(PublicityBoard), [
      Measure.requirement({
        name: { zh: "更换", en: "refresh" },
        cadence: Cadence.every("quarter"),
        entries: BoardRefresh,
        subject: (refresh) => refresh.publicityBoardId
      })
    ])
  ),
  rule: { value: 1, per: { zh: "次/季", en: "per quarter" } },
  target: Target.atLeast(1),
  source: quarterlyCivic("社区宣传阵地每季度更换一次")
})
