/** What a resident is served with. */
import * as Vocabulary from "./Vocabulary.ts"

export const ServiceCategory = Vocabulary.make("service-category", {
  name: { zh: "服务类别", en: "Category of service" },
  terms: {
    reemployment: { zh: "下岗再就业", en: "Re-employment", aliases: ["再就业"] },
    "low-income-aid": { zh: "申报低保", en: "Applying for dibao" },
    "medical-insurance": { zh: "医疗保险", en: "Medical insurance" },
    "housing-aid": { zh: "住房保障", en: "Housing aid", aliases: ["住房困难", "廉租房", "住房补贴"] },
    "family-planning": { zh: "计生服务", en: "Family planning" },
    unemployment: { zh: "失业服务", en: "Unemployment" },
    retirement: { zh: "退休服务", en: "Retirement" },
    disability: { zh: "助残服务", en: "Disability", aliases: ["助残"] },
    rehabilitation: { zh: "康复服务", en: "Rehabilitation" },
    "home-care": { zh: "居家养老", en: "Home care" },
    elderly: { zh: "老年服务", en: "Elderly" },
    minor: { zh: "未成年人服务", en: "Minors" },
    "health-advice": { zh: "健康咨询", en: "Health advice" },
    "free-clinic": { zh: "义诊", en: "Free clinic" },
    "check-up": { zh: "体检", en: "Check-up" },
    "home-ward": { zh: "家庭病房", en: "Home ward" },
    medicine: { zh: "便民购药", en: "Buying medicine" },
    "home-service": { zh: "上门义务服务", en: "Voluntary home service" },
    "micro-repair": { zh: "小微维修", en: "Small repairs" },
    "job-advice": { zh: "就业指导", en: "Job advice" },
    "legal-advice": { zh: "法律咨询", en: "Legal advice" },
    "warm-aid": { zh: "暖心帮困", en: "Help in need" },
    patrol: { zh: "治安巡逻", en: "Patrol" },
    sanitation: { zh: "卫生清洁", en: "Sanitation" }
  }
})
export type ServiceCategory = Vocabulary.Code<typeof ServiceCategory>
