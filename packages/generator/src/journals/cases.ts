/**
 * What residents want settled: the case, each time it is raised, and the steps of its history. Histories follow the ways that
 * `CaseTransition` allows, and stop at the last day that is known.
 */
import { LocalDate, Zone } from "@shequ/core"
import type { CaseCategory, CaseKind, CaseSource, CaseStepKind, OrgLevel, Satisfaction } from "@shequ/core/codes"
import { Case, CaseReport, CaseStep, CaseTransition, Household } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix, Random } from "../Random.ts"

/** The ways that a case may take. */
export type CaseCourse = "at-once" | "coordinated" | "escalated" | "escalated-far" | "reopened" | "rejected"

export interface CaseProfile {
  readonly perThousand: number
  readonly categories: Mix<CaseCategory>
  readonly kinds: Mix<CaseKind>
  readonly sources: Mix<CaseSource>
  readonly courses: Mix<CaseCourse>
  readonly satisfaction: Mix<Satisfaction>
  /** Share of cases that a second household raises too. */
  readonly raisedAgain: number
  /** Share of escalations with documents or photos. */
  readonly evidence: number
}

export const caseProfile: CaseProfile = {
  perThousand: 9,
  categories: {
    drainage: 10,
    ponding: 4,
    noise: 14,
    odour: 5,
    smoke: 6,
    parking: 16,
    clutter: 10,
    cleaning: 10,
    "property-management": 8,
    "facility-gap": 6,
    "structural-hazard": 2,
    security: 5,
    welfare: 4,
    other: 6
  },
  kinds: { request: 40, complaint: 32, report: 14, consultation: 9, suggestion: 5 },
  sources: { phone: 30, "walk-in": 25, visit: 18, hotline: 10, patrol: 9, online: 4, "suggestion-box": 4 },
  courses: { "at-once": 44, coordinated: 32, escalated: 9, "escalated-far": 6, reopened: 3, rejected: 6 },
  satisfaction: { "very-satisfied": 26, satisfied: 58, neutral: 11, dissatisfied: 5 },
  raisedAgain: 0.14,
  evidence: 0.86
}

const titles: { readonly [C in CaseCategory]?: ReadonlyArray<string> } = {
  drainage: ["下水道堵塞", "化粪池满溢", "雨水管破损"],
  ponding: ["路面积水", "地下车库积水"],
  noise: ["夜间施工噪音", "楼上噪音扰民", "商铺音响扰民"],
  odour: ["垃圾房异味", "排水沟异味"],
  smoke: ["餐饮油烟扰民", "露天烧烤油烟"],
  parking: ["车辆占道停放", "消防通道停车", "非机动车乱停"],
  clutter: ["楼道堆物", "架空层堆物"],
  cleaning: ["楼道清扫不及时", "垃圾清运不及时"],
  "property-management": ["门禁损坏", "电梯故障频繁", "绿化养护不到位"],
  "facility-gap": ["路灯不亮", "健身器材损坏", "缺少休闲座椅"],
  "structural-hazard": ["外墙面砖脱落", "围墙开裂"],
  security: ["陌生人尾随进门", "自行车被盗", "楼道有可疑人员"],
  welfare: ["申请困难补助", "咨询低保政策", "申请居家养老"],
  other: ["宠物扰民", "邻里借道", "咨询办证"]
}

/** The steps of each course, in order, with the hours after the step before. */
const courses: { readonly [C in CaseCourse]: ReadonlyArray<readonly [CaseStepKind, number, number]> } = {
  "at-once": [
    ["registration", 0, 0],
    ["verification", 1, 26],
    ["resolution", 1, 72],
    ["follow-up", 20, 96],
    ["closure", 1, 24]
  ],
  coordinated: [
    ["registration", 0, 0],
    ["verification", 1, 30],
    ["coordination", 6, 72],
    ["notice", 12, 48],
    ["resolution", 24, 260],
    ["follow-up", 24, 120],
    ["closure", 1, 24]
  ],
  escalated: [
    ["registration", 0, 0],
    ["verification", 1, 30],
    ["evidence", 1, 12],
    ["escalation", 12, 72],
    ["reply", 48, 240],
    ["resolution", 72, 500],
    ["follow-up", 24, 120],
    ["closure", 1, 24]
  ],
  "escalated-far": [
    ["registration", 0, 0],
    ["verification", 1, 30],
    ["escalation", 24, 96],
    ["transfer", 24, 96],
    ["reply", 72, 300],
    ["coordination", 48, 200],
    ["resolution", 100, 900],
    ["follow-up", 24, 150],
    ["closure", 1, 48]
  ],
  reopened: [
    ["registration", 0, 0],
    ["verification", 1, 26],
    ["resolution", 12, 96],
    ["follow-up", 24, 96],
    ["reopening", 0, 4],
    ["coordination", 8, 48],
    ["resolution", 24, 200],
    ["follow-up", 24, 96],
    ["closure", 1, 24]
  ],
  rejected: [
    ["registration", 0, 0],
    ["verification", 1, 30],
    ["rejection", 2, 48],
    ["closure", 1, 24]
  ]
}

const levels: { readonly [K in CaseStepKind]?: OrgLevel } = {
  escalation: "township",
  transfer: "district",
  reply: "district"
}

/** A time as near as possible that falls into office hours. */
const inOffice = (random: Random, instant: number): number => {
  let date = Zone.shanghai.dateOf(instant)
  const minute = Zone.shanghai.minuteOf(instant)
  const isOpen = Calendar.isWorkday(date) && minute >= 510 && minute <= 1030
  if (isOpen) return instant
  if (minute > 1030 || !Calendar.isWorkday(date)) {
    do date = LocalDate.addDays(date, 1)
    while (!Calendar.isWorkday(date))
  }
  return Calendar.at(date, 510 + 5 * random.between(0, 20))
}

export const cases: Day.Journal<CaseProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const end = Zone.shanghai.startOf(day.end)
  const households = ground.of(Household)
  const [nextCase, nextReport, nextStep] = [Day.ids(day, "C"), Day.ids(day, "CR"), Day.ids(day, "CS")]
  const [rows, reports, steps]: [Array<Case>, Array<CaseReport>, Array<CaseStep>] = [[], [], []]
  for (let left = Day.count(day, profile.perThousand, Calendar.officeLoad(date) * 1.3); left > 0; left--) {
    const household = Ground.pick(random, households, date)
    if (household === undefined) continue
    const id = nextCase()
    const receivedAt = Calendar.at(
      date,
      Calendar.isWorkday(date) ? Calendar.officeMinute(random) : Calendar.dayMinute(random)
    )
    const category = random.code(profile.categories)
    const source = random.code(profile.sources)
    const handler = Day.staffFor(day, household.gridId)
    const doneBy = handler === undefined ? {} : { staffMemberId: handler.id }
    const history: Array<CaseStep> = []
    let at = receivedAt
    for (const [kind, low, high] of courses[random.code(profile.courses)]) {
      if (kind !== "registration") at = inOffice(random, at + random.between(low * 12, high * 12) * 300_000)
      if (at >= end) break
      const level = levels[kind]
      const needsPapers = kind === "escalation" || kind === "evidence" || kind === "verification"
      history.push({
        id: nextStep(),
        at,
        caseId: id,
        kind,
        ...doneBy,
        level: level ?? "community",
        ...(kind === "reply" ? { promisedOn: LocalDate.addDays(Zone.shanghai.dateOf(at), random.between(7, 40)) } : {}),
        ...(needsPapers ? { attachments: random.chance(profile.evidence) ? random.between(1, 4) : 0 } : {})
      })
    }
    const last = (kind: CaseStepKind): number | undefined => history.findLast((step) => step.kind === kind)?.at
    const status = CaseTransition.statusAfter(history) ?? "registered"
    const isOpen = status === "coordinating" || status === "reopened"
    const resolvedAt = isOpen ? undefined : last("resolution")
    const followedUpAt = last("follow-up")
    const closedAt = last("closure")
    rows.push({
      id,
      receivedAt,
      title: random.pick(titles[category] ?? ["其他事项"]),
      kind: random.code(profile.kinds),
      category,
      source,
      status,
      householdId: household.id,
      ...(handler === undefined ? {} : { handlerId: handler.id }),
      dueOn: LocalDate.addDays(date, 15),
      ...(resolvedAt === undefined ? {} : { resolvedAt }),
      ...(followedUpAt === undefined ? {} : { followedUpAt }),
      ...(closedAt === undefined ? {} : { closedAt }),
      ...(followedUpAt === undefined || random.chance(0.06) ? {} : { satisfaction: random.code(profile.satisfaction) }),
      ...Ground.placeOf(household)
    })
    steps.push(...history)
    reports.push({ id: nextReport(), reportedAt: receivedAt, caseId: id, source })
    if (random.chance(profile.raisedAgain)) {
      const again = Calendar.at(LocalDate.addDays(date, random.between(1, 6)), Calendar.officeMinute(random))
      if (again < end) reports.push({ id: nextReport(), reportedAt: again, caseId: id, source: "phone" })
    }
  }
  yield Batch.of(Case, rows)
  yield Batch.of(CaseReport, reports)
  yield Batch.of(CaseStep, steps)
}
