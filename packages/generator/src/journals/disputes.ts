/** Disputes that the community mediates. */
import { LocalDate, Zone } from "@shequ/core"
import type { DisputeOutcome, DisputeType } from "@shequ/core/codes"
import { Dispute, Household } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"

export interface DisputeProfile {
  readonly perThousand: number
  readonly types: Mix<DisputeType>
  readonly outcomes: Mix<DisputeOutcome>
}

export const disputeProfile: DisputeProfile = {
  perThousand: 1.6,
  types: { neighbour: 40, family: 24, housing: 12, property: 8, consumer: 8, labour: 6, other: 2 },
  outcomes: { settled: 88, referred: 6, failed: 4, withdrawn: 2 }
}

export const disputes: Day.Journal<DisputeProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const end = Zone.shanghai.startOf(day.end)
  const next = Day.ids(day, "DT")
  const rows: Array<Dispute> = []
  for (let left = Day.count(day, profile.perThousand); left > 0; left--) {
    const household = Ground.pick(random, ground.of(Household), date)
    if (household === undefined) continue
    const acceptedAt = Calendar.at(date, Calendar.officeMinute(random))
    const handledAt = acceptedAt + random.between(6, 60) * 600_000
    const closedAt = Calendar.at(LocalDate.addDays(date, random.between(1, 12)), Calendar.officeMinute(random))
    const mediator = Day.staffFor(day, household.gridId)
    rows.push({
      id: next(),
      acceptedAt,
      type: random.code(profile.types),
      parties: random.between(2, 5),
      ...(mediator === undefined ? {} : { mediatorId: mediator.id }),
      ...(handledAt < end ? { handledAt } : {}),
      ...(closedAt < end ? { closedAt, outcome: random.code(profile.outcomes) } : {}),
      ...Ground.placeOf(household)
    })
  }
  yield Batch.of(Dispute, rows)
}
