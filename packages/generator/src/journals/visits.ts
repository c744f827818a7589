/** Home visits, and the gifts of those that console. */
import type { CondolenceFunding, VisitOutcome, VisitorRole, VisitPurpose } from "@shequ/core/codes"
import { CondolenceGift, Household, Visit } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"

export interface VisitProfile {
  readonly perThousand: number
  readonly purposes: Mix<VisitPurpose>
  readonly outcomes: Mix<VisitOutcome>
  readonly roles: Mix<VisitorRole>
  readonly funding: Mix<CondolenceFunding>
}

export const visitProfile: VisitProfile = {
  perThousand: 60,
  purposes: {
    listening: 40,
    service: 14,
    survey: 12,
    registration: 12,
    publicity: 12,
    persuasion: 5,
    condolence: 3,
    covert: 2
  },
  outcomes: { received: 82, absent: 15, refused: 3 },
  roles: { "social-worker": 62, cadre: 14, "grid-worker": 12, "party-member": 8, volunteer: 4 },
  funding: { community: 50, public: 35, members: 10, sponsor: 5 }
}

const notes: { readonly [P in VisitPurpose]?: ReadonlyArray<string> } = {
  listening: [
    "反映楼道灯不亮",
    "无特殊情况",
    "希望增设晾衣架",
    "反映停车紧张",
    "建议延长阅览室开放时间",
    "家庭情况稳定"
  ],
  service: ["代办医保手续", "协助填写申请表", "上门量血压", "送药上门"],
  survey: ["核对家庭成员信息", "登记就业情况", "登记健康状况"],
  registration: ["核对承租人信息", "登记新入住人员"],
  publicity: ["发放防盗宣传单", "发放垃圾分类宣传单", "宣传用气安全", "宣传医保政策"],
  persuasion: ["劝说清理楼道堆物", "劝说文明养犬"]
}

export const visits: Day.Journal<VisitProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const households = ground.of(Household)
  const nextVisit = Day.ids(day, "V")
  const nextGift = Day.ids(day, "CG")
  const rows: Array<Visit> = []
  const gifts: Array<CondolenceGift> = []
  for (let left = Day.count(day, profile.perThousand, Calendar.officeLoad(date) * 1.3); left > 0; left--) {
    const household = Ground.pick(random, households, date)
    if (household === undefined) continue
    const purpose = random.code(profile.purposes)
    const role = random.code(profile.roles)
    const outcome = purpose === "condolence" ? "received" : random.code(profile.outcomes)
    const staff = role === "party-member" || role === "volunteer" ? undefined : Day.staffFor(day, household.gridId)
    const id = nextVisit()
    rows.push({
      id,
      visitedOn: date,
      householdId: household.id,
      purposes: purpose !== "listening" && random.chance(0.2) ? [purpose, "listening"] : [purpose],
      outcome,
      visitorLevel: "community",
      visitorRole: role,
      ...(staff === undefined ? {} : { staffMemberId: staff.id, visitorName: staff.name }),
      ...(outcome === "received" && notes[purpose] !== undefined ? { note: random.pick(notes[purpose]) } : {})
    })
    if (purpose === "condolence") {
      gifts.push({
        id: nextGift(),
        givenOn: date,
        householdId: household.id,
        visitId: id,
        sponsorLevel: "community",
        funding: random.code(profile.funding),
        amount: random.pick([20000, 30000, 50000])
      })
    }
  }
  yield Batch.of(Visit, rows)
  yield Batch.of(CondolenceGift, gifts)
}
