/** Where an invented community stands: its ids and codes, and the stream that its registers are drawn from. */
import { LocalDate } from "@shequ/core"
import type { Profile } from "./Profile.ts"
import { Random } from "./Random.ts"
import { above } from "./registers/divisions.ts"

export interface Site {
  readonly profile: Profile
  readonly random: Random
  /** Goes before every id of the community. */
  readonly prefix: string
  readonly communityId: string
  readonly name: string
  /** The twelve-digit code. */
  readonly code: string
  readonly divisionId: string
  /** Residents before this community's, so that citizen numbers go on. */
  readonly firstSerial: number
  /** Since when the registers hold. */
  readonly since: LocalDate.LocalDate
}

const first = [..."和安康宁新清春翠锦桂荷枫云星福乐"]
const last = [..."园泉桥苑庭湖山溪塘坊湾丰"]

export const since = (profile: Profile): LocalDate.LocalDate => LocalDate.addMonths(profile.on, -60)

/** The site of the city's community with this number, from 0. */
export const make = (profile: Profile, seed: string | number, index: number, prefix: string): Site => ({
  profile,
  random: new Random(`${seed}/registers/${index}`),
  prefix,
  communityId: `${prefix}Q`,
  name: `${first[index % first.length]}${last[Math.floor(index / first.length) % last.length]}社区`,
  ...above(index),
  firstSerial: index * 6151,
  since: since(profile)
})

const wide = ["H", "R", "D"]

/** The id of the `number`th row of a register: `H0012`. */
export const id = (site: Site, letters: string, number: number): string =>
  `${site.prefix}${letters}${String(number).padStart(wide.includes(letters) ? 4 : 2, "0")}`

export const located = (site: Site, gridId?: string): { readonly communityId: string; readonly gridId?: string } => ({
  communityId: site.communityId,
  ...(gridId === undefined ? {} : { gridId })
})
