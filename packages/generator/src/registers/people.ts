/** Households with their dated tags, the people in them, and the files kept on some of them. */
import { LocalDate } from "@shequ/core"
import { DisabilityType, type HouseholdTag, type PersonTag, Vocabulary } from "@shequ/core/codes"
import {
  DisabilityCertificate,
  EmploymentFile,
  HardshipArchive,
  Household,
  RentalDwelling,
  Resident,
  ServiceEnrolment
} from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as CitizenId from "../CitizenId.ts"
import * as Family from "../Family.ts"
import * as PersonName from "../PersonName.ts"
import * as Site from "../Site.ts"
import type { Home } from "./dwellings.ts"

export interface People {
  readonly batches: ReadonlyArray<Batch.Batch>
  readonly residents: ReadonlyArray<Resident>
}

type Tags<C extends string> = Array<{ code: C; from: LocalDate.LocalDate }>

const fromElsewhere = ["34", "36", "41", "42", "43", "35", "52", "50"]

export const people = (site: Site.Site, homes: ReadonlyArray<Home>): People => {
  const { profile, random } = site
  const households: Array<Household> = []
  const residents: Array<Resident> = []
  const certificates: Array<DisabilityCertificate> = []
  const archives: Array<HardshipArchive> = []
  const files: Array<EmploymentFile> = []
  const rentals: Array<RentalDwelling> = []
  const enrolments: Array<ServiceEnrolment> = []
  const settled = Object.entries(profile.tags) as Array<[HouseholdTag, number]>
  for (const home of random.sample(homes, profile.households)) {
    const isFloating = random.chance(profile.floating)
    const kind = random.code(isFloating ? profile.families.floating : profile.families.registered)
    const members = Family.make(random, kind, profile.on)
    const id = Site.id(site, "H", households.length + 1)
    const cameOn = isFloating ? LocalDate.addDays(profile.on, -random.between(20, 1400)) : site.since
    const tags: Tags<HouseholdTag> = []
    if (!isFloating) {
      for (const [code, perThousand] of settled)
        if (random.chance(perThousand / 1000)) tags.push({ code, from: cameOn })
    }
    const residency = isFloating ? ("floating" as const) : ("registered" as const)
    const isDisabled = tags.some((tag) => tag.code === "disabled")
    const disabledIndex = isDisabled ? random.between(0, members.length - 1) : -1
    households.push({
      id,
      validFrom: cameOn,
      number: home.number,
      kind: kind === "workmates" ? "collective" : "family",
      headName: members[0]?.name ?? "",
      ...(random.chance(0.8) ? { phone: CitizenId.phone(random) } : {}),
      address: home.address,
      dwellingId: home.dwellingId,
      ...(home.areaId === undefined ? {} : { areaId: home.areaId }),
      residency,
      movedInOn: cameOn,
      ...(tags.length === 0 ? {} : { tags }),
      ...Site.located(site, home.gridId)
    })
    for (const [index, member] of members.entries()) {
      const residentId = Site.id(site, "R", residents.length + 1)
      const age = LocalDate.ageAt(member.birthDate, profile.on)
      const validFrom = member.birthDate > cameOn ? member.birthDate : cameOn
      const province = isFloating ? random.pick(fromElsewhere) : site.code.slice(0, 2)
      const citizenNumber = CitizenId.citizenNumber(
        province,
        member.birthDate,
        member.sex,
        site.firstSerial + residents.length
      )
      const own: Tags<PersonTag> = []
      const isOfWorkingAge =
        age >= 22 && age <= 54 && member.employment !== "student" && member.employment !== "retired"
      const isUnemployed = !isFloating && isOfWorkingAge && random.chance(profile.unemployed / 1000)
      if (isUnemployed) own.push({ code: "unemployed", from: validFrom })
      if (index === disabledIndex) own.push({ code: "disabled", from: validFrom })
      if (age >= 78 && random.chance(0.3))
        own.push({ code: members.length === 1 ? "living-alone" : "frail", from: validFrom })
      residents.push({
        id: residentId,
        validFrom,
        householdId: id,
        name: member.name,
        citizenNumber,
        sex: member.sex,
        birthDate: member.birthDate,
        ethnicGroup: random.chance(0.985) ? "han" : random.pick(["hui", "she", "tujia", "miao", "manchu"]),
        relation: member.relation,
        maritalStatus: member.maritalStatus,
        politicalStatus: member.politicalStatus,
        ...(member.education === undefined ? {} : { education: member.education }),
        ...(member.employment === undefined ? {} : { employment: isUnemployed ? "no-job" : member.employment }),
        residency,
        hukou: isFloating && random.chance(0.75) ? "rural" : "urban",
        ...(own.length === 0 ? {} : { tags: own })
      })
      if (isUnemployed) {
        files.push({
          id: Site.id(site, "EF", files.length + 1),
          validFrom,
          residentId,
          status: random.code({ seeking: 7, training: 2, "not-seeking": 1 })
        })
      }
      if (index === disabledIndex) {
        const type = random.pick(Vocabulary.codes(DisabilityType))
        const grade = random.between(1, 4)
        certificates.push({
          id: Site.id(site, "DC", certificates.length + 1),
          validFrom,
          residentId,
          number: `${citizenNumber}${DisabilityType.terms[type].code ?? "4"}${grade}`,
          type,
          grade: `grade-${grade}` as "grade-1" | "grade-2" | "grade-3" | "grade-4"
        })
      }
      if (age >= 80 && random.chance(0.05)) {
        enrolments.push({
          id: Site.id(site, "SE", enrolments.length + 1),
          validFrom,
          residentId,
          category: "home-care",
          hoursPerMonth: 45
        })
      }
    }
    const causes = tags
      .map((tag) => tag.code)
      .filter((code) => ["low-income", "destitute", "disabled", "hardship"].includes(code))
    if (causes.length > 0 && random.chance(0.93)) {
      archives.push({ id: Site.id(site, "HA", archives.length + 1), validFrom: cameOn, householdId: id, causes })
    }
    if (isFloating) {
      rentals.push({
        id: Site.id(site, "RD", rentals.length + 1),
        validFrom: cameOn,
        dwellingId: home.dwellingId,
        use: "residence",
        landlordName: PersonName.make(random, random.chance(0.6) ? "male" : "female"),
        tenants: members.length
      })
    }
  }
  return {
    residents,
    batches: [
      Batch.of(Household, households),
      Batch.of(Resident, residents),
      Batch.of(DisabilityCertificate, certificates),
      Batch.of(HardshipArchive, archives),
      Batch.of(EmploymentFile, files),
      Batch.of(ServiceEnrolment, enrolments),
      Batch.of(RentalDwelling, rentals)
    ]
  }
}
