/** Facilities, publicity boards and posted rules; teams and volunteers. */
import type { BoardKind, FacilityKind, ServiceTeamKind } from "@shequ/core/codes"
import { Facility, PostedRule, PublicityBoard, type Resident, ServiceTeam, Volunteer } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as PersonName from "../PersonName.ts"
import * as Site from "../Site.ts"
import type { Places } from "./places.ts"

const facilities: ReadonlyArray<readonly [name: string, kind: FacilityKind]> = [
  ["市民学校", "civic-school"],
  ["便民服务中心", "one-stop-centre"],
  ["中心广场", "ground"],
  ["便民市场", "market"],
  ["宣传橱窗", "window"],
  ["宣传栏", "board"],
  ["老年活动室", "elderly-room"],
  ["图书室", "library"],
  ["健身点", "outdoor-fitness"]
]

const boards: ReadonlyArray<BoardKind> = ["window", "board", "blackboard", "window", "board"]

const teams: ReadonlyArray<readonly [name: string, kind: ServiceTeamKind]> = [
  ["党员志愿服务队", "party-volunteer"],
  ["义务巡逻队", "patrol"],
  ["助老服务队", "home-service"],
  ["文艺队", "arts"],
  ["邻里志愿者", "volunteer"]
]

const rules = ["便民服务承诺", "党务公开制度", "居民公约", "消防安全制度"]

export const amenities = (
  site: Site.Site,
  at: Places,
  residents: ReadonlyArray<Resident>
): ReadonlyArray<Batch.Batch> => {
  const { profile, random, since: validFrom } = site
  const grid = (index: number): string | undefined => at.gridIds[index % at.gridIds.length]
  const wanted = Math.round((residents.length * profile.volunteers) / 1000)
  const chosen = random.sample(
    residents.filter((row) => row.employment !== undefined),
    wanted
  )
  return [
    Batch.of(
      ServiceTeam,
      teams.map(([name, kind], index) => ({
        id: Site.id(site, "T", index + 1),
        validFrom,
        name,
        kind,
        members: random.between(8, 24),
        leaderName: PersonName.make(random, random.chance(0.5) ? "male" : "female"),
        ...Site.located(site)
      }))
    ),
    Batch.of(
      Volunteer,
      chosen.map((row, index) => ({
        id: Site.id(site, "V", index + 1),
        validFrom: row.validFrom,
        name: row.name,
        residentId: row.id,
        serviceTeamId: Site.id(site, "T", random.between(1, teams.length)),
        ...Site.located(site)
      }))
    ),
    Batch.of(
      Facility,
      facilities.map(([name, kind], index) => ({
        id: Site.id(site, "F", index + 1),
        validFrom,
        name,
        kind,
        meetsStandard: random.chance(0.9),
        ...Site.located(site, grid(index))
      }))
    ),
    Batch.of(
      PublicityBoard,
      boards.map((kind, index) => ({
        id: Site.id(site, "PB", index + 1),
        validFrom,
        name: `宣传阵地${index + 1}`,
        kind,
        ...Site.located(site, grid(index))
      }))
    ),
    Batch.of(
      PostedRule,
      rules.map((title, index) => ({
        id: Site.id(site, "RU", index + 1),
        validFrom,
        title,
        ...Site.located(site)
      }))
    )
  ]
}
