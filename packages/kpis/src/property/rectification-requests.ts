import { Kpi, Measure } from "@shequ/core"
import { RectificationRequest } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const propertyRectificationRequests = Kpi.make({
  id: "property.rectification-requests",
  name: { zh: "督促物业整改次数", en: "Rectification requests" },
  unit: "time",
  better: "neither",
  value: Measure.count(RectificationRequest),
  breakdowns: [Kpi.by("source", { zh: "整改依据", en: "Ground" }, RectificationRequest, (request) => request.source)],
  source: halfYearReview("及时与物业沟通,督促他们及时整改")
})
