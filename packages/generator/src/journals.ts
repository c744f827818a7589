/** The journals of a ground over a period, day by day: which there are, and how they are drawn. */
import { LocalDate, Period } from "@shequ/core"
import { standardModel } from "@shequ/core/model"
import type { Batch } from "./Batch.ts"
import * as Calendar from "./Calendar.ts"
import type { Day, Journal } from "./Day.ts"
import type { Ground } from "./Ground.ts"
import { activities } from "./journals/activities.ts"
import { births } from "./journals/births.ts"
import { cases } from "./journals/cases.ts"
import { contactSheets } from "./journals/contactSheets.ts"
import { disputes } from "./journals/disputes.ts"
import { donations } from "./journals/donations.ts"
import { dutyShifts } from "./journals/dutyShifts.ts"
import { frontageChecks } from "./journals/frontageChecks.ts"
import { meetings } from "./journals/meetings.ts"
import { patrols } from "./journals/patrols.ts"
import { publicity } from "./journals/publicity.ts"
import { registrations } from "./journals/registrations.ts"
import { safety } from "./journals/safety.ts"
import { services } from "./journals/services.ts"
import { tasks } from "./journals/tasks.ts"
import { visits } from "./journals/visits.ts"
import { volunteerShifts } from "./journals/volunteerShifts.ts"
import type { Journals } from "./Profile.ts"
import { Random } from "./Random.ts"

type All = Required<Journals>

const kinds: { readonly [Name in keyof All]: Journal<All[Name]> } = {
  births,
  cases,
  contactSheets,
  disputes,
  safety,
  visits,
  patrols,
  dutyShifts,
  services,
  tasks,
  activities,
  meetings,
  publicity,
  volunteerShifts,
  frontageChecks,
  registrations,
  donations
}

const order = new Map(standardModel.map((collection, index) => [collection, index]))

/** How many rows are gathered before they are handed on. */
const enough = 1000

/** Small batches as larger ones, in the order in which collections refer to each other. */
function* gathered(batches: Iterable<Batch>): Generator<Batch> {
  const held = new Map<Batch[0], Array<Batch[1][number]>>()
  let count = 0
  function* flush(): Generator<Batch> {
    const sorted = [...held].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    held.clear()
    count = 0
    yield* sorted
  }
  for (const [collection, rows] of batches) {
    if (rows.length === 0) continue
    const known = held.get(collection)
    if (known === undefined) held.set(collection, [...rows])
    else for (const row of rows) known.push(row)
    count += rows.length
    if (count >= enough) yield* flush()
  }
  yield* flush()
}

function* daily(ground: Ground, profile: Journals, seed: string, period: Period.Period, end: LocalDate.LocalDate) {
  const draw = function* <Name extends keyof All>(name: Name, date: LocalDate.LocalDate): Generator<Batch> {
    const own: Partial<All>[Name] = profile[name]
    const write: Journal<All[Name]> = kinds[name]
    if (own === undefined) return
    const day: Day = {
      date,
      ground,
      end,
      random: new Random(`${seed}/${name}/${date}`),
      month: new Random(`${seed}/${name}/${date.slice(0, 7)}`)
    }
    yield* write(own, day)
  }
  for (const date of Calendar.days(period)) for (const name of Object.keys(kinds)) yield* draw(name as keyof All, date)
}

/**
 * What goes on in a period, as far as it is known on a day, by default at the period's end: a case that is still open then is open.
 * The rows of a day depend on the seed and the day alone, so a half-year holds the same cases as its months, at most more of their
 * history.
 */
export const journals = (
  ground: Ground,
  profile: Journals,
  seed: string | number,
  period: Period.Period,
  knownUntil: LocalDate.LocalDate = Period.last(period)
): Iterable<Batch> => ({
  [Symbol.iterator]: () => gathered(daily(ground, profile, String(seed), period, LocalDate.addDays(knownUntil, 1)))
})
