/** The divisions above the communities: the invented city of 云川 (its code `3399` names no city) with districts and townships. */
import type { LocalDate } from "@shequ/core"
import { Division } from "@shequ/core/model"
import * as Batch from "../Batch.ts"

type Row = Omit<Division, "validFrom">

/** How many communities make a township, and townships a district. */
const perTownship = 10
const perDistrict = 8

const province: Row = { id: "33", code: "330000000000", name: "浙江省", level: "province" }
const city: Row = { id: "3399", code: "339900000000", name: "云川市", level: "city", parentId: province.id }

const districtNames = ["东川区", "西川区", "南川区", "北川区", "江湾区", "云岭区", "新港区", "平湖区"]
const first = [..."清文和长望景新永"]
const last = [..."波晖平桥江芳源"]

const district = (index: number): Row => {
  const id = `${city.id}${String(index + 1).padStart(2, "0")}`
  return {
    id,
    code: `${id}000000`,
    name: districtNames[index] ?? `第${index + 1}区`,
    level: "district",
    parentId: city.id
  }
}

const township = (index: number): Row => {
  const above = district(Math.floor(index / perDistrict))
  const id = `${above.id}${String((index % perDistrict) + 1).padStart(3, "0")}`
  const name = `${first[index % first.length]}${last[Math.floor(index / first.length) % last.length]}街道`
  return { id, code: `${id}000`, name, level: "township", parentId: above.id }
}

/** The township of a community, by the community's number from 0, and the community's code within it. */
export const above = (index: number): { readonly divisionId: string; readonly code: string } => {
  const { id } = township(Math.floor(index / perTownship))
  return { divisionId: id, code: `${id}${String((index % perTownship) + 1).padStart(3, "0")}` }
}

/** All divisions above this many communities, widest first. */
export const divisions = (communities: number, validFrom: LocalDate.LocalDate): Batch.Batch => {
  const townships = Math.ceil(communities / perTownship)
  const districts = Math.ceil(townships / perDistrict)
  const rows = [
    province,
    city,
    ...Array.from({ length: districts }, (_, index) => district(index)),
    ...Array.from({ length: townships }, (_, index) => township(index))
  ]
  return Batch.of(
    Division,
    rows.map((row) => ({ ...row, validFrom }))
  )
}
