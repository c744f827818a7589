/** How a case reached the community. */
import * as Vocabulary from "./Vocabulary.ts"

export const CaseSource = Vocabulary.make("case-source", {
  name: { zh: "诉求来源", en: "Source of case" },
  terms: {
    "walk-in": { zh: "来访", en: "Walk-in" },
    phone: { zh: "来电", en: "Phone", aliases: ["连心热线"] },
    hotline: { zh: "12345热线", en: "12345 hotline" },
    visit: { zh: "入户走访", en: "Home visit" },
    "contact-sheet": { zh: "民情联系单", en: "Contact sheet" },
    patrol: { zh: "巡查发现", en: "Patrol" },
    online: { zh: "网络", en: "Online", aliases: ["QQ群", "微信群", "电子信息平台"] },
    "suggestion-box": { zh: "意见箱", en: "Suggestion box", aliases: ["民情信箱"] },
    "delegate-reception": { zh: "代表接待", en: "Delegate's reception", aliases: ["党代表接待"] },
    meeting: { zh: "居民会议", en: "Residents' meeting" },
    assigned: { zh: "上级交办", en: "Assigned from above" }
  }
})
export type CaseSource = Vocabulary.Code<typeof CaseSource>
