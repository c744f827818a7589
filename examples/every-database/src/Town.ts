/** Communities that nobody lives in, and the question that is asked of them: the standard catalogue, by month and for the whole time. */
import { type Change, Period, Plan, Registry } from "@shequ/core"
import { Generator, Profile } from "@shequ/generator"
import { standardKpis } from "@shequ/kpis"

export const registry = Registry.make([standardKpis])

export interface Town {
  readonly plan: Plan.Plan
  /** The rows as changes, a batch at a time; generated anew each time they are asked for. */
  readonly changes: () => Generator<ReadonlyArray<Change>>
}

export interface Size {
  readonly communities: number
  readonly period: Period.Period
  readonly profile?: Profile.Profile
}

export const town = ({ communities, period, profile = Profile.standard }: Size): Town => {
  const city = Generator.city(profile, "every-database", { communities })
  const places: Array<string> = []
  for (const [{ id }, rows] of city.registers) {
    if (id === "community" || id === "division") places.push(...rows.map((row) => row.id))
  }
  const plan = Plan.make(registry, {
    kpis: standardKpis.kpis,
    places,
    periods: [...Period.eachMonth(period), period],
    compare: ["previous-period"]
  })
  return {
    plan,
    changes: function* () {
      for (const batches of [city.registers, city.journals(period)]) {
        for (const [{ id, kind }, rows] of batches) {
          yield [{ op: kind === "journal" ? "append" : "put", collection: id, rows }]
        }
      }
    }
  }
}
