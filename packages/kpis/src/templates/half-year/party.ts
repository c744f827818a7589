/** 一、党建. */
import { At, Condition, Prose, Template } from "@shequ/core"

const { date, en, figure, label, slot, target, when, zh } = Prose
const { leadIn, paragraph, section, text } = Template

const honourYear = At.year(-1)
const election = At.slot("election-month")

const education = leadIn(
  text("加强党员教育，锤炼党员队伍。", "Educating members."),
  paragraph(
    zh`社区现有党员${figure("party.members", { unit: "名" })}，其中预备党员
      ${figure("party.probationary-members", { unit: "名", as: "words" })}；另有入党积极分子
      ${figure("party.activists", { unit: "名", as: "words" })}。支部按期召开党员大会
      ${when(Condition.reported("party.general-meetings"), zh`（本期${figure("party.general-meetings")}）`)}，组织党员上党课
      ${when(Condition.reported("party.lessons"), zh`（本期${figure("party.lessons")}）`)}，学习党的方针政策和国情，并要求
      每名党员做到${label("“三个一”")}：参加公益活动${target("party.welfare-participations")}，做好事
      ${target("party.good-deeds")}，提合理化建议${target("party.suggestions")}。`,
    en`The branch has ${figure("party.members", { unit: ["member", "members"] })}, of whom
      ${figure("party.probationary-members", { unit: ["is", "are"], as: "words" })} on probation; in addition there
      ${when(Condition.positive("party.activists"), en`are activists: ${figure("party.activists")}`, "are no activists")}.
      It held its general meetings
      ${when(Condition.reported("party.general-meetings"), en`(${figure("party.general-meetings")} this period)`)}
      and Party lessons ${when(Condition.reported("party.lessons"), en`(${figure("party.lessons")})`)} on time and asks
      every member for the “${label("three ones")}”: voluntary work ${target("party.welfare-participations")}, a good deed
      ${target("party.good-deeds")}, and a suggestion ${target("party.suggestions")}.`
  )
)

const committee = leadIn(
  text("建强班子队伍，夯实党建基础。", "A strong committee."),
  paragraph(
    zh`支部以提升政治素质和业务能力为重点，坚持${target("staff.weekly-meeting-compliance")}的社工例会制度
      ${when(
        Condition.reported("staff.weekly-meeting-compliance"),
        zh`，应开${figure("staff.weekly-meeting-compliance", { part: "denominator", unit: "次" })}，实开
          ${figure("staff.weekly-meeting-compliance", { part: "numerator", unit: "次" })}`
      )}，沟通情况、协调事务、明确责任。
      ${when(
        Condition.positive("party.committee-elections", { at: election }),
        zh`${date("month", election)}召开支部大会，进行换届选举
          ${figure("party.committee-elections", { at: election, as: "words" })}，产生新的支部委员会。`
      )}
      ${when(
        Condition.positive("party.young-committee-members"),
        zh`年轻党员社工中有${figure("party.young-committee-members", { unit: "名", as: "words" })}担任委员，后备力量得到加强。`
      )}`,
    en`The branch works on its members' political and professional skill. Staff meetings are held
      ${target("staff.weekly-meeting-compliance")}
      ${when(
        Condition.reported("staff.weekly-meeting-compliance"),
        en`(${figure("staff.weekly-meeting-compliance", { part: "numerator", unit: "" })} of
          ${figure("staff.weekly-meeting-compliance", { part: "denominator", unit: "" })} took place)`
      )}.
      ${when(
        Condition.positive("party.committee-elections", { at: election }),
        en`In ${date("month", election)} a general meeting elected a new committee
          (${figure("party.committee-elections", { at: election, unit: ["election", "elections"] })}).`
      )}
      ${when(
        Condition.positive("party.young-committee-members"),
        en`Young social workers on the committee: ${figure("party.young-committee-members")}.`
      )}`
  )
)

const contact = leadIn(
  text("深化民情联系，贴近居民群众。", "Staying in touch."),
  paragraph(
    zh`社区重新划分片区，成立片组户民情联系领导小组，干部联片到户
      ${when(
        Condition.reported("contact.cadre-area-coverage"),
        zh`，有干部负责的片区占${figure("contact.cadre-area-coverage")}`
      )}；印制并发放民情联系卡
      ${when(Condition.reported("contact.card-issuance-rate"), zh`，发放率${figure("contact.card-issuance-rate")}`)}
      ${when(Condition.reported("contact.log-sheets"), zh`，建立民情联系单${figure("contact.log-sheets")}`)}。
      ${when(
        Condition.positive("visit.households-visited"),
        zh`${date("within-year")}共走访居民${figure("visit.households-visited")}，居民的急难事做到早知道、早协调、早处理。`
      )}`,
    en`The community redrew its areas and made its cadres answerable for them
      ${when(
        Condition.reported("contact.cadre-area-coverage"),
        en`(${figure("contact.cadre-area-coverage")} of the areas have a cadre)`
      )}; contact cards were handed out
      ${when(
        Condition.reported("contact.card-issuance-rate"),
        en`to ${figure("contact.card-issuance-rate")} of the households`
      )}
      ${when(Condition.reported("contact.log-sheets"), en`and ${figure("contact.log-sheets")} of requests were opened`)}.
      ${when(
        Condition.positive("visit.households-visited"),
        en`Staff visited ${figure("visit.households-visited")} so that troubles were known and dealt with early.`
      )}`
  )
)

const branch = leadIn(
  text("丰富支部活动，凝聚党员人心。", "A lively branch."),
  paragraph(
    zh`${when(
      Condition.positive("party.honours", { at: honourYear }),
      zh`支部获评${date("year", honourYear)}${slot("branch-honour")}（当年荣誉
        ${figure("party.honours", { at: honourYear, as: "words" })}）。`
    )}支部搭台、党员唱戏${when(Condition.filled("party-activities"), zh`，先后开展${slot("party-activities")}等活动`)}
      ${when(Condition.reported("party.activities"), zh`，党员主题活动共${figure("party.activities")}`)}
      ${when(Condition.positive("party.visiting-elders"), zh`，看望慰问老党员${figure("party.visiting-elders", { unit: "名" })}`)}。`,
    en`${when(
      Condition.positive("party.honours", { at: honourYear }),
      en`The branch was named ${slot("branch-honour")} for ${date("year", honourYear)}
        (${figure("party.honours", { at: honourYear, unit: ["honour", "honours"] })} that year).`
    )} Members met ${when(Condition.filled("party-activities"), en`for ${slot("party-activities")}`)}
      ${when(Condition.reported("party.activities"), en`; activities of the branch: ${figure("party.activities")}`)}
      ${when(Condition.positive("party.visiting-elders"), en`; veteran members visited: ${figure("party.visiting-elders")}`)}.`
  )
)

export const party = section(
  text("以社区党建为核心，带动社区建设", "Party building at the centre"),
  education,
  committee,
  contact,
  branch
)
