import { describe, expect, it } from "vitest"
import {
  Collection,
  Field,
  Formula,
  Kpi,
  Measure,
  Parameter,
  Plugin,
  Registry,
  Value,
  Vocabulary
} from "../../src/index.ts"

const Kind = Vocabulary.make("kind", {
  name: { zh: "类别", en: "Kind" },
  terms: { noise: { zh: "噪音", en: "Noise" } }
})
const Place = Collection.places({
  id: "place",
  name: { zh: "辖区", en: "Place" },
  unit: "thing",
  fields: { upId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.upId,
  level: "community"
})
const Case = Collection.journal({
  id: "case",
  name: { zh: "诉求", en: "Case" },
  unit: "entry-time",
  time: "at",
  fields: {
    at: Field.instant("时间", "At"),
    placeId: Field.reference(Place, "辖区", "Place"),
    kind: Field.code(Kind, "类别", "Kind")
  },
  place: (row) => row.placeId
})
const kpi = (formula: Formula.Node, id = "case.one"): Kpi.Kpi => ({
  id,
  name: { zh: "例", en: "Example" },
  unit: "entry-time",
  better: "lower",
  formula,
  targets: [],
  breakdowns: [],
  sources: []
})
const count = (where: object): Formula.Node => ({
  op: "measure",
  part: "value",
  unit: "entry-time",
  aggregate: {
    kind: "count",
    collection: "case",
    time: { during: { op: "field", path: ["at"] } },
    where: where as never
  }
})
const plugin = (...kpis: ReadonlyArray<Kpi.Kpi>) =>
  Plugin.make({
    id: "test",
    version: "1.0.0",
    name: { zh: "例", en: "Test" },
    vocabularies: [Kind],
    collections: [Place, Case],
    kpis
  })

const problems = (...plugins: ReadonlyArray<Plugin.Plugin>): string => {
  try {
    Registry.make(plugins)
    return ""
  } catch (error) {
    return error instanceof Registry.InvalidPlugins ? error.message : String(error)
  }
}

describe("Registry", () => {
  it.each([
    ["unknown field", { op: "missing", value: { op: "field", path: ["nope"] } }, "no field nope"],
    [
      "unknown field of a referred row",
      { op: "missing", value: { op: "field", path: ["place", "nope"] } },
      "no field place.nope"
    ],
    [
      "unknown code",
      { op: "compare", is: "eq", left: { op: "field", path: ["kind"] }, right: { op: "literal", value: "smoke" } },
      '"smoke" is not a code of kind'
    ],
    [
      "unlike things",
      { op: "compare", is: "eq", left: { op: "field", path: ["at"] }, right: { op: "literal", value: 3 } },
      "compares a instant with a number"
    ],
    ["a number for a condition", { op: "literal", value: 3 }, "needs a condition"],
    [
      "unknown parameter",
      { op: "compare", is: "eq", left: { op: "parameter", id: "p" }, right: { op: "literal", value: 3 } },
      "parameter p"
    ]
  ])("names a definition with an %s", (_, where, message) =>
    expect(problems(plugin(kpi(count(where))))).toContain(message)
  )

  it("names an unknown unit", () =>
    expect(problems(plugin({ ...kpi({ op: "number", value: 1 }), unit: "furlong" as never }))).toContain(
      '"furlong" is not a unit'
    ))

  it("names the parameter of a duty that no plugin brings", () => {
    const duty = Measure.requirement({
      name: { zh: "例", en: "Example" },
      cadence: { every: "month" },
      entries: Case,
      atLeast: Value.parameter(Parameter.make({ id: "p", name: { zh: "次数", en: "Times" }, unit: "time", values: [] }))
    })
    const both = Formula.attained(Measure.attainment(Measure.placesOf("community"), [duty]))
    expect(problems(plugin(kpi(both.node)))).toBe("test: kpi case.one: no plugin brings the parameter p.")
  })

  it("names a KPI that is defined by itself", () =>
    expect(
      problems(plugin(kpi({ op: "kpi", id: "case.two" }), kpi({ op: "kpi", id: "case.one" }, "case.two")))
    ).toContain("case.one → case.two → case.one"))

  it("names every problem, not only the first", () => {
    const text = problems(plugin(kpi({ op: "kpi", id: "a.b" }), kpi({ op: "parameter", id: "c.d" }, "case.two")))
    expect(text).toContain("a.b")
    expect(text).toContain("c.d")
  })

  it("names what two plugins define differently", () => {
    const other = Plugin.make({
      id: "other",
      version: "1.0.0",
      name: { zh: "他", en: "Other" },
      kpis: [kpi({ op: "number", value: 1 })]
    })
    expect(problems(plugin(kpi({ op: "number", value: 1 })), other)).toContain("is defined twice")
  })

  it("puts collections after those that they refer to", () => {
    const registry = Registry.make([plugin()])
    const order = Registry.inReferenceOrder(registry).map((collection) => collection.id)
    expect(order.indexOf("place")).toBeLessThan(order.indexOf("case"))
    expect(order).toContain("feed")
  })
})

describe("Kpi", () => {
  it("is data: to JSON and back it is the same", () => {
    const one = Kpi.make({
      id: "case.resolution-rate",
      name: { zh: "办结率", en: "Resolution rate" },
      unit: "percent",
      better: "higher",
      value: Formula.ratio(
        Measure.count(Case, (row) => row.kind.is("noise")),
        Measure.count(Case)
      ),
      breakdowns: [Kpi.by("kind", { zh: "类别", en: "Kind" }, Case, (row) => row.kind)]
    })
    expect(JSON.parse(JSON.stringify(one))).toEqual(one)
  })

  it("takes only ids of area and name", async () => {
    const { Schema } = await import("effect")
    const decode = Schema.decodeUnknownExit(Kpi.Kpi)
    expect(decode(kpi({ op: "number", value: 1 }))._tag).toBe("Success")
    expect(decode(kpi({ op: "number", value: 1 }, "Case"))._tag).toBe("Failure")
    expect(decode({ ...kpi({ op: "number", value: 1 }), unit: "furlong" })._tag).toBe("Failure")
  })
})
