/** A made-up community that the shared semantics cases are about: two grids, households, visits, cases and duty shifts. */
import { Collection, Field, Parameter, type Row, Value, Vocabulary } from "@shequ/core"

const Tag = Vocabulary.make("village-tag", {
  name: { zh: "标签", en: "Tag" },
  terms: { "low-income": { zh: "低保", en: "Low income" }, disabled: { zh: "残疾", en: "Disabled" } }
})

export const Kind = Vocabulary.make("village-kind", {
  name: { zh: "类别", en: "Kind" },
  terms: { noise: { zh: "噪音", en: "Noise" }, drain: { zh: "下水道", en: "Drain" } }
})

const Level = Vocabulary.make("village-level", {
  name: { zh: "层级", en: "Level" },
  terms: {
    city: { zh: "市", en: "City" },
    community: { zh: "社区", en: "Community" },
    grid: { zh: "网格", en: "Grid" }
  }
})

export const Place = Collection.places({
  id: "village-place",
  name: { zh: "村辖区", en: "Place" },
  unit: "thing",
  fields: {
    name: Field.text("名称", "Name"),
    level: Field.code(Level, "层级", "Level"),
    parentId: Field.self("上级", "Parent", { optional: true })
  },
  parent: (row) => row.parentId,
  level: (row) => row.level
})

export const Household = Collection.register({
  id: "village-household",
  name: { zh: "村户", en: "Household" },
  unit: "household",
  fields: {
    gridId: Field.reference(Place, "网格", "Grid"),
    members: Field.integer("person", "人数", "Members", { optional: true, qualified: true }),
    headBornOn: Field.date("户主生日", "Head born on", { optional: true }),
    kind: Field.code(Kind, "主要问题", "Main problem", { optional: true }),
    tags: Field.tags(Tag, "标签", "Tags", { optional: true })
  },
  place: (row) => row.gridId
})

export const Visit = Collection.journal({
  id: "village-visit",
  name: { zh: "村走访", en: "Visit" },
  unit: "time",
  time: "at",
  fields: {
    at: Field.instant("时间", "Time"),
    householdId: Field.reference(Household, "户", "Household"),
    gift: Field.money("慰问金", "Gift", { optional: true, qualified: true })
  },
  place: (row) => row.household.gridId
})

export const Case = Collection.journal({
  id: "village-case",
  name: { zh: "村诉求", en: "Case" },
  unit: "entry-time",
  time: "receivedAt",
  fields: {
    gridId: Field.reference(Place, "网格", "Grid"),
    kind: Field.code(Kind, "类别", "Kind", { optional: true }),
    urgent: Field.flag("紧急", "Urgent", { optional: true }),
    receivedAt: Field.instant("受理时间", "Received"),
    escalatedAt: Field.instant("上报时间", "Escalated", { optional: true }),
    resolvedAt: Field.instant("办结时间", "Resolved", { optional: true })
  },
  place: (row) => row.gridId
})

export const Step = Collection.journal({
  id: "village-step",
  name: { zh: "村办理步骤", en: "Step" },
  unit: "time",
  time: "at",
  fields: {
    at: Field.instant("时间", "Time"),
    caseId: Field.reference(Case, "诉求", "Case"),
    onSite: Field.flag("到现场", "On site")
  },
  place: (row) => row.case.gridId
})

export const Shift = Collection.journal({
  id: "village-shift",
  name: { zh: "村值班", en: "Shift" },
  unit: "shift",
  time: "from",
  fields: {
    gridId: Field.reference(Place, "网格", "Grid"),
    from: Field.instant("开始", "From"),
    to: Field.instant("结束", "To", { optional: true })
  },
  place: (row) => row.gridId
})

/** From 2010-04-01 a household counts as large from five members on, before from four; in the second grid from three. */
export const largeFrom = Parameter.make({
  id: "village.large-from",
  name: { zh: "大户人数", en: "Large from" },
  unit: "person",
  values: [
    { value: 4, to: "2010-04-01" },
    { value: 5, from: "2010-04-01" },
    { value: 3, place: "g2" }
  ]
})

export const isLarge = (row: { readonly members: Value.NumberValue<"person"> }): Value.Condition =>
  row.members.atLeast(Value.parameter(largeFrom))

export const village = {
  vocabularies: [Tag, Kind, Level],
  collections: [Place, Household, Visit, Case, Step, Shift],
  parameters: [largeFrom]
}

/** Rows by collection; the places below are always there unless a case brings its own. */
export interface VillageRows {
  readonly places?: ReadonlyArray<Row.Row<typeof Place>>
  readonly households?: ReadonlyArray<Row.Row<typeof Household>>
  readonly visits?: ReadonlyArray<Row.Row<typeof Visit>>
  readonly cases?: ReadonlyArray<Row.Row<typeof Case>>
  readonly steps?: ReadonlyArray<Row.Row<typeof Step>>
  readonly shifts?: ReadonlyArray<Row.Row<typeof Shift>>
}

/** A city with one community `c` of two grids `g1` and `g2`. */
export const places: ReadonlyArray<Row.Row<typeof Place>> = [
  { id: "city", name: "某市", level: "city", validFrom: "2000-01-01" },
  { id: "c", name: "甲社区", level: "community", parentId: "city", validFrom: "2000-01-01" },
  { id: "g1", name: "一网格", level: "grid", parentId: "c", validFrom: "2000-01-01" },
  { id: "g2", name: "二网格", level: "grid", parentId: "c", validFrom: "2000-01-01" }
]

/** An instant in Shanghai: `at("2010-03-05", "14:30")`. */
export const at = (day: string, clock = "09:00"): number => Date.parse(`${day}T${clock}:00+08:00`)
