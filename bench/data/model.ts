/** The town of the benchmark: grids, households, cases and visits, as ordinary shequ collections. */
import { Collection, Field, Vocabulary } from "@shequ/core"

/** A vocabulary of `count` codes `prefix-1` … */
const numbered = <P extends string>(prefix: P, count: number): Vocabulary.Vocabulary<`${P}-${number}`> =>
  Vocabulary.make(`bench-${prefix}`, {
    name: { zh: prefix, en: prefix },
    terms: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `${prefix}-${at + 1}`,
        { zh: `${prefix}${at + 1}`, en: `${prefix} ${at + 1}` }
      ])
    )
  }) as unknown as Vocabulary.Vocabulary<`${P}-${number}`>

/** How many codes each coded field has; a column keeps code `n` as the number `n`, and nothing as 0. */
export const domains = { kind: 5, category: 17, source: 11, status: 8, satisfaction: 4, outcome: 3, role: 6 } as const

export const Kind = numbered("kind", domains.kind)
export const Category = numbered("category", domains.category)
export const Source = numbered("source", domains.source)
export const Status = numbered("status", domains.status)
export const Satisfaction = numbered("satisfaction", domains.satisfaction)
export const Outcome = numbered("outcome", domains.outcome)
export const Role = numbered("role", domains.role)

export const Place = Collection.places({
  id: "bench-place",
  name: { zh: "辖区", en: "Place" },
  unit: "thing",
  fields: { parentId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.parentId,
  level: "grid"
})

export const Case = Collection.journal({
  id: "bench-case",
  name: { zh: "诉求", en: "Case" },
  unit: "piece",
  time: "receivedAt",
  fields: {
    gridId: Field.reference(Place, "网格", "Grid"),
    kind: Field.code(Kind, "类型", "Kind"),
    category: Field.code(Category, "类别", "Category"),
    source: Field.code(Source, "来源", "Source"),
    status: Field.code(Status, "状态", "Status"),
    satisfaction: Field.code(Satisfaction, "满意度", "Satisfaction", { optional: true }),
    urgent: Field.flag("紧急", "Urgent"),
    reporter: Field.text("反映人", "Reporter"),
    receivedAt: Field.instant("受理", "Received"),
    resolvedAt: Field.instant("办结", "Resolved", { optional: true }),
    cost: Field.money("费用", "Cost", { optional: true })
  },
  place: (row) => row.gridId
})

export const Visit = Collection.journal({
  id: "bench-visit",
  name: { zh: "走访", en: "Visit" },
  unit: "time",
  time: "visitedOn",
  fields: {
    gridId: Field.reference(Place, "网格", "Grid"),
    household: Field.text("户", "Household"),
    outcome: Field.code(Outcome, "结果", "Outcome"),
    role: Field.code(Role, "身份", "Role"),
    visitedOn: Field.date("日期", "Date"),
    minutes: Field.integer("second", "时长", "Length")
  },
  place: (row) => row.gridId
})
