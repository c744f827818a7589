/** The community's ground: grids, areas, a street, compounds and buildings. */
import { Area, Building, BuildingGroup, Community, Compound, Grid, Street } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Site from "../Site.ts"

export interface Places {
  readonly batches: ReadonlyArray<Batch.Batch>
  readonly areas: ReadonlyArray<Area>
  readonly compounds: ReadonlyArray<Compound>
  readonly buildings: ReadonlyArray<Building>
  readonly gridIds: ReadonlyArray<string>
  readonly streetId: string
}

const compoundNames = ["东苑", "西苑", "南苑", "北苑", "中苑", "新苑", "锦园", "翠园", "桂园", "竹园", "枫园", "莲园"]

export const places = (site: Site.Site): Places => {
  const { profile, random, since: validFrom } = site
  const buildings = Math.max(1, Math.ceil((profile.households * 1.05) / profile.householdsPerBuilding))
  const compounds = Math.max(1, Math.round(profile.households / profile.householdsPerCompound))
  const gridCount = Math.max(1, Math.round(profile.households / profile.householdsPerGrid))
  const of = (parts: number, building: number): number => Math.floor((building * parts) / buildings) + 1
  const gridId = (building: number): string => Site.id(site, "G", of(gridCount, building))
  const compoundName = (index: number): string => compoundNames[index] ?? `${index + 1}号小区`
  const streetId = Site.id(site, "ST", 1)
  const grids: Array<Grid> = []
  const areas: Array<Area> = []
  for (let index = 1; index <= gridCount; index++) {
    const code = `${site.code}${String(index).padStart(3, "0")}`
    grids.push({
      id: Site.id(site, "G", index),
      validFrom,
      name: `第${index}网格`,
      code,
      communityId: site.communityId,
      level: "grid",
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
  }
  return {
    areas,
    compounds: compoundRows,
    buildings: buildingRows,
    gridIds: grids.map((row) => row.id),
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
      Batch.of(Building, buildingRows)
    ]
  }
}
