/** The day or season that an activity is tied to. */
import * as Vocabulary from "./Vocabulary.ts"

export const Festival = Vocabulary.make("festival", {
  name: { zh: "节日", en: "Festival" },
  terms: {
    "new-year": { zh: "元旦", en: "New Year" },
    laba: { zh: "腊八节", en: "Laba Festival", aliases: ["腊八"] },
    "spring-festival": { zh: "春节", en: "Spring Festival", aliases: ["迎新春"] },
    "lantern-festival": { zh: "元宵节", en: "Lantern Festival", aliases: ["元宵"] },
    "lei-feng-day": { zh: "学雷锋纪念日", en: "Lei Feng Day", aliases: ["学雷锋日"] },
    "womens-day": { zh: "妇女节", en: "Women's Day", aliases: ["三八", "三八妇女节"] },
    "arbor-day": { zh: "植树节", en: "Arbor Day" },
    qingming: { zh: "清明节", en: "Qingming", aliases: ["清明"] },
    "labour-day": { zh: "劳动节", en: "Labour Day", aliases: ["五一"] },
    "youth-day": { zh: "青年节", en: "Youth Day", aliases: ["五四"] },
    "disability-day": { zh: "全国助残日", en: "National Day of Helping the Disabled", aliases: ["助残日"] },
    "childrens-day": { zh: "儿童节", en: "Children's Day", aliases: ["六一", "六一节"] },
    "environment-day": {
      zh: "世界环境日",
      en: "World Environment Day",
      aliases: ["六·五世界环境日", "六五世界环境日"]
    },
    "dragon-boat": { zh: "端午节", en: "Dragon Boat Festival", aliases: ["端午"] },
    "party-day": { zh: "建党节", en: "Party Day", aliases: ["七一"] },
    "army-day": { zh: "建军节", en: "Army Day", aliases: ["八一"] },
    "mid-autumn": { zh: "中秋节", en: "Mid-Autumn Festival", aliases: ["中秋"] },
    "double-ninth": { zh: "重阳节", en: "Double Ninth Festival", aliases: ["重阳"] },
    "national-day": { zh: "国庆节", en: "National Day", aliases: ["国庆", "十一"] },
    "winter-holiday": { zh: "寒假", en: "Winter holiday" },
    "summer-holiday": { zh: "暑假", en: "Summer holiday" }
  }
})
export type Festival = Vocabulary.Code<typeof Festival>
