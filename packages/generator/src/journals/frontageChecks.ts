/** The weekly look at the ground before shops, and inspections by several agencies together. */
import type { ThreeGuarantee } from "@shequ/core/codes"
import { Frontage, FrontageCheck, Inspection } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"

export interface FrontageCheckProfile {
  /** Chance that a frontage is checked on a working day. */
  readonly checked: number
  readonly passed: number
  readonly failures: Mix<ThreeGuarantee>
  readonly jointInspectionsPerMonth: number
}

export const frontageCheckProfile: FrontageCheckProfile = {
  checked: 0.2,
  passed: 0.92,
  failures: { hygiene: 50, order: 40, greenery: 10 },
  jointInspectionsPerMonth: 0.8
}

export const frontageChecks: Day.Journal<FrontageCheckProfile> = function* (profile, day) {
  const { date, ground, random } = day
  if (!Calendar.isWorkday(date)) return
  const [next, nextInspection] = [Day.ids(day, "FC"), Day.ids(day, "IP")]
  const staff = Day.staffFor(day, date.slice(-2))
  const rows: Array<FrontageCheck> = []
  for (const frontage of ground.of(Frontage)) {
    if (!Ground.isValid(frontage, date) || !random.chance(profile.checked)) continue
    const passed = random.chance(profile.passed)
    rows.push({
      id: next(),
      checkedOn: date,
      frontageId: frontage.id,
      passed,
      ...(passed ? {} : { failures: [random.code(profile.failures)] }),
      ...(staff === undefined ? {} : { staffMemberId: staff.id })
    })
  }
  const inspections: Array<Inspection> = []
  if (random.chance(profile.jointInspectionsPerMonth / 21)) {
    inspections.push({
      id: nextInspection(),
      inspectedOn: date,
      target: random.pick(["沿街餐饮店", "娱乐场所", "出租房", "电动车充电点"]),
      leadAgency: random.pick(["市场监管所", "派出所", "综合执法队"]),
      agencies: random.between(2, 4),
      items: ["fire-hazard", "business-scope"],
      communityId: ground.communityId
    })
  }
  yield Batch.of(FrontageCheck, rows)
  yield Batch.of(Inspection, inspections)
}
