import { Kpi, Measure } from "@shequ/core"
import { MediaReport } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const infoMediaOutlets = Kpi.make({
  id: "info.media-outlets",
  name: { zh: "媒体报道家数", en: "Media outlets reporting" },
  description: {
    zh: "本期报道过社区的不同的媒体,每家计一次。",
    en: "Different media that reported on the community in the period, each once."
  },
  unit: "organisation",
  better: "higher",
  value: Measure.distinct(MediaReport, (report) => report.outletId),
  source: halfYearReview("《浙报》、《杭报》、《都市快报》、《钱江晚报》刊登")
})
