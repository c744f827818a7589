import { Kpi, Measure } from "@shequ/core"
import { Certificate } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const fertilityOneChildCertificates = Kpi.make({
  id: "fertility.one-child-certificates",
  name: { zh: "独生子女父母光荣证办证数", en: "One-child certificates issued" },
  unit: "thing",
  better: "neither",
  value: Measure.count(Certificate, (certificate) => certificate.kind.is("one-child-honour")),
  source: halfYearReview("已办《独生子女父母光荣证》1个")
})
