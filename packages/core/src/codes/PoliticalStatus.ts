/** Political status (GB/T 4762). It knows no code for an activist or applicant: their stage is in `MembershipStage`. */
import * as Vocabulary from "./Vocabulary.ts"

export const PoliticalStatus = Vocabulary.make("political-status", {
  name: { zh: "政治面貌", en: "Political status" },
  standard: "GB/T 4762-1984",
  terms: {
    "party-member": {
      zh: "中共党员",
      en: "Member of the Communist Party",
      code: "01",
      aliases: ["党员", "中国共产党党员", "正式党员"]
    },
    "probationary-party-member": {
      zh: "中共预备党员",
      en: "Probationary party member",
      code: "02",
      aliases: ["预备党员"]
    },
    "youth-league-member": { zh: "共青团员", en: "Communist Youth League member", code: "03", aliases: ["团员"] },
    "revolutionary-committee": {
      zh: "民革会员",
      en: "Revolutionary Committee member",
      code: "04",
      aliases: ["民革", "民革党员"]
    },
    "democratic-league": { zh: "民盟盟员", en: "Democratic League member", code: "05", aliases: ["民盟"] },
    "construction-association": {
      zh: "民建会员",
      en: "National Construction Association member",
      code: "06",
      aliases: ["民建"]
    },
    "promoting-democracy": {
      zh: "民进会员",
      en: "Association for Promoting Democracy member",
      code: "07",
      aliases: ["民进"]
    },
    "peasants-and-workers": {
      zh: "农工党党员",
      en: "Peasants' and Workers' Party member",
      code: "08",
      aliases: ["农工党"]
    },
    "zhi-gong": { zh: "致公党党员", en: "Zhi Gong Party member", code: "09", aliases: ["致公党"] },
    "jiu-san": { zh: "九三学社社员", en: "Jiu San Society member", code: "10", aliases: ["九三学社"] },
    "taiwan-league": { zh: "台盟盟员", en: "Taiwan Self-Government League member", code: "11", aliases: ["台盟"] },
    independent: { zh: "无党派民主人士", en: "Independent", code: "12", aliases: ["无党派人士", "无党派"] },
    masses: { zh: "群众", en: "No party", code: "13", aliases: ["普通居民"] }
  }
})
export type PoliticalStatus = Vocabulary.Code<typeof PoliticalStatus>
