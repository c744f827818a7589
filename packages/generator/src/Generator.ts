/**
 * Invents ledgers from a seed: the same profile and seed give the same rows, on every machine. Whoever lives here lives nowhere
 * else: names are put together at random, citizen numbers and phones are of ranges that nobody is given (`CitizenId`).
 */
import type { Period } from "@shequ/core"
import { Area, Building, Community, Compound } from "@shequ/core/model"
import * as Batch from "./Batch.ts"
import * as Ground from "./Ground.ts"
import { journals } from "./journals.ts"
import type { Profile } from "./Profile.ts"
import { Random } from "./Random.ts"
import { amenities } from "./registers/amenities.ts"
import { divisions } from "./registers/divisions.ts"
import { dwellings } from "./registers/dwellings.ts"
import { organisations } from "./registers/organisations.ts"
import { party } from "./registers/party.ts"
import { people } from "./registers/people.ts"
import { places } from "./registers/places.ts"
import { staff } from "./registers/staff.ts"
import * as Site from "./Site.ts"
import { varied } from "./varied.ts"

/** A ledger that is written while it is read: both parts may be gone through as often as one likes, and always say the same. */
export interface Generated {
  readonly registers: Iterable<Batch.Batch>
  /** What goes on in the period, as far as it is known at its end. The registers come first: journals refer to them. */
  readonly journals: (period: Period.Period) => Iterable<Batch.Batch>
}

const again = (start: () => Generator<Batch.Batch>): Iterable<Batch.Batch> => ({ [Symbol.iterator]: start })

const registersOf = (site: Site.Site): ReadonlyArray<Batch.Batch> => {
  const at = places(site)
  const firms = organisations(site, at)
  const own = staff(site, at)
  const { batch, homes } = dwellings(site, at)
  const { batches, residents } = people(site, homes)
  return [
    ...at.batches,
    batch,
    ...firms.batches,
    ...own.batches,
    ...batches,
    ...amenities(site, at, residents),
    ...party(site, residents, own.rows)
  ]
}

/**
 * Communities of the invented city 云川市, each about as the profile says and none like another. One community at a time is in
 * memory, so millions of rows stream.
 *
 * @example
 * const city = Generator.city(Profile.standard, "spring", { communities: 200 })
 * for (const [collection, rows] of city.registers) …
 * for (const [collection, rows] of city.journals(Period.year(2010))) …
 */
export const city = (
  profile: Profile,
  seed: string | number,
  { communities }: { readonly communities: number }
): Generated => {
  const numbers = Array.from({ length: communities }, (_, index) => index)
  const siteOf = (index: number): Site.Site =>
    Site.make(varied(profile, new Random(`${seed}/profile/${index}`)), seed, index, `${index + 1}-`)
  return {
    registers: again(function* () {
      yield divisions(communities, Site.since(profile))
      for (const index of numbers) yield* Batch.split(registersOf(siteOf(index)))
    }),
    journals: (period) =>
      again(function* () {
        for (const index of numbers) {
          const site = siteOf(index)
          const ground = Ground.make(registersOf(site), site.prefix)
          yield* journals(ground, site.profile.journals, `${seed}/${index}`, period)
        }
      })
  }
}

/** One community, exactly as the profile says; its ids have no prefix. */
export const community = (profile: Profile, seed: string | number): Generated => {
  const site = (): Site.Site => Site.make(profile, seed, 0, "")
  return {
    registers: again(function* () {
      yield divisions(1, Site.since(profile))
      yield* Batch.split(registersOf(site()))
    }),
    journals: (period) =>
      again(function* () {
        yield* journals(Ground.make(registersOf(site())), profile.journals, seed, period)
      })
  }
}

/**
 * People for the buildings of a ledger that does not list its dwellings: these, households, residents and the files kept on them.
 */
export const populate = (
  registers: Iterable<Batch.Batch>,
  profile: Profile,
  seed: string | number
): Iterable<Batch.Batch> =>
  again(function* () {
    const ground = Ground.make(registers)
    const [community] = ground.of(Community)
    if (community === undefined) return
    const site: Site.Site = {
      ...Site.make(profile, seed, 0, ""),
      communityId: community.id,
      name: community.name,
      code: community.code,
      divisionId: community.divisionId
    }
    const houses = { areas: ground.of(Area), compounds: ground.of(Compound), buildings: ground.of(Building) }
    const { batch, homes } = dwellings(site, houses)
    yield* Batch.split([batch, ...people(site, homes).batches])
  })
