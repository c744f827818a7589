import { Kpi, Measure } from "@shequ/core"
import { Certificate } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

export const fertilityReproductiveCertificates = Kpi.make({
  id: "fertility.reproductive-certificates",
  name: { zh: "生殖保健服务证办理人数", en: "Reproductive-health certificates" },
  description: {
    zh: "本期办理生殖保健服务证的人,每人计一次。",
    en: "Persons who obtained a reproductive-health certificate in the period, each once."
  },
  unit: "person",
  better: "neither",
  value: Measure.distinct(
    Certificate,
    (certificate) => certificate.residentId,
    (certificate) => certificate.kind.is("reproductive-health")
  ),
  source: halfYearReview("办理《生殖保健服务证》4人")
})
