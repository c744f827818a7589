/**
 * Invented citizen numbers and phone numbers that belong to nobody. A citizen number starts with the province's two digits and
 * `99`: GB/T 2260 numbers prefecture-level divisions 01–20 and 51–70, prefectures and leagues 21–50, and puts counties directly
 * under a province at 90, so no division is numbered 99. Day of birth, sex (by the sequence's parity) and check character are
 * right. Phones start with 154, a prefix that carriers do not hand out.
 */

import type { LocalDate } from "@shequ/core"
import { CitizenNumber } from "@shequ/core"
import type { PersonSex } from "./PersonName.ts"
import type { Random } from "./Random.ts"

/** `serial` tells people born on one day apart: up to 500 of each sex per district digits. */
export const citizenNumber = (
  province: string,
  birthDate: LocalDate.LocalDate,
  sex: PersonSex,
  serial: number
): CitizenNumber.CitizenNumber => {
  const district = 10 + (Math.floor(serial / 499) % 90)
  const sequence = String((serial % 499) * 2 + (sex === "male" ? 1 : 2)).padStart(3, "0")
  const digits = `${province}99${district}${birthDate.replaceAll("-", "")}${sequence}`
  return (digits + CitizenNumber.checkCharacter(digits)) as CitizenNumber.CitizenNumber
}

export const phone = (random: Random): string => `154${String(random.between(0, 99999999)).padStart(8, "0")}`
