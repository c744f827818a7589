/** The plugin whose collections the store contract writes: a place tree, a register and a journal that use every field type. */
import { Collection, Field, Kpi, Measure, Plugin, Registry, Vocabulary } from "@shequ/core"

const Tag = Vocabulary.make("contract.tag", {
  name: { zh: "标签", en: "Tag" },
  terms: { "low-income": { zh: "低保", en: "Low income" }, elderly: { zh: "老年", en: "Elderly" } }
})

const Topic = Vocabulary.make("contract.topic", {
  name: { zh: "事项", en: "Topic" },
  terms: { heating: { zh: "供暖", en: "Heating" }, noise: { zh: "噪音", en: "Noise" } }
})

export const Area = Collection.places({
  id: "area",
  name: { zh: "片区", en: "Area" },
  unit: "place",
  fields: {
    name: Field.text("名称", "Name"),
    parentId: Field.self("上级", "Parent", { optional: true })
  },
  parent: (row) => row.parentId,
  level: "community"
})

export const Home = Collection.register({
  id: "home",
  name: { zh: "住户", en: "Home" },
  unit: "household",
  fields: {
    areaId: Field.reference(Area, "片区", "Area"),
    members: Field.integer("person", "人口", "Members", { optional: true, qualified: true }),
    tags: Field.tags(Tag, "标签", "Tags", { optional: true }),
    phone: Field.text("电话", "Phone", {
      optional: true,
      personal: "phone",
      format: {
        id: "contract.phone",
        is: (text: string) => /^\d{11}$/.test(text),
        expected: { zh: "11位号码", en: "a number of 11 digits" }
      }
    })
  },
  place: (row) => row.areaId
})

/** Its id, a column and a label are words of SQL, or hold what SQL quotes with. */
export const Order = Collection.journal({
  id: "order",
  name: { zh: "诉求", en: "Order" },
  unit: "entry-time",
  time: "at",
  fields: {
    at: Field.instant("时间", "Time"),
    homeId: Field.reference(Home, "住户", "Home"),
    select: Field.text("内容", 'The "select"', { optional: true }),
    topics: Field.codes(Topic, "事项", "Topics"),
    topic: Field.code(Topic, "主要事项", "Main topic", { optional: true }),
    urgent: Field.flag("加急", "Urgent", { optional: true }),
    cost: Field.money("费用", "Cost", { optional: true, qualified: true }),
    dueOn: Field.date("期限", "Due", { optional: true }),
    afterId: Field.self("前一件", "After", { optional: true })
  },
  place: (row) => row.home.areaId
})

export const orders = Kpi.make({
  id: "contract.orders",
  name: { zh: "诉求数", en: "Orders" },
  unit: "entry-time",
  better: "lower",
  value: Measure.count(Order)
})

export const registry: Registry.Registry = Registry.make([
  Plugin.make({
    id: "contract",
    version: "1.0.0",
    name: { zh: "契约", en: "Contract" },
    vocabularies: [Tag, Topic],
    collections: [Area, Home, Order],
    kpis: [orders]
  })
])
