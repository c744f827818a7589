/** What an activity is; one event may be several (a science lecture on health is both). */
import * as Vocabulary from "./Vocabulary.ts"

export const ActivityType = Vocabulary.make("activity-type", {
  name: { zh: "活动类型", en: "Type of activity" },
  terms: {
    "civic-class": { zh: "市民课堂", en: "Civic class", aliases: ["市民学校"] },
    "policy-study": { zh: "政策学习", en: "Policy study" },
    "legal-class": { zh: "法制教育", en: "Legal education", aliases: ["法制课", "普法"] },
    "anti-drug": { zh: "禁毒宣传", en: "Anti-drug education" },
    "health-lecture": { zh: "健康讲座", en: "Health lecture" },
    science: { zh: "科普活动", en: "Science", aliases: ["科普"] },
    culture: { zh: "文化活动", en: "Culture" },
    sports: { zh: "体育活动", en: "Sports" },
    contest: { zh: "竞赛", en: "Contest" },
    "mass-contact": { zh: "联系群众", en: "Mass contact" },
    symposium: { zh: "座谈会", en: "Symposium" },
    "tea-party": { zh: "茶话会", en: "Tea party" },
    donation: { zh: "募捐", en: "Donation drive", aliases: ["捐款"] },
    cleanup: { zh: "清洁行动", en: "Clean-up" },
    "tree-planting": { zh: "植树护绿", en: "Tree planting", aliases: ["植树"] },
    environment: { zh: "环保宣传", en: "Environment" },
    "service-day": { zh: "便民服务", en: "Service day" },
    "free-clinic": { zh: "义诊体检", en: "Free clinic or check-up", aliases: ["义诊", "体检"] },
    training: { zh: "培训", en: "Training" },
    "fire-drill": { zh: "消防演练", en: "Fire drill", aliases: ["消防大练兵"] },
    "red-scarf-post": { zh: "红领巾监督岗", en: "Red-scarf post" },
    experience: { zh: "体验教育", en: "Learning by doing", aliases: ["体验活动"] },
    tour: { zh: "参观游览", en: "Tour", aliases: ["参观", "踏青"] },
    "delegate-reception": { zh: "党代表接待", en: "Party delegate's reception" },
    condolence: { zh: "慰问活动", en: "Condolence" },
    commendation: { zh: "表彰", en: "Commendation" },
    launch: { zh: "启动仪式", en: "Launch" },
    "family-planning": { zh: "计生宣传", en: "Family-planning publicity" }
  }
})
export type ActivityType = Vocabulary.Code<typeof ActivityType>
