/** A city of 3 districts, 12 townships, 60 communities and 480 grids that is redrawn now and then, and cases in its grids. */
import {
  Collection,
  Dataset,
  evaluate,
  Field,
  figures,
  Kpi,
  LocalDate,
  Measure,
  type Period,
  Plan,
  Plugin,
  Registry,
  type Results,
  type Row
} from "../../src/index.ts"

const words = (text: string) => ({ zh: text, en: text })
export const Place = Collection.places({
  id: "place",
  name: words("Place"),
  unit: "thing",
  fields: {
    name: Field.text("名", "Name"),
    level: Field.text("级", "Level"),
    upId: Field.self("上级", "Parent", { optional: true })
  },
  parent: (row) => row.upId,
  level: (row) => row.level as never
})
export const Case = Collection.journal({
  id: "case",
  name: words("Case"),
  unit: "piece",
  time: "on",
  fields: { on: Field.date("日期", "On"), placeId: Field.reference(Place, "辖区", "Place") },
  place: (row) => row.placeId
})
export const cases = Kpi.make({
  id: "city.cases",
  name: words("Cases"),
  unit: "piece",
  better: "neither",
  value: Measure.count(Case)
})
export const registry = Registry.make([
  Plugin.make({ id: "city", version: "1", name: words("City"), collections: [Place, Case], kpis: [cases] })
])

export type PlaceRow = Row.Row<typeof Place>
export type CaseRow = Row.Row<typeof Case>
const since = "2000-01-01" as const

const level = (name: string, from: string, count: number, size: number, up: (index: number) => string) =>
  Array.from(
    { length: count },
    (_, index): PlaceRow => ({
      id: `${from}${index}`,
      name: `${name} ${index}`,
      level: name,
      upId: up(Math.floor(index / size)),
      validFrom: since
    })
  )

export const drawn: ReadonlyArray<PlaceRow> = [
  { id: "city", name: "City", level: "city", validFrom: since },
  ...level("district", "d", 3, 3, () => "city"),
  ...level("township", "t", 12, 4, (index) => `d${index}`),
  ...level("community", "c", 60, 5, (index) => `t${index}`),
  ...level("grid", "g", 480, 8, (index) => `c${index}`)
]

/** What became of the map on a day. */
export type Redrawing = { readonly on: LocalDate.LocalDate } & (
  | { readonly move: string; readonly to: string }
  | { readonly split: string; readonly into: ReadonlyArray<string> }
  | { readonly merge: ReadonlyArray<string>; readonly into: string }
)

const isOpen = (row: PlaceRow): boolean => row.validTo === undefined

/** The map after a redrawing: old rows are closed, never changed. */
export const redraw = (map: ReadonlyArray<PlaceRow>, change: Redrawing): ReadonlyArray<PlaceRow> => {
  const { on } = change
  const closed = "move" in change ? [change.move] : "split" in change ? [change.split] : change.merge
  const old = map.filter((row) => closed.includes(row.id) && isOpen(row))
  const [first] = old
  if (first === undefined) return map
  const added: ReadonlyArray<PlaceRow> =
    "move" in change
      ? [{ ...first, upId: change.to, validFrom: on }]
      : ("split" in change ? change.into : [change.into]).map((id) => ({ ...first, id, name: id, validFrom: on }))
  return [...map.map((row) => (old.includes(row) ? { ...row, validTo: on } : row)), ...added]
}

export const resultsOf = (
  map: ReadonlyArray<PlaceRow>,
  rows: ReadonlyArray<CaseRow>,
  periods: ReadonlyArray<Period.Period>,
  tree: "then" | "now" = "then"
): Results.Results => {
  const dataset = Dataset.make(registry)
  Dataset.add(dataset, Place.id, map)
  Dataset.add(dataset, Case.id, rows)
  const places = [...new Set(map.map((row) => row.id))]
  const plan = Plan.make(registry, { kpis: [cases], places, periods, tree })
  return figures(registry, plan, evaluate(plan, dataset))
}

/** The ancestors of a place on a day, step by step through the rows: the first version holds for days before it. */
export const ancestors = (
  map: ReadonlyArray<PlaceRow>,
  place: string,
  on: LocalDate.LocalDate
): ReadonlyArray<string> => {
  const versions = map.filter((row) => row.id === place).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const row = versions.findLast((one) => one.validFrom <= on) ?? versions[0]
  return row?.upId === undefined ? [place] : [place, ...ancestors(map, row.upId, on)]
}

export const dayAfter = (days: number): LocalDate.LocalDate => LocalDate.addDays("2026-01-01", days)
