/** What the community helps residents to obtain. */
import * as Vocabulary from "./Vocabulary.ts"

export const CertificateKind = Vocabulary.make("certificate-kind", {
  name: { zh: "证件类别", en: "Kind of certificate" },
  terms: {
    "one-child-honour": {
      zh: "独生子女父母光荣证",
      en: "One-child parents' certificate of honour",
      aliases: ["光荣证"]
    },
    "reproductive-health": { zh: "生殖保健服务证", en: "Reproductive-health service certificate" },
    "floating-fertility": { zh: "流动人口婚育证明", en: "Floating population's fertility certificate" },
    "residence-permit": { zh: "居住证", en: "Residence permit", aliases: ["暂住证"] },
    unemployment: { zh: "失业登记证", en: "Unemployment registration", aliases: ["就业失业登记证"] },
    "low-income": { zh: "低保证", en: "Dibao certificate" },
    "elder-card": { zh: "老年优待证", en: "Senior card" }
  }
})
export type CertificateKind = Vocabulary.Code<typeof CertificateKind>
