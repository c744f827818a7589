/** Services to residents and households: advice, care, home service to those in difficulty. */
import type { ServiceCategory } from "@shequ/core/codes"
import { Resident, ServiceDelivery, ServiceEnrolment, ServiceTeam } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"

export interface ServiceProfile {
  readonly perThousand: number
  readonly categories: Mix<ServiceCategory>
  /** Share of the households in difficulty that get their monthly home service. */
  readonly monthlyHomeService: number
}

export const serviceProfile: ServiceProfile = {
  perThousand: 26,
  categories: {
    "medical-insurance": 18,
    "job-advice": 12,
    "health-advice": 14,
    "legal-advice": 6,
    elderly: 10,
    minor: 8,
    "micro-repair": 10,
    "low-income-aid": 5,
    unemployment: 5,
    retirement: 6,
    disability: 3,
    reemployment: 3
  },
  monthlyHomeService: 0.93
}

const inDifficulty = ["low-income", "destitute", "disabled", "hardship"]

export const services: Day.Journal<ServiceProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const next = Day.ids(day, "SD")
  const rows: Array<ServiceDelivery> = []
  const adults = ground.of(Resident)
  for (let left = Day.count(day, profile.perThousand, Calendar.officeLoad(date) * 1.3); left > 0; left--) {
    const resident = Ground.pick(random, adults, date, (row) => row.employment !== undefined)
    const household = resident === undefined ? undefined : ground.household(resident.householdId)
    if (resident === undefined || household === undefined) continue
    rows.push({
      id: next(),
      servedOn: date,
      category: random.code(profile.categories),
      residentId: resident.id,
      householdId: household.id,
      ...Ground.placeOf(household)
    })
  }
  for (const enrolment of ground.of(ServiceEnrolment)) {
    if (!Ground.isValid(enrolment, date) || !Calendar.isWorkday(date) || !random.chance(0.4)) continue
    rows.push({
      id: next(),
      servedOn: date,
      category: enrolment.category,
      residentId: enrolment.residentId,
      ...(enrolment.organisationId === undefined ? {} : { organisationId: enrolment.organisationId }),
      communityId: ground.communityId
    })
  }
  const team = ground.of(ServiceTeam).find((row) => row.kind === "home-service" && Ground.isValid(row, date))
  for (const household of ground.tagged) {
    const isOwed = household.tags?.some(
      (tag) => inDifficulty.includes(tag.code) && tag.from <= date && (tag.to === undefined || date < tag.to)
    )
    if (isOwed !== true || !Ground.isValid(household, date) || !Day.isDayOfMonth(day, household.id)) continue
    if (!random.chance(profile.monthlyHomeService)) continue
    rows.push({
      id: next(),
      servedOn: date,
      category: "home-service",
      householdId: household.id,
      ...(team === undefined ? {} : { serviceTeamId: team.id }),
      ...Ground.placeOf(household)
    })
  }
  yield Batch.of(ServiceDelivery, rows)
}
