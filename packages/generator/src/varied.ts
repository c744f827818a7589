/** Makes a community's profile a little its own: larger or smaller, busier or quieter, more or less thorough. */
import type { Profile } from "./Profile.ts"
import type { Random } from "./Random.ts"

export const varied = (profile: Profile, random: Random): Profile => {
  const factor = (spread: number): number => 1 - spread + 2 * spread * random.fraction()
  const [size, busy, trouble, thorough] = [factor(0.4), factor(0.35), factor(0.5), factor(0.06)]
  const share = (value: number): number => Math.min(1, value * thorough)
  const { cases, disputes, meetings, registrations, safety, services, visits } = profile.journals
  return {
    ...profile,
    households: Math.round(profile.households * size),
    floating: Math.min(0.6, profile.floating * factor(0.5)),
    staff: Math.max(4, Math.round(profile.staff * size)),
    journals: {
      ...profile.journals,
      ...(visits === undefined ? {} : { visits: { ...visits, perThousand: visits.perThousand * busy } }),
      ...(cases === undefined ? {} : { cases: { ...cases, perThousand: cases.perThousand * trouble } }),
      ...(disputes === undefined ? {} : { disputes: { ...disputes, perThousand: disputes.perThousand * trouble } }),
      ...(safety === undefined
        ? {}
        : { safety: { ...safety, securityPerThousand: safety.securityPerThousand * trouble } }),
      ...(services === undefined
        ? {}
        : { services: { ...services, monthlyHomeService: share(services.monthlyHomeService) } }),
      ...(meetings === undefined
        ? {}
        : { meetings: { ...meetings, staff: share(meetings.staff), party: share(meetings.party) } }),
      ...(registrations === undefined
        ? {}
        : {
            registrations: {
              ...registrations,
              rentals: share(registrations.rentals),
              letters: share(registrations.letters)
            }
          })
    }
  }
}
