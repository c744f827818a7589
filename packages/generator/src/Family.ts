/** Invented families: who lives together, how old they are, and what they do. */
import { LocalDate } from "@shequ/core"
import type { Education, EmploymentStatus, FamilyRelation, MaritalStatus, PoliticalStatus } from "@shequ/core/codes"
import * as PersonName from "./PersonName.ts"
import type { Mix, Random } from "./Random.ts"

/** Who makes up the household. */
export type FamilyKind =
  | "alone"
  | "couple"
  | "couple-child"
  | "couple-children"
  | "newborn"
  | "single-parent"
  | "three-generations"
  | "elder"
  | "elders"
  | "workmates"

export interface Member {
  readonly name: string
  readonly sex: PersonName.PersonSex
  readonly birthDate: LocalDate.LocalDate
  readonly relation: FamilyRelation
  readonly maritalStatus: MaritalStatus
  readonly education?: Education
  readonly employment?: EmploymentStatus
  readonly politicalStatus: PoliticalStatus
}

/** The day on which somebody was born who is `age` on a day. */
export const bornAt = (random: Random, age: number, on: LocalDate.LocalDate): LocalDate.LocalDate =>
  LocalDate.addDays(LocalDate.addMonths(on, -12 * age), -random.between(0, 364))

const work: Mix<EmploymentStatus> = {
  worker: 30,
  clerk: 24,
  professional: 12,
  "self-employed": 12,
  freelancer: 6,
  manager: 5,
  "civil-servant": 3,
  "no-job": 6,
  other: 2
}

const schooling = (random: Random, age: number): Education | undefined => {
  if (age < 7) return undefined
  if (age < 13) return "primary-school"
  if (age < 16) return "middle-school"
  if (age < 19) return "high-school"
  const mix: Mix<Education> =
    age < 35
      ? {
          "bachelor-graduated": 24,
          "college-graduated": 28,
          "high-school-graduated": 20,
          "middle-school-graduated": 26
        }
      : age < 60
        ? {
            "bachelor-graduated": 8,
            "college-graduated": 14,
            "high-school-graduated": 30,
            "middle-school-graduated": 40
          }
        : {
            "college-graduated": 4,
            "high-school-graduated": 14,
            "middle-school-graduated": 34,
            "primary-school-graduated": 40
          }
  return random.code(mix)
}

const occupation = (random: Random, age: number, sex: PersonName.PersonSex): EmploymentStatus | undefined => {
  if (age < 6) return undefined
  if (age < 18) return "student"
  if (age < 22 && random.chance(0.6)) return "student"
  if (age >= (sex === "male" ? 60 : 55)) return random.chance(0.8) ? "retired" : "no-job"
  return random.code(work)
}

const politics = (random: Random, age: number): PoliticalStatus => {
  if (age < 14) return "masses"
  if (age < 28) return random.chance(0.55) ? "youth-league-member" : "masses"
  return random.chance(0.01) ? "democratic-league" : "masses"
}

/** A family as it stands on a day. Heads are men a little more often; children take their father's surname. */
export const make = (random: Random, kind: FamilyKind, on: LocalDate.LocalDate): ReadonlyArray<Member> => {
  const fathers = PersonName.surname(random)
  const person = (
    sex: PersonName.PersonSex,
    age: number,
    relation: FamilyRelation,
    maritalStatus: MaritalStatus,
    family?: string
  ): Member => {
    const education = schooling(random, age)
    const employment = occupation(random, age, sex)
    return {
      name: PersonName.make(random, sex, family),
      sex,
      birthDate: bornAt(random, age, on),
      relation,
      maritalStatus,
      politicalStatus: politics(random, age),
      ...(education === undefined ? {} : { education }),
      ...(employment === undefined ? {} : { employment })
    }
  }
  const couple = (age: number): Array<Member> => [
    person("male", age + random.between(0, 4), "head", random.chance(0.06) ? "remarried" : "first-marriage", fathers),
    person("female", age, "wife", random.chance(0.06) ? "remarried" : "first-marriage")
  ]
  const child = (age: number, only = true): Member =>
    random.chance(0.52)
      ? person("male", age, only ? "only-son" : "son", "unmarried", fathers)
      : person("female", age, only ? "only-daughter" : "daughter", "unmarried", fathers)
  switch (kind) {
    case "alone": {
      const age = random.between(22, 58)
      const marital =
        age < 30 ? "unmarried" : random.code<MaritalStatus>({ unmarried: 40, divorced: 35, widowed: 5, married: 20 })
      return [person(random.chance(0.58) ? "male" : "female", age, "head", marital, fathers)]
    }
    case "couple":
      return couple(random.between(24, 54))
    case "couple-child": {
      const mother = random.between(26, 52)
      return [...couple(mother), child(Math.max(0, mother - random.between(23, 30)))]
    }
    case "couple-children": {
      const mother = random.between(29, 45)
      const eldest = Math.max(1, mother - random.between(22, 26))
      return [...couple(mother), child(eldest, false), child(Math.max(0, eldest - random.between(1, 4)), false)]
    }
    case "newborn":
      return couple(random.between(24, 32))
    case "single-parent": {
      const age = random.between(32, 50)
      const sex = random.chance(0.3) ? "male" : "female"
      return [
        person(sex, age, "head", random.chance(0.85) ? "divorced" : "widowed", sex === "male" ? fathers : undefined),
        child(Math.max(1, age - random.between(24, 30)))
      ]
    }
    case "three-generations": {
      const mother = random.between(28, 44)
      const elder = mother + random.between(24, 30)
      return [
        ...couple(mother),
        child(Math.max(0, mother - random.between(24, 29))),
        person("male", elder + 2, "father", "first-marriage", fathers),
        ...(random.chance(0.8) ? [person("female", elder, "mother", "first-marriage")] : [])
      ]
    }
    case "elder":
      return [person(random.chance(0.35) ? "male" : "female", random.between(64, 88), "head", "widowed", fathers)]
    case "elders":
      return couple(random.between(58, 78))
    case "workmates":
      return Array.from({ length: random.between(2, 4) }, (_, index) => {
        const sex = random.chance(0.55) ? "male" : "female"
        const age = random.between(18, 34)
        const marital = age > 25 && random.chance(0.4) ? "married" : "unmarried"
        return person(sex, age, index === 0 ? "head" : "not-related", marital)
      })
  }
}
