/** A made-up town for disclosure: a township, two communities, three grids; households of two kinds, some of them poor. */
import {
  Collection,
  Dataset,
  evaluate,
  Field,
  Formula,
  figures,
  Kpi,
  type LocalDate,
  Measure,
  Period,
  Plan,
  Plugin,
  Registry,
  type Results,
  Vocabulary
} from "../../src/index.ts"

const words = (text: string) => ({ zh: text, en: text })
const Kind = Vocabulary.make("kind", { name: words("kind"), terms: { a: words("a"), b: words("b") } })
export const Place = Collection.places({
  id: "place",
  name: words("Place"),
  unit: "thing",
  fields: { level: Field.text("级", "Level"), upId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.upId,
  level: "grid"
})
export const Household = Collection.register({
  id: "household",
  name: words("Household"),
  unit: "household",
  fields: {
    placeId: Field.reference(Place, "辖区", "Place"),
    kind: Field.code(Kind, "类", "Kind"),
    poor: Field.flag("贫", "Poor")
  },
  place: (row) => row.placeId
})
const kind = Kpi.by("kind", words("kind"), Household, (row) => row.kind)
const make = Kpi.make
export const total = make({
  id: "h.all",
  name: words("All"),
  unit: "household",
  better: "neither",
  value: Measure.count(Household),
  breakdowns: [kind]
})
export const poor = make({
  id: "h.poor",
  name: words("Poor"),
  unit: "household",
  better: "neither",
  value: Measure.count(Household, (row) => row.poor),
  breakdowns: [kind]
})
export const share = make({
  id: "h.share",
  name: words("Share"),
  unit: "percent",
  better: "neither",
  value: Formula.ratio(Kpi.value(poor), Kpi.value(total)),
  breakdowns: [kind]
})
export const registry = Registry.make([
  Plugin.make({
    id: "town",
    version: "1",
    name: words("Town"),
    vocabularies: [Kind],
    collections: [Place, Household],
    kpis: [total, poor, share]
  })
])

const since = "2000-01-01"
export const places = [
  { id: "t", level: "township", validFrom: since },
  { id: "c1", level: "community", upId: "t", validFrom: since },
  { id: "c2", level: "community", upId: "t", validFrom: since },
  { id: "g1", level: "grid", upId: "c1", validFrom: since },
  { id: "g2", level: "grid", upId: "c1", validFrom: since },
  { id: "g3", level: "grid", upId: "c2", validFrom: since }
]
export const above: Readonly<Record<string, ReadonlyArray<string>>> = {
  g1: ["g1", "c1", "t"],
  g2: ["g2", "c1", "t"],
  g3: ["g3", "c2", "t"],
  c1: ["c1", "t"]
}

/** How many households of a grid, kind and state there are; the smallest things that anyone could count. */
export interface Atom {
  readonly grid: string
  readonly kind: "a" | "b"
  readonly poor: boolean
}
export const atoms: ReadonlyArray<Atom> = ["g1", "g2", "g3"].flatMap((grid) =>
  (["a", "b"] as const).flatMap((one) => [true, false].map((state) => ({ grid, kind: one, poor: state })))
)

/** The results of a town with so many households of each atom. */
export const resultsOf = (
  counts: ReadonlyArray<number>,
  options: {
    readonly kpis?: ReadonlyArray<Kpi.Kpi>
    readonly places?: ReadonlyArray<string>
    readonly on?: LocalDate.LocalDate
  } = {}
): Results.Results => {
  const dataset = Dataset.make(registry)
  Dataset.add(dataset, "place", places)
  const rows = atoms.flatMap((atom, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, n) => ({
      id: `${index}-${n}`,
      placeId: atom.grid,
      kind: atom.kind,
      poor: atom.poor,
      validFrom: since
    }))
  )
  Dataset.add(dataset, "household", rows)
  const plan = Plan.make(registry, {
    kpis: options.kpis ?? [total, poor, share],
    places: options.places ?? ["t", "c1", "c2", "g1", "g2", "g3"],
    periods: [Period.day(options.on ?? "2026-01-01")],
    breakdowns: true
  })
  return figures(registry, plan, evaluate(plan, dataset))
}
