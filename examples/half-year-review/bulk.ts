/**
 * The routine of two half-years – visits, appeals, patrols, services, checks, shifts – drawn from a fixed seed over the committed
 * registers. What the review counts is not drawn but written down in `ledger/`: births, disputes, police figures, donations,
 * submissions, meetings and festivals have no place here, nor have the kinds of visits, tasks and activities that it names.
 */
import { Period } from "@shequ/core"
import { type Batch, Ground, journals, Profile } from "@shequ/generator"
import { books } from "./books.ts"

const { activities, cases, contactSheets, frontageChecks, patrols, services, tasks, visits, volunteerShifts } =
  Profile.journals

const thisYear: Profile.Journals = {
  visits: {
    ...visits,
    perThousand: 105,
    purposes: { listening: 42, survey: 16, registration: 14, service: 12, publicity: 10, persuasion: 4, covert: 2 }
  },
  // Complaints about cleaning came with the handover of 1 May, and are in the books.
  cases: { ...cases, categories: { ...cases.categories, cleaning: 0 } },
  contactSheets,
  // The daily round is in the books, the rounds of the evening are not.
  patrols: { ...patrols, rounds: { security: 0.6, "fire-safety": 0.1 } },
  services,
  tasks: { ...tasks, perCompound: { ...tasks.perCompound, greenbelt: 0, weeding: 0 } },
  activities: {
    ...activities,
    perMonth: 2,
    types: { "policy-study": 5, training: 3, symposium: 2 },
    festivals: false,
    partnered: 0
  },
  volunteerShifts,
  frontageChecks
}

/** A year before, the community was less thorough, and contact sheets were new. */
const lastYear: Profile.Journals = {
  ...thisYear,
  contactSheets: { ...contactSheets, perThousand: 3 },
  visits: {
    ...visits,
    perThousand: 78,
    purposes: { listening: 50, survey: 20, registration: 10, service: 12, publicity: 8 }
  },
  services: { ...services, monthlyHomeService: 0.82 },
  frontageChecks: { ...frontageChecks, passed: 0.86 }
}

const period = Period.halfYear(2010, 1)

/** Some seven thousand rows; the same on every run. */
export function* bulk(): Generator<Batch> {
  const ground = Ground.make(books)
  yield* journals(ground, lastYear, "tianyun", Period.halfYear(2009, 1), Period.last(period))
  yield* journals(ground, thisYear, "tianyun", period)
}
