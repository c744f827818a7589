/** What a community is like and how much goes on in it: data that others copy and change (`{ ...Profile.standard, … }`). */
import type { LocalDate } from "@shequ/core"
import type { HouseholdTag } from "@shequ/core/codes"
import type { FamilyKind } from "./Family.ts"
import { type ActivityProfile, activityProfile } from "./journals/activities.ts"
import { type BirthProfile, birthProfile } from "./journals/births.ts"
import { type CaseProfile, caseProfile } from "./journals/cases.ts"
import { type ContactSheetProfile, contactSheetProfile } from "./journals/contactSheets.ts"
import { type DisputeProfile, disputeProfile } from "./journals/disputes.ts"
import { type DonationProfile, donationProfile } from "./journals/donations.ts"
import { type DutyShiftProfile, dutyShiftProfile } from "./journals/dutyShifts.ts"
import { type FrontageCheckProfile, frontageCheckProfile } from "./journals/frontageChecks.ts"
import { type MeetingProfile, meetingProfile } from "./journals/meetings.ts"
import { type PatrolProfile, patrolProfile } from "./journals/patrols.ts"
import { type PublicityProfile, publicityProfile } from "./journals/publicity.ts"
import { type RegistrationProfile, registrationProfile } from "./journals/registrations.ts"
import { type SafetyProfile, safetyProfile } from "./journals/safety.ts"
import { type ServiceProfile, serviceProfile } from "./journals/services.ts"
import { type TaskProfile, taskProfile } from "./journals/tasks.ts"
import { type VisitProfile, visitProfile } from "./journals/visits.ts"
import { type VolunteerShiftProfile, volunteerShiftProfile } from "./journals/volunteerShifts.ts"
import type { Mix } from "./Random.ts"

/** The journals to keep, each with its rates and mixes; one that is left out is not written. */
export interface Journals {
  readonly visits?: VisitProfile
  readonly cases?: CaseProfile
  readonly contactSheets?: ContactSheetProfile
  readonly disputes?: DisputeProfile
  readonly safety?: SafetyProfile
  readonly patrols?: PatrolProfile
  readonly dutyShifts?: DutyShiftProfile
  readonly services?: ServiceProfile
  readonly tasks?: TaskProfile
  readonly activities?: ActivityProfile
  readonly meetings?: MeetingProfile
  readonly publicity?: PublicityProfile
  readonly volunteerShifts?: VolunteerShiftProfile
  readonly frontageChecks?: FrontageCheckProfile
  readonly registrations?: RegistrationProfile
  readonly births?: BirthProfile
  readonly donations?: DonationProfile
}

export interface Profile {
  /** The day on which the registers are drawn up: ages are of this day, and later rows begin after it. */
  readonly on: LocalDate.LocalDate
  readonly households: number
  /** Share of the households that are floating. */
  readonly floating: number
  readonly families: { readonly registered: Mix<FamilyKind>; readonly floating: Mix<FamilyKind> }
  readonly householdsPerCompound: number
  readonly householdsPerBuilding: number
  readonly householdsPerGrid: number
  /** Households per thousand that bear a tag. */
  readonly tags: Mix<HouseholdTag>
  /** Registered unemployed per thousand residents of working age. */
  readonly unemployed: number
  /** Party members, volunteers and shops per thousand residents. */
  readonly members: number
  readonly volunteers: number
  readonly shops: number
  readonly staff: number
  readonly journals: Journals
}

/** The rates and mixes of a standard community. */
export const journals: Required<Journals> = {
  visits: visitProfile,
  cases: caseProfile,
  contactSheets: contactSheetProfile,
  disputes: disputeProfile,
  safety: safetyProfile,
  patrols: patrolProfile,
  dutyShifts: dutyShiftProfile,
  services: serviceProfile,
  tasks: taskProfile,
  activities: activityProfile,
  meetings: meetingProfile,
  publicity: publicityProfile,
  volunteerShifts: volunteerShiftProfile,
  frontageChecks: frontageCheckProfile,
  registrations: registrationProfile,
  births: birthProfile,
  donations: donationProfile
}

/** A community of about 1800 households and 5000 residents in a city, as they were around 2010. */
export const standard: Profile = {
  on: "2010-01-01",
  households: 1800,
  floating: 0.26,
  families: {
    registered: {
      alone: 6,
      couple: 12,
      "couple-child": 38,
      "single-parent": 4,
      "three-generations": 24,
      elder: 5,
      elders: 11
    },
    floating: { alone: 10, couple: 24, "couple-child": 28, "couple-children": 16, workmates: 22 }
  },
  householdsPerCompound: 600,
  householdsPerBuilding: 36,
  householdsPerGrid: 300,
  tags: {
    "low-income": 12,
    hardship: 10,
    disabled: 26,
    "empty-nest": 40,
    "single-parent": 14,
    military: 12,
    destitute: 1,
    "one-child": 60
  },
  unemployed: 24,
  members: 22,
  volunteers: 40,
  shops: 14,
  staff: 9,
  journals
}
