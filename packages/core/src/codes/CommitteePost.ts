/** What a seat on a committee is responsible for. */
import * as Vocabulary from "./Vocabulary.ts"

export const CommitteePost = Vocabulary.make("committee-post", {
  name: { zh: "委员职务", en: "Committee post" },
  terms: {
    secretary: { zh: "书记", en: "Secretary" },
    "deputy-secretary": { zh: "副书记", en: "Deputy secretary" },
    organisation: { zh: "组织委员", en: "Organisation" },
    publicity: { zh: "宣传委员", en: "Publicity" },
    discipline: { zh: "纪检委员", en: "Discipline" },
    youth: { zh: "青年委员", en: "Youth" },
    director: { zh: "主任", en: "Director" },
    "deputy-director": { zh: "副主任", en: "Deputy director" },
    member: { zh: "委员", en: "Member" }
  }
})
export type CommitteePost = Vocabulary.Code<typeof CommitteePost>
