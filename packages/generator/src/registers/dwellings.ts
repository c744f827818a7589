/** The dwellings of buildings, two on each floor of each entrance, and where each is. */
import { type Area, type Building, type Compound, Dwelling } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Site from "../Site.ts"

export interface Home {
  readonly dwellingId: string
  readonly gridId?: string
  readonly areaId?: string
  readonly address: string
  readonly number: string
}

export interface Dwellings {
  readonly batch: Batch.Batch
  readonly homes: ReadonlyArray<Home>
}

interface Houses {
  readonly areas: ReadonlyArray<Area>
  readonly compounds: ReadonlyArray<Compound>
  readonly buildings: ReadonlyArray<Building>
}

export const dwellings = (site: Site.Site, { areas, buildings, compounds }: Houses): Dwellings => {
  const { random, since: validFrom } = site
  const areaOf = new Map(areas.map((row) => [row.gridId, row.id]))
  const nameOf = new Map(compounds.map((row) => [row.id, row.name]))
  const rows: Array<Dwelling> = []
  const homes: Array<Home> = []
  for (const building of buildings) {
    const areaId = areaOf.get(building.gridId)
    for (let entrance = 1; entrance <= (building.entrances ?? 1); entrance++) {
      for (let index = 0; index < 2 * (building.floors ?? 1); index++) {
        const floor = Math.floor(index / 2) + 1
        const room = `${floor}0${(index % 2) + 1}`
        const dwellingId = Site.id(site, "D", rows.length + 1)
        rows.push({
          id: dwellingId,
          validFrom,
          buildingId: building.id,
          entrance: `${entrance}单元`,
          floor,
          room,
          use: "residential",
          tenure: random.code({ owned: 92, "public-rental": 4, "low-rent": 2, "work-unit": 2 }),
          fitOut: "done",
          areaSquareMetres: random.pick([52, 61, 68, 76, 89, 96, 118, 132])
        })
        homes.push({
          dwellingId,
          ...(building.gridId === undefined ? {} : { gridId: building.gridId }),
          ...(areaId === undefined ? {} : { areaId }),
          number: `${building.number.replace(/幢$/, "")}-${entrance}-${room}`,
          address: `${nameOf.get(building.compoundId ?? "") ?? ""}${building.number}${entrance}单元${room}室`
        })
      }
    }
  }
  return { batch: Batch.of(Dwelling, rows), homes }
}
