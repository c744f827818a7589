/** Kind of team or club. */
import * as Vocabulary from "./Vocabulary.ts"

export const ServiceTeamKind = Vocabulary.make("service-team-kind", {
  name: { zh: "服务队类别", en: "Kind of team" },
  terms: {
    "party-volunteer": { zh: "党员志愿服务队", en: "Party volunteers" },
    volunteer: { zh: "志愿服务队", en: "Volunteers" },
    professional: { zh: "专业服务队", en: "Professionals" },
    "social-alliance": { zh: "社会联盟服务队", en: "Social alliance" },
    patrol: { zh: "治安巡逻队", en: "Patrol", aliases: ["义务巡逻队"] },
    "home-service": { zh: "义务服务小组", en: "Home service" },
    cleaning: { zh: "清扫保洁队", en: "Cleaning", aliases: ["保洁队"] },
    townsmen: { zh: "同乡小分队", en: "Townsmen" },
    street: { zh: "一条街志愿者", en: "Street volunteers", aliases: ["一条街志愿服务者"] },
    arts: { zh: "文体队", en: "Arts and sports", aliases: ["太极拳队", "文艺队"] },
    "youth-club": { zh: "青少年俱乐部", en: "Youth club" }
  }
})
export type ServiceTeamKind = Vocabulary.Code<typeof ServiceTeamKind>
