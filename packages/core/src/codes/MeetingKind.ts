/** Meetings of the community's staff and of the people it works with; party meetings are in `PartyMeetingType`. */
import * as Vocabulary from "./Vocabulary.ts"

export const MeetingKind = Vocabulary.make("meeting-kind", {
  name: { zh: "会议类别", en: "Kind of meeting" },
  terms: {
    staff: { zh: "社工例会", en: "Staff meeting", aliases: ["社工会议", "例会"] },
    landlord: { zh: "房东会议", en: "Landlords" },
    "beauty-trade": { zh: "美容美发行业会议", en: "Beauty trade", aliases: ["美容美发会议"] },
    "shop-owners": { zh: "商家会议", en: "Shop owners" },
    "residents-congress": { zh: "居民代表大会", en: "Residents' congress" },
    "building-chiefs": { zh: "幢长会议", en: "Building chiefs" },
    deliberation: { zh: "议事协商会", en: "Deliberation" },
    owners: { zh: "业主大会", en: "Owners" },
    coordination: { zh: "协调会", en: "Coordination" }
  }
})
export type MeetingKind = Vocabulary.Code<typeof MeetingKind>
