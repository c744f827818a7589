/** 三会一课 and the other meetings of party life. */
import * as Vocabulary from "./Vocabulary.ts"

export const PartyMeetingType = Vocabulary.make("party-meeting-type", {
  name: { zh: "党内会议类别", en: "Kind of party meeting" },
  terms: {
    general: { zh: "支部党员大会", en: "General meeting", aliases: ["党员大会", "支部大会"] },
    committee: { zh: "支部委员会会议", en: "Committee meeting", aliases: ["支委会"] },
    group: { zh: "党小组会", en: "Group meeting" },
    lesson: { zh: "党课", en: "Party lesson" },
    "theme-day": { zh: "主题党日", en: "Theme day" },
    "organisational-life": { zh: "组织生活会", en: "Organisational life meeting" },
    review: { zh: "民主评议党员", en: "Democratic review", aliases: ["民主评议"] }
  }
})
export type PartyMeetingType = Vocabulary.Code<typeof PartyMeetingType>
