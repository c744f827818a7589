/** What the police report, and incidents that endanger somebody. */
import type { SafetyKind, SecurityKind, Severity } from "@shequ/core/codes"
import { Grid, SafetyIncident, SecurityCase } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"
import type { Mix } from "../Random.ts"

export interface SafetyProfile {
  readonly securityPerThousand: number
  readonly security: Mix<SecurityKind>
  /** Share of burglaries and vehicle thefts that could have been prevented. */
  readonly preventable: number
  readonly incidentsPerThousand: number
  readonly incidents: Mix<SafetyKind>
  readonly severity: Mix<Severity>
}

export const safetyProfile: SafetyProfile = {
  securityPerThousand: 1.2,
  security: {
    "vehicle-theft": 34,
    burglary: 16,
    fraud: 18,
    criminal: 8,
    robbery: 3,
    affray: 12,
    "public-order": 7,
    gambling: 2
  },
  preventable: 0.45,
  incidentsPerThousand: 0.12,
  incidents: { traffic: 5, fire: 2, gas: 1, structure: 1, accident: 1, "minor-sleeping-out": 1 },
  severity: { ordinary: 96, serious: 4 }
}

export const safety: Day.Journal<SafetyProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const parents = new Set(ground.of(Grid).map((grid) => grid.parentId))
  const grids = ground.of(Grid).filter((grid) => !parents.has(grid.id))
  const [nextCase, nextIncident] = [Day.ids(day, "SC"), Day.ids(day, "SI")]
  const place = (): { communityId: string; gridId?: string } => {
    const grid = Ground.pick(random, grids, date)
    return { communityId: ground.communityId, ...(grid === undefined ? {} : { gridId: grid.id }) }
  }
  const [cases, incidents]: [Array<SecurityCase>, Array<SafetyIncident>] = [[], []]
  for (let left = Day.count(day, profile.securityPerThousand); left > 0; left--) {
    const kind = random.code(profile.security)
    const isTheft = kind === "burglary" || kind === "vehicle-theft"
    cases.push({
      id: nextCase(),
      occurredAt: Calendar.at(date, 5 * random.between(0, 287)),
      kind,
      preventable: isTheft && random.chance(profile.preventable),
      severity: random.code(profile.severity),
      solved: random.chance(0.35),
      ...place()
    })
  }
  for (let left = Day.count(day, profile.incidentsPerThousand); left > 0; left--) {
    incidents.push({
      id: nextIncident(),
      occurredAt: Calendar.at(date, Calendar.dayMinute(random)),
      kind: random.code(profile.incidents),
      severity: random.code(profile.severity),
      personsInvolved: random.between(1, 3),
      ...place()
    })
  }
  yield Batch.of(SecurityCase, cases)
  yield Batch.of(SafetyIncident, incidents)
}
