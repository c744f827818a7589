/** Rounds through the compounds, and what they find. */
import type { FindingCategory, FindingOutcome, PatrolKind } from "@shequ/core/codes"
import { Compound, Finding, Patrol, ServiceTeam } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"

export interface PatrolProfile {
  /** Chance of each kind of round, for every compound and day. */
  readonly rounds: { readonly [Kind in PatrolKind]?: number }
  /** Findings per round, on average. */
  readonly findings: number
  readonly categories: Mix<FindingCategory>
  readonly outcomes: Mix<FindingOutcome>
}

export const patrolProfile: PatrolProfile = {
  rounds: { "order-and-cleaning": 0.93, security: 0.6, "fire-safety": 0.1 },
  findings: 0.12,
  categories: {
    parking: 22,
    "small-ads": 20,
    "blind-spot": 12,
    "waste-sorting": 8,
    "damaged-facility": 14,
    "fire-hazard": 12,
    "night-noise": 6,
    "non-motor": 6
  },
  outcomes: { rectified: 78, referred: 14, repeated: 6, prevented: 2 }
}

const starts: { readonly [Kind in PatrolKind]: readonly [from: number, to: number] } = {
  "order-and-cleaning": [8 * 12, 10 * 12],
  security: [19 * 12, 22 * 12],
  "fire-safety": [14 * 12, 16 * 12]
}

export const patrols: Day.Journal<PatrolProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const [nextPatrol, nextFinding] = [Day.ids(day, "PA"), Day.ids(day, "FI")]
  const [rows, findings]: [Array<Patrol>, Array<Finding>] = [[], []]
  const teams = ground.of(ServiceTeam).filter((team) => team.kind === "patrol")
  for (const compound of ground.of(Compound)) {
    if (!Ground.isValid(compound, date)) continue
    for (const [kind, chance] of Object.entries(profile.rounds) as Array<[PatrolKind, number]>) {
      if (!random.chance(chance)) continue
      const [from, to] = starts[kind]
      const startsAt = Calendar.at(date, 5 * random.between(from, to))
      const team = kind === "security" ? Ground.pick(random, teams, date) : undefined
      const staff = kind === "security" ? undefined : Day.staffFor(day, compound.gridId ?? compound.id)
      const id = nextPatrol()
      rows.push({
        id,
        startsAt,
        endsAt: startsAt + random.between(6, 18) * 300_000,
        kind,
        compoundId: compound.id,
        ...(staff === undefined ? {} : { staffMemberId: staff.id }),
        ...(team === undefined ? {} : { serviceTeamId: team.id }),
        patrollers: random.between(1, kind === "security" ? 4 : 2),
        ...Ground.placeOf(compound)
      })
      for (let found = random.count(profile.findings); found > 0; found--) {
        const outcome = random.code(profile.outcomes)
        findings.push({
          id: nextFinding(),
          foundOn: date,
          category: random.code(profile.categories),
          patrolId: id,
          compoundId: compound.id,
          outcome,
          ...(outcome === "rectified" ? { rectifiedOn: date } : {}),
          ...Ground.placeOf(compound)
        })
      }
    }
  }
  yield Batch.of(Patrol, rows)
  yield Batch.of(Finding, findings)
}
