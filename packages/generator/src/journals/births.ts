/** Births in households with a couple of the right age, and the visit to the newborn. */
import { LocalDate } from "@shequ/core"
import { Birth, Resident, Visit } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"

export interface BirthProfile {
  readonly perThousand: number
  readonly firstChildren: number
  /** Share of the newborn whose family is visited. */
  readonly visited: number
}

export const birthProfile: BirthProfile = { perThousand: 0.75, firstChildren: 0.86, visited: 0.94 }

const isMother =
  (on: LocalDate.LocalDate) =>
  (row: Resident): boolean => {
    if (row.sex !== "female" || row.birthDate === undefined || row.maritalStatus !== "first-marriage") return false
    const age = LocalDate.ageAt(row.birthDate, on)
    return age >= 22 && age <= 38
  }

export const births: Day.Journal<BirthProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const [next, nextVisit] = [Day.ids(day, "BI"), Day.ids(day, "NV")]
  const rows: Array<Birth> = []
  const visits: Array<Visit> = []
  for (let left = Day.count(day, profile.perThousand); left > 0; left--) {
    const mother = Ground.pick(random, ground.of(Resident), date, isMother(date))
    if (mother === undefined) continue
    const id = next()
    const parity = random.chance(profile.firstChildren) ? 1 : 2
    rows.push({
      id,
      bornOn: date,
      householdId: mother.householdId,
      motherId: mother.id,
      sex: random.chance(0.515) ? "male" : "female",
      parity,
      withinPolicy: parity === 1 || random.chance(0.8)
    })
    const visitedOn = LocalDate.addDays(date, random.between(5, 25))
    if (random.chance(profile.visited) && visitedOn < day.end) {
      visits.push({
        id: nextVisit(),
        visitedOn,
        householdId: mother.householdId,
        residentId: mother.id,
        purposes: ["newborn"],
        outcome: "received",
        visitorLevel: "community",
        visitorRole: "social-worker",
        birthId: id
      })
    }
  }
  yield Batch.of(Birth, rows)
  yield Batch.of(Visit, visits)
}
