/** The community's ground and houses: grids, areas, a street, compounds, buildings and dwellings. */
import { Area, Building, BuildingGroup, Community, Compound, Dwelling, Grid, Street } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Site from "../Site.ts"

export interface Home {
  readonly dwellingId: string
  readonly gridId: string
  readonly areaId: string
  readonly address: string
  readonly number: string
}

export interface Homes {
  readonly batches: ReadonlyArray<Batch.Batch>
  /** In the order of the buildings; there are a few more than households. */
  readonly homes: ReadonlyArray<Home>
  readonly compounds: ReadonlyArray<string>
  readonly gridIds: ReadonlyArray<string>
  readonly areaIds: ReadonlyArray<string>
  readonly streetId: string
}

const compoundNames = ["东苑", "西苑", "南苑", "北苑", "中苑", "新苑", "锦园", "翠园", "桂园", "竹园", "枫园", "莲园"]

export const homes = (site: Site.Site): Homes => {
  const { profile, random, since: validFrom } = site
  const buildings = Math.max(1, Math.ceil((profile.households * 1.05) / profile.householdsPerBuilding))
  const compounds = Math.max(1, Math.round(profile.households / profile.householdsPerCompound))
  const subGrids = Math.max(1, Math.round(profile.households / profile.householdsPerSubGrid))
  const of = (parts: number, building: number): number => Math.floor((building * parts) / buildings) + 1
  const gridId = (building: number): string => Site.id(site, "G", of(subGrids, building))
  const areaId = (building: number): string => Site.id(site, "A", of(subGrids, building))
  const compoundName = (index: number): string => compoundNames[index] ?? `${index + 1}号小区`
  const wide = Site.id(site, "G", 0)
  const streetId = Site.id(site, "ST", 1)
  const grids: Array<Grid> = [
    {
      id: wide,
      validFrom,
      name: `${site.name}网格`,
      code: `${site.code}001`,
      communityId: site.communityId,
      level: "grid",
      kind: "general"
    }
  ]
  const areas: Array<Area> = []
  for (let index = 1; index <= subGrids; index++) {
    const code = `${site.code}${String(index + 1).padStart(3, "0")}`
    grids.push({
      id: Site.id(site, "G", index),
      validFrom,
      name: `第${index}子网格`,
      code,
      communityId: site.communityId,
      parentId: wide,
      level: "sub-grid",
      kind: "general",
      partition: "building-unit"
    })
    areas.push({
      id: Site.id(site, "A", index),
      validFrom,
      name: `第${index}片`,
      kind: "area",
      ...Site.located(site, Site.id(site, "G", index))
    })
  }
  const compoundRows: Array<Compound> = Array.from({ length: compounds }, (_, index) => ({
    id: Site.id(site, "C", index + 1),
    validFrom,
    name: compoundName(index),
    kind: random.code({ commodity: 60, "work-unit": 15, old: 15, affordable: 10 }),
    builtYear: random.between(1988, 2006),
    gated: random.chance(0.7),
    smartGuard: random.chance(0.25),
    ...Site.located(site)
  }))
  const groups: Array<BuildingGroup> = []
  const buildingRows: Array<Building> = []
  const dwellings: Array<Dwelling> = []
  const found: Array<Home> = []
  for (let building = 0; building < buildings; building++) {
    const compound = of(compounds, building) - 1
    const compoundId = Site.id(site, "C", compound + 1)
    const group = Site.id(site, "BG", Math.floor(building / 3) + 1)
    const place = Site.located(site, gridId(building))
    if (building % 3 === 0) {
      const tags = random.chance(0.2) ? [{ code: "science" as const, from: validFrom }] : []
      groups.push({ id: group, validFrom, name: `${building + 1}幢楼群`, compoundId, tags, ...place })
    }
    const number = `${building + 1}幢`
    const floors = 6
    const id = Site.id(site, "B", building + 1)
    const entrances = Math.max(1, Math.round(profile.householdsPerBuilding / (floors * 2)))
    buildingRows.push({
      id,
      validFrom,
      number,
      compoundId,
      buildingGroupId: group,
      use: "residential",
      floors,
      entrances,
      ...place
    })
    for (let index = 0; index < profile.householdsPerBuilding; index++) {
      const entrance = Math.floor(index / (floors * 2)) + 1
      const floor = (Math.floor(index / 2) % floors) + 1
      const room = `${floor}0${(index % 2) + 1}`
      const dwellingId = Site.id(site, "D", dwellings.length + 1)
      dwellings.push({
        id: dwellingId,
        validFrom,
        buildingId: id,
        entrance: `${entrance}单元`,
        floor,
        room,
        use: "residential",
        tenure: random.code({ owned: 92, "public-rental": 4, "low-rent": 2, "work-unit": 2 }),
        fitOut: "done",
        areaSquareMetres: random.pick([52, 61, 68, 76, 89, 96, 118, 132])
      })
      found.push({
        dwellingId,
        gridId: gridId(building),
        areaId: areaId(building),
        number: `${building + 1}-${entrance}-${room}`,
        address: `${compoundName(compound)}${number}${entrance}单元${room}室`
      })
    }
  }
  return {
    homes: found,
    compounds: compoundRows.map((row) => row.id),
    gridIds: grids.slice(1).map((row) => row.id),
    areaIds: areas.map((row) => row.id),
    streetId,
    batches: [
      Batch.of(Community, [
        {
          id: site.communityId,
          validFrom,
          name: site.name,
          code: site.code,
          divisionId: site.divisionId,
          kind: "residents-committee",
          urbanRural: "main-urban-area",
          areaSquareMetres: profile.households * random.between(180, 420)
        }
      ]),
      Batch.of(Grid, grids),
      Batch.of(Area, areas),
      Batch.of(Street, [
        {
          id: streetId,
          validFrom,
          name: `${site.name.replace(/社区$/, "")}路`,
          lengthMetres: 800,
          ...Site.located(site)
        }
      ]),
      Batch.of(Compound, compoundRows),
      Batch.of(BuildingGroup, groups),
      Batch.of(Building, buildingRows),
      Batch.of(Dwelling, dwellings)
    ]
  }
}
