/** Activities with the people who signed in and the organisations that helped: festivals on their days, the rest spread over the year. */
import { LocalDate } from "@shequ/core"
import type { ActivityType, Audience, Festival } from "@shequ/core/codes"
import { Activity, ActivityAttendance, ActivityPartner, CoConstructionAgreement, Resident } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"

export interface ActivityProfile {
  /** Activities per community and month that follow no festival. */
  readonly perMonth: number
  readonly types: Mix<ActivityType>
  readonly audiences: Mix<Audience>
  /** Types held on one day of every month. */
  readonly monthly: ReadonlyArray<ActivityType>
  readonly festivals: boolean
  /** Share of the activities that an organisation helps with. */
  readonly partnered: number
  /** Share of those present who are on the list. */
  readonly signedIn: number
}

export const activityProfile: ActivityProfile = {
  perMonth: 5,
  types: {
    "health-lecture": 14,
    science: 10,
    culture: 14,
    sports: 12,
    "legal-class": 8,
    training: 8,
    "service-day": 12,
    experience: 8,
    symposium: 6,
    "free-clinic": 8
  },
  audiences: { resident: 50, elderly: 18, minor: 14, woman: 8, "party-member": 6, floating: 4 },
  monthly: ["civic-class"],
  festivals: true,
  partnered: 0.35,
  signedIn: 0.7
}

interface Plan {
  readonly title: string
  readonly type: ActivityType
  readonly festival?: Festival
}

const titles: { readonly [T in ActivityType]?: string } = {
  "health-lecture": "健康讲座",
  science: "科普讲座",
  culture: "文艺演出",
  sports: "健身活动",
  "legal-class": "法制课",
  training: "技能培训",
  "service-day": "便民服务日",
  experience: "青少年体验活动",
  symposium: "居民座谈会",
  "free-clinic": "义诊",
  "civic-class": "市民课堂",
  "policy-study": "政策学习"
}

/** Month and day of the festivals that do not move. */
const fixed: Readonly<Record<string, Plan>> = {
  "03-05": { title: "学雷锋便民服务", type: "service-day", festival: "lei-feng-day" },
  "03-08": { title: "庆三八活动", type: "sports", festival: "womens-day" },
  "03-12": { title: "植树护绿", type: "tree-planting", festival: "arbor-day" },
  "06-01": { title: "庆六一游园", type: "culture", festival: "childrens-day" },
  "06-05": { title: "世界环境日宣传", type: "environment", festival: "environment-day" },
  "06-26": { title: "国际禁毒日宣传", type: "anti-drug" },
  "07-01": { title: "七一主题活动", type: "culture", festival: "party-day" },
  "11-09": { title: "消防演练", type: "fire-drill" }
}

const festivalOn = (date: LocalDate.LocalDate): Plan | undefined => {
  const { year } = LocalDate.parts(date)
  if (date === Calendar.lanternFestival(year))
    return { title: "元宵灯会", type: "culture", festival: "lantern-festival" }
  if (date === LocalDate.addDays(Calendar.springFestival(year), -8)) {
    return { title: "迎新春茶话会", type: "tea-party", festival: "spring-festival" }
  }
  return fixed[date.slice(5)]
}

export const activities: Day.Journal<ActivityProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const [next, nextSeat, nextPartner] = [Day.ids(day, "AC"), Day.ids(day, "AT"), Day.ids(day, "AP")]
  const plans: Array<Plan> = []
  const festival = profile.festivals ? festivalOn(date) : undefined
  if (festival !== undefined) plans.push(festival)
  for (const type of profile.monthly) {
    if (Day.isDayOfMonth(day, type)) plans.push({ title: titles[type] ?? "活动", type })
  }
  const load = Calendar.isHoliday(date) ? 0.1 : LocalDate.weekday(date) >= 6 ? 1.3 : 0.9
  for (let left = random.count((profile.perMonth / 30) * load); left > 0; left--) {
    const type = random.code(profile.types)
    plans.push({ title: titles[type] ?? "社区活动", type })
  }
  const rows: Array<Activity> = []
  const seats: Array<ActivityAttendance> = []
  const partners: Array<ActivityPartner> = []
  for (const plan of plans) {
    const id = next()
    const startsAt = Calendar.at(date, random.pick([9 * 60, 9.5 * 60, 14 * 60, 14.5 * 60, 19 * 60]))
    const attendance = random.between(12, plan.festival === undefined ? 45 : 110)
    rows.push({
      id,
      startsAt,
      endsAt: startsAt + random.between(12, 26) * 300_000,
      title: plan.title,
      types: [plan.type],
      audiences: [random.code(profile.audiences)],
      ...(plan.festival === undefined ? {} : { festival: plan.festival }),
      attendance,
      communityId: ground.communityId
    })
    for (let left = Math.round(attendance * profile.signedIn); left > 0; left--) {
      const resident = Ground.pick(random, ground.of(Resident), date)
      if (resident === undefined) continue
      seats.push({
        id: nextSeat(),
        attendedOn: date,
        activityId: id,
        residentId: resident.id,
        personName: resident.name
      })
    }
    const agreement = random.chance(profile.partnered)
      ? Ground.pick(random, ground.of(CoConstructionAgreement), date)
      : undefined
    if (agreement !== undefined) {
      partners.push({
        id: nextPartner(),
        joinedOn: date,
        activityId: id,
        organisationId: agreement.organisationId,
        role: "co-host"
      })
    }
  }
  yield Batch.of(Activity, rows)
  yield Batch.of(ActivityPartner, partners)
  yield Batch.of(ActivityAttendance, seats)
}
