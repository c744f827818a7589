import { Kpi, Measure } from "@shequ/core"
import { Bulletin } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const infoBulletins = Kpi.make({
  id: "info.bulletins",
  name: { zh: "简报期数", en: "Bulletins" },
  unit: "issue",
  better: "higher",
  value: Measure.count(Bulletin),
  source: halfYearReview("简报2期")
})
