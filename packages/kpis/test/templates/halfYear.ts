/** The half-year of source 004, as figures: invented names, the figures of the source. */
import { Period, type Report } from "@shequ/core"
import type { Values } from "./resultsFor.ts"

const period = Period.halfYear(2010, 1)
const next = "2010-07-01/2011-01-01"
const before = "2009-01-01/2009-07-01"

const values: Values = {
  "party.members": 20,
  "party.probationary-members": 1,
  "party.activists": 1,
  "party.committee-elections@2010-05-01/2010-06-01": 1,
  "party.young-committee-members": 1,
  "party.honours@2009-01-01/2010-01-01": 1,
  "culture.events": 8,
  "culture.events#festival=party-day": 1,
  "fertility.women-of-childbearing-age": 131,
  "fertility.births": 9,
  "fertility.births-male": 5,
  "fertility.births-female": 4,
  "fertility.planned-birth-rate": [100, "asserted"],
  "fertility.birth-visit-rate": [100, "asserted"],
  "fertility.one-child-certificates": 1,
  "fertility.reproductive-certificates": 4,
  "fertility.floating-women": 98,
  "fertility.floating-women-married": 60,
  "employment.unemployed": 9,
  "employment.working-age-residents": 425,
  "employment.unemployed-share": 2.12,
  "retirement.retirees": 32,
  "visit.retirees-visited": 1,
  "disability.households-consoled": 2,
  "disability.rehab-stations": 1,
  "elderly.activity-rooms": 1,
  "elderly.home-care-recipients": 2,
  "donation.amount": 13353.5,
  "donation.amount#campaign=公民爱心日": 330,
  "donation.amount#campaign=春风行动": 2150,
  "donation.amount#campaign=玉树地震": 5930,
  "donation.amount#campaign=西南旱区": 4943.5,
  "donation.goods-count": 40,
  "donation.goods-count#item=book": 40,
  "donation.campaigns": 5,
  "donation.campaigns#campaign=一元钱一瓶水": 1,
  "info.media-outlets": 4,
  "culture.townsmen-teams": 3,
  "culture.venues": [5, "at-least"],
  "science.buildings": 10,
  "info.submitted": 62,
  "info.accepted": 35,
  "info.acceptance-rate": 56.45,
  "info.bulletins": 2,
  "safety.student-incidents": 2,
  "safety.students-involved": 4,
  "dispute.handled": [10, "more-than"],
  "security.criminal-cases": 31,
  [`security.criminal-cases@${before}`]: 37,
  "security.criminal-cases#kind=burglary": 9,
  "security.criminal-cases#kind=vehicle-theft": 14,
  "security.criminal-cases#kind=criminal": 3,
  "security.criminal-cases#kind=fraud": 4,
  "security.criminal-cases#kind=robbery": 1,
  "security.preventable-cases": 6,
  [`security.preventable-cases@${before}`]: 9,
  "safety.fire-incidents": 0,
  [`safety.fire-incidents@${before}`]: 0,
  "safety.rental-meetings": 2,
  "env.cleaning-staff@2010-04-30/2010-05-01": 2,
  "env.cleaning-staff": 1,
  "employment.hardship-posts": 1,
  "env.greenbelt-cleanups": 1,
  "env.weedings": 2,
  [`plan.items@${next}`]: 6,
  [`plan.items#title=做好人口普查@${next}`]: 1,
  [`plan.items#title=建立一处生育文化园@${next}`]: 1,
  [`plan.target-quantity@${next}`]: 2,
  [`plan.target-quantity#title=建立一处生育文化园@${next}`]: 1,
  [`plan.target-quantity#title=新增一处室外健身场所@${next}`]: 1,
  [`honour.creation-targets@${next}`]: 2,
  "staff.weekly-meeting-compliance": 100,
  "visit.households-visited": 412,
  [`visit.households-visited@${before}`]: 368,
  "visit.coverage-rate": 83.4,
  [`visit.coverage-rate@${before}`]: 76.1,
  "visit.coverage-rate@g1": 92.5,
  "visit.coverage-rate@g2": 81.3,
  "visit.coverage-rate@g3": 100,
  "visit.coverage-rate@g4": 64.8,
  [`donation.amount@${before}`]: 4210,
  [`info.submitted@${before}`]: 55,
  ...months("visit.households-visited", [41, 88, 63, 72, 69, 79]),
  ...months("security.criminal-cases", [7, 3, 6, 5, 6, 4]),
  ...months("security.preventable-cases", [2, 1, 1, 0, 1, 1])
}

function months(kpi: string, of: ReadonlyArray<number>): Values {
  return Object.fromEntries(
    Period.eachMonth(period).map((month, index) => [`${kpi}@${Period.key(month)}`, of[index] ?? 0])
  )
}

const narrative: Report.Narrative = {
  slogan: "“加快转型、服务居民、迎接新门户”",
  "branch-honour": "特色支部",
  "party-activities": ["腊八节送粥", "迎新春茶话会", "太子湾踏青", "清洁天运路"],
  "retiree-activities": ["迎新春茶话会", "免费体检", "“亲近夕阳”健康讲座"],
  "disability-activities": ["第二十次“全国助残日”宣传", "康复培训"],
  "elderly-programmes": ["健身", "阅报", "棋牌"],
  "minors-activities": ["自制灯笼", "“清洁天运路”"],
  "minors-stations": ["阳光青少年俱乐部", "图书漂流站"],
  "minors-campaigns": ["公民爱心日"],
  "joint-campaigns": ["一元钱一瓶水"],
  media: ["《浙报》", "《杭报》", "《都市快报》", "《钱江晚报》"],
  "townsmen-teams": ["杭州小分队", "温州小分队", "台州小分队"],
  venue: "“秀吧”",
  venues: ["K吧", "影吧", "书吧", "网吧", "聊法吧"],
  "science-themes": ["防震减灾", "生活健康常识"],
  "science-activities": ["“亲子1+1绿色行动”", "“迈向低碳生活”讲座"],
  "culture-activities": ["元宵灯会", "“三八”登高祈福", "“绿色花卉展”"],
  "new-team": "太极拳队",
  "partner-activities": ["“欢度元宵”晚会", "“六一”慰问"],
  repaired: ["天运路门楼"],
  "before-handover": "04-30",
  handover: "05-01",
  cleanups: ["“清洁家园健康生活”", "“万名市民清洁大行动”"],
  "green-activities": ["“大手牵小手”护绿", "世界环境日便民服务"],
  "plan-items": [
    "做好人口普查",
    "建立一处生育文化园",
    "新增一处室外健身场所",
    "成立业主委员会",
    "举办社区同乡会系列活动",
    "争创市级绿色社区和规范化养犬社区"
  ],
  "titles-pursued": ["市级绿色社区", "规范化养犬社区"]
}

const place = (id: string, name: string, level: string, ...above: ReadonlyArray<string>) => ({
  id,
  name,
  level,
  chain: [id, ...above]
})
const places = new Map(
  [
    place("c1", "天运社区", "community"),
    place("g1", "第一网格", "grid", "c1"),
    place("g2", "第二网格", "grid", "c1"),
    place("g3", "第三网格", "grid", "c1"),
    place("g4", "第四网格", "grid", "c1")
  ].map((one) => [one.id, one])
)

export const halfYear = { period, values, narrative, places }
