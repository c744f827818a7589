/** Employment status or personal identity (GB/T 2261.4). It has no code for the registered unemployed, only for those without a job: see `PersonTag`. */
import * as Vocabulary from "./Vocabulary.ts"

export const EmploymentStatus = Vocabulary.make("employment-status", {
  name: { zh: "从业状况", en: "Employment status" },
  standard: "GB/T 2261.4-2003",
  terms: {
    "civil-servant": { zh: "国家公务员", en: "Civil servant", code: "11", aliases: ["公务员"] },
    professional: { zh: "专业技术人员", en: "Professional or technician", code: "13" },
    clerk: { zh: "职员", en: "Clerk", code: "17" },
    manager: { zh: "企业管理人员", en: "Enterprise manager", code: "21" },
    worker: { zh: "工人", en: "Worker", code: "24" },
    farmer: { zh: "农民", en: "Farmer", code: "27" },
    student: { zh: "学生", en: "Student", code: "31" },
    soldier: { zh: "现役军人", en: "Soldier in service", code: "37" },
    freelancer: { zh: "自由职业者", en: "Freelancer", code: "51" },
    "self-employed": { zh: "个体经营者", en: "Self-employed", code: "54", aliases: ["个体户"] },
    "no-job": { zh: "无业人员", en: "Without a job", code: "70", aliases: ["无业"] },
    retired: {
      zh: "退(离)休人员",
      en: "Retired",
      code: "80",
      aliases: ["退休", "离休", "离退休", "退休人员", "退（离）休人员"]
    },
    other: { zh: "其他", en: "Other", code: "90" }
  }
})
export type EmploymentStatus = Vocabulary.Code<typeof EmploymentStatus>
