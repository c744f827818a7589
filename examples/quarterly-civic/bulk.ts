/**
 * The people and the routine of a large community, drawn from a fixed seed over the committed places and staff: some 1760
 * households for the buildings, and the journals of the first quarters of 2010 and 2011. What the report counts is not drawn but
 * written down in `ledger/`: the households visited on 5 March, donations, classes and policy studies, boards and letters.
 */
import { LocalDate, Period } from "@shequ/core"
import { SurveyRecord, Visit } from "@shequ/core/model"
import { type Batch, batch, Generator, Ground, journals, Profile, Random } from "@shequ/generator"
import { books } from "./books.ts"

const quarter = Period.quarter(2011, 1)

/** The day on which staff went to the twenty households that the report speaks of. */
const surveyDay: LocalDate.LocalDate = "2011-03-05"

const profile: Profile.Profile = { ...Profile.standard, on: Period.last(quarter), households: 1760 }

const { activities, donations: _, publicity, registrations, ...routine } = Profile.journals

const thisYear: Profile.Journals = {
  ...routine,
  activities: { ...activities, types: { "health-lecture": 3, culture: 3, sports: 3, training: 1 }, monthly: [] },
  publicity: { ...publicity, refreshed: 0 },
  registrations: { ...registrations, letters: 0 }
}

const lastYear: Profile.Journals = {
  ...thisYear,
  visits: { ...routine.visits, perThousand: 44 },
  frontageChecks: { ...routine.frontageChecks, passed: 0.84 }
}

const inDifficulty = ["low-income", "destitute", "disabled", "hardship"]

/** The hardship survey goes on after 5 March until nearly all families in difficulty are reached; those in the books (`HE…`) were. */
const surveyed = (ground: Ground.Ground): ReadonlyArray<SurveyRecord> => {
  const random = new Random("heyuan/survey")
  return ground.tagged
    .filter((row) => !row.id.startsWith("HE"))
    .filter((row) => row.tags?.some((tag) => inDifficulty.includes(tag.code)) === true && random.chance(0.92))
    .map((row) => ({
      id: `S${row.id}`,
      surveyedOn: LocalDate.addDays(surveyDay, random.between(2, 24)),
      surveyId: "SV1",
      householdId: row.id,
      result: "情况已登记"
    }))
}

/** Without the visits of the survey day: those are in the books. */
function* apart(batches: Iterable<Batch>): Generator<Batch> {
  for (const [collection, rows] of batches) {
    yield collection.id === Visit.id
      ? [collection, rows.filter((row) => row.visitedOn !== surveyDay)]
      : [collection, rows]
  }
}

/** Some twenty thousand rows; the same on every run. */
export function* bulk(): Generator<Batch> {
  const people = [...Generator.populate(books, profile, "heyuan")]
  yield* people
  const ground = Ground.make([...books, ...people])
  yield batch(SurveyRecord, surveyed(ground))
  yield* apart(journals(ground, lastYear, "heyuan", Period.quarter(2010, 1), Period.last(quarter)))
  yield* apart(journals(ground, thisYear, "heyuan", quarter))
}
