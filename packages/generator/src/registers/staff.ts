/** The community's staff and posts, and the areas and grids that they answer for. */
import type { StaffRole } from "@shequ/core/codes"
import { ContactAssignment, GridForceAssignment, LeadingGroup, StaffMember, StaffPost } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Family from "../Family.ts"
import * as PersonName from "../PersonName.ts"
import * as Site from "../Site.ts"
import type { Places } from "./places.ts"

export interface Staff {
  readonly batches: ReadonlyArray<Batch.Batch>
  readonly rows: ReadonlyArray<StaffMember>
}

const roleOf = (index: number): StaffRole => (["secretary", "director", "deputy"] as const)[index] ?? "social-worker"

export const staff = (site: Site.Site, at: Places): Staff => {
  const { profile, random, since: validFrom } = site
  const rows: Array<StaffMember> = Array.from({ length: profile.staff }, (_, index) => {
    const sex = random.chance(0.7) ? "female" : "male"
    return {
      id: Site.id(site, "S", index + 1),
      validFrom,
      name: PersonName.make(random, sex),
      sex,
      birthDate: Family.bornAt(random, random.between(24, 54), profile.on),
      education: random.code({ "bachelor-graduated": 35, "college-graduated": 50, "high-school-graduated": 15 }),
      politicalStatus: index < 3 || random.chance(0.4) ? "party-member" : "masses",
      role: roleOf(index),
      certified: random.chance(0.6),
      ...Site.located(site)
    }
  })
  const cleaners = 2
  const posts: Array<StaffPost> = rows.map((row, index) => ({
    id: Site.id(site, "P", index + 1),
    validFrom,
    kind: "social-worker",
    staffMemberId: row.id,
    monthlyPay: 180000 + 5000 * random.between(0, 12),
    ...Site.located(site)
  }))
  for (let index = 0; index < cleaners; index++) {
    posts.push({
      id: Site.id(site, "P", posts.length + 1),
      validFrom,
      kind: index === 0 ? "post-4050" : "cleaner",
      holderName: PersonName.make(random, "female"),
      duty: "道路保洁",
      monthlyPay: 110000,
      ...Site.located(site)
    })
  }
  const answersFor = (index: number): StaffMember => rows[index % rows.length] as StaffMember
  return {
    rows,
    batches: [
      Batch.of(StaffMember, rows),
      Batch.of(StaffPost, posts),
      Batch.of(LeadingGroup, [
        {
          id: Site.id(site, "LG", 1),
          validFrom,
          topic: "综治平安",
          leaderId: answersFor(0).id,
          members: 7,
          ...Site.located(site)
        }
      ]),
      Batch.of(
        ContactAssignment,
        at.areas.map((area, index) => ({
          id: Site.id(site, "CN", index + 1),
          validFrom,
          staffMemberId: answersFor(index).id,
          areaId: area.id
        }))
      ),
      Batch.of(
        GridForceAssignment,
        at.gridIds.map((gridId, index) => ({
          id: Site.id(site, "GF", index + 1),
          validFrom,
          gridId,
          role: "grid-leader",
          personName: answersFor(index).name,
          staffMemberId: answersFor(index).id
        }))
      )
    ]
  }
}
