import { Kpi, Measure } from "@shequ/core"
import { ServiceEnrolment } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const elderlyHomeCareRecipients = Kpi.make({
  id: "elderly.home-care-recipients",
  name: { zh: "居家养老人数", en: "Home-care recipients" },
  description: {
    zh: "期末登记享受居家养老服务的居民。",
    en: "Residents enrolled for home care at the end of the period."
  },
  unit: "person",
  better: "neither",
  value: Measure.count(ServiceEnrolment, (enrolment) => enrolment.category.is("home-care")),
  source: halfYearReview("居家养老2人")
})
