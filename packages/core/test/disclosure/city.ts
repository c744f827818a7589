/** A made-up city for disclosure: six levels of numbers, two breakdowns, and KPIs that are parts of each other. */
import {
  Collection,
  Dataset,
  evaluate,
  Field,
  Formula,
  figures,
  Kpi,
  Measure,
  Period,
  Plan,
  Plugin,
  Registry,
  type Results,
  Vocabulary
} from "../../src/index.ts"

const words = (text: string) => ({ zh: text, en: text })
const vocabulary = (id: string, codes: ReadonlyArray<string>) =>
  Vocabulary.make(id, { name: words(id), terms: Object.fromEntries(codes.map((code) => [code, words(code)])) })
export const kinds = ["a", "b", "c"] as const
export const sexes = ["f", "m"] as const
const Kind = vocabulary("kind", kinds)
const Sex = vocabulary("sex", sexes)
const Place = Collection.places({
  id: "place",
  name: words("Place"),
  unit: "thing",
  fields: { level: Field.text("级", "Level"), upId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.upId,
  level: "grid"
})
const Resident = Collection.register({
  id: "resident",
  name: words("Resident"),
  unit: "person",
  fields: {
    placeId: Field.reference(Place, "辖区", "Place"),
    kind: Field.code(Kind, "类", "Kind"),
    sex: Field.code(Sex, "性", "Sex"),
    poor: Field.flag("贫", "Poor")
  },
  place: (row) => row.placeId
})
const byKind = Kpi.by("kind", words("kind"), Resident, (row) => row.kind)
const bySex = Kpi.by("sex", words("sex"), Resident, (row) => row.sex)
type Rows = Parameters<typeof Measure.count<typeof Resident>>[1]
const count = (id: string, where: Rows, breakdowns: ReadonlyArray<Kpi.Breakdown> = []) =>
  Kpi.make({
    id: `r.${id}`,
    name: words(id),
    unit: "person",
    better: "neither",
    value: Measure.count(Resident, where),
    breakdowns
  })
const all = count("all", undefined, [byKind, bySex])
const poor = count("poor", (row) => row.poor, [byKind, bySex])
export const kpis: ReadonlyArray<Kpi.Kpi> = [
  all,
  poor,
  Kpi.make({
    id: "r.share",
    name: words("share"),
    unit: "percent",
    better: "neither",
    value: Formula.ratio(Kpi.value(poor), Kpi.value(all)),
    breakdowns: [byKind]
  }),
  count("a", (row) => row.kind.is("a"), [bySex]),
  count("a-or-b", (row) => row.kind.in(["a", "b"])),
  count("women", (row) => row.sex.is("f")),
  Kpi.make({
    id: "r.a-and-women",
    name: words("sum"),
    unit: "person",
    better: "neither",
    value: Formula.add(
      Measure.count(Resident, (row) => row.kind.is("a")),
      Measure.count(Resident, (row) => row.sex.is("f"))
    )
  })
]
export const registry = Registry.make([
  Plugin.make({
    id: "city",
    version: "1",
    name: words("City"),
    vocabularies: [Kind, Sex],
    collections: [Place, Resident],
    kpis
  })
])

const since = "2000-01-01"
export const parents: Readonly<Record<string, string>> = {
  t1: "city",
  t2: "city",
  c1: "t1",
  c2: "t1",
  c3: "t2",
  g1: "c1",
  g2: "c1",
  g3: "c2",
  g4: "c2",
  g5: "c3",
  g6: "c3"
}
export const placeIds = ["city", ...Object.keys(parents)]
const places = placeIds.map((id) => {
  const upId = parents[id]
  return { id, level: "x", validFrom: since, ...(upId === undefined ? {} : { upId }) }
})

/** The smallest groups that anyone could count. */
export interface Atom {
  readonly grid: string
  readonly kind: string
  readonly sex: string
  readonly poor: boolean
}
export const atoms: ReadonlyArray<Atom> = placeIds
  .filter((id) => id.startsWith("g"))
  .flatMap((grid) =>
    kinds.flatMap((kind) => sexes.flatMap((sex) => [true, false].map((state) => ({ grid, kind, sex, poor: state }))))
  )

export const resultsOf = (
  counts: ReadonlyArray<number>,
  asked: { readonly kpis: ReadonlyArray<Kpi.Kpi>; readonly places: ReadonlyArray<string> }
): Results.Results => {
  const dataset = Dataset.make(registry)
  Dataset.add(dataset, "place", places)
  Dataset.add(
    dataset,
    "resident",
    atoms.flatMap(({ grid, ...rest }, index) =>
      Array.from({ length: counts[index] ?? 0 }, (_, n) => ({
        id: `${index}-${n}`,
        placeId: grid,
        ...rest,
        validFrom: since
      }))
    )
  )
  const plan = Plan.make(registry, {
    ...asked,
    // Of stocks the month and the half-year say the same.
    periods: [Period.month(2026, 6), Period.halfYear(2026, 1)],
    breakdowns: true
  })
  return figures(registry, plan, evaluate(plan, dataset))
}
