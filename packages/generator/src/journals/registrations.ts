/** Rental dwellings entered in the books again, letters signed at the start of the year, and certificates. */
import { LocalDate } from "@shequ/core"
import type { CertificateKind } from "@shequ/core/codes"
import {
  Certificate,
  Organisation,
  RentalDwelling,
  RentalRegistration,
  Resident,
  ResponsibilityLetter
} from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"
import { Random } from "../Random.ts"

export interface RegistrationProfile {
  /** Share of the rental dwellings that are gone through in a half-year. */
  readonly rentals: number
  /** Share of the organisations in the area that sign their letters for the year. */
  readonly letters: number
  readonly certificatesPerThousand: number
  readonly certificates: Mix<CertificateKind>
}

export const registrationProfile: RegistrationProfile = {
  rentals: 0.94,
  letters: 0.96,
  certificatesPerThousand: 3,
  certificates: {
    "residence-permit": 50,
    "elder-card": 20,
    unemployment: 12,
    "low-income": 6,
    "reproductive-health": 12
  }
}

/** A day of the half-year for a row, the same whenever it is asked for; `span` is its number of days. */
const dayFor = (day: Day.Day, start: LocalDate.LocalDate, id: string, span: number): LocalDate.LocalDate =>
  LocalDate.addDays(start, new Random(`${day.ground.prefix}/${start}/${id}`).between(0, span - 1))

export const registrations: Day.Journal<RegistrationProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const [nextRental, nextLetter, nextCertificate] = [Day.ids(day, "RG"), Day.ids(day, "RL"), Day.ids(day, "CE")]
  const { year, month } = LocalDate.parts(date)
  const half = LocalDate.of(year, month <= 6 ? 1 : 7, 1)
  const rentals: Array<RentalRegistration> = []
  for (const rental of ground.of(RentalDwelling)) {
    if (!Ground.isValid(rental, date) || dayFor(day, half, rental.id, 170) !== date) continue
    if (!random.chance(profile.rentals)) continue
    rentals.push({
      id: nextRental(),
      registeredOn: date,
      rentalDwellingId: rental.id,
      means: random.chance(0.12) ? "covert" : "registration",
      ...(rental.tenants === undefined ? {} : { tenants: rental.tenants })
    })
  }
  const letters: Array<ResponsibilityLetter> = []
  const newYear = LocalDate.of(year, 1, 4)
  if (month <= 2) {
    for (const organisation of ground.of(Organisation)) {
      if (!organisation.inJurisdiction || !Ground.isValid(organisation, date)) continue
      if (dayFor(day, newYear, organisation.id, 40) !== date) continue
      for (const kind of organisation.streetId === undefined
        ? (["fire"] as const)
        : (["fire", "three-guarantees"] as const)) {
        if (!random.chance(profile.letters)) continue
        letters.push({ id: nextLetter(), signedOn: date, kind, organisationId: organisation.id, forYear: year })
      }
    }
  }
  const certificates: Array<Certificate> = []
  for (let left = Day.count(day, profile.certificatesPerThousand, Calendar.officeLoad(date) * 1.3); left > 0; left--) {
    const resident = Ground.pick(random, ground.of(Resident), date, (row) => row.employment !== undefined)
    if (resident === undefined) continue
    const kind = random.code(profile.certificates)
    if (kind === "reproductive-health" && resident.sex !== "female") continue
    certificates.push({ id: nextCertificate(), issuedOn: date, kind, residentId: resident.id })
  }
  yield Batch.of(RentalRegistration, rentals)
  yield Batch.of(ResponsibilityLetter, letters)
  yield Batch.of(Certificate, certificates)
}
