import { Effect, Schema } from "effect"
import fc from "fast-check"
import { expect, it } from "vitest"
import {
  Collection,
  Dataset,
  evaluate,
  Field,
  figures,
  Kpi,
  Measure,
  Parameter,
  Period,
  Plan,
  Plugin,
  Rational,
  Receipt,
  Registry,
  type Result,
  Value,
  Vocabulary
} from "../../src/index.ts"
import { canonical } from "../../src/receipt/canonical.ts"

const Kind = Vocabulary.make("kind", {
  name: { zh: "类", en: "Kind" },
  terms: { a: { zh: "甲", en: "A", code: "1" }, b: { zh: "乙", en: "B" } }
})
const Place = Collection.places({
  id: "place",
  name: { zh: "辖区", en: "Place" },
  unit: "thing",
  fields: { upId: Field.self("上级", "Parent", { optional: true }) },
  parent: (row) => row.upId,
  level: "community"
})

interface Change {
  readonly label?: string
  readonly limit?: number
  readonly code?: string
  readonly optional?: boolean
  readonly condition?: "a" | "b"
  readonly unread?: boolean
}

const installed = (change: Change = {}): Registry.Registry => {
  const kind = { ...Kind, terms: { ...Kind.terms, a: { ...Kind.terms.a, code: change.code ?? "1" } } }
  const Visit = Collection.journal({
    id: "visit",
    name: { zh: change.label ?? "走访", en: "Visit" },
    unit: "time",
    time: "at",
    fields: {
      at: Field.instant("时间", "At"),
      kind: Field.code(kind, "类", "Kind", { optional: change.optional ?? false }),
      members: Field.integer("person", "人数", "Members"),
      placeId: Field.reference(Place, "辖区", "Place"),
      ...(change.unread ? { note: Field.text("备注", "Note") } : {})
    },
    place: (row) => row.placeId
  })
  const limit = Parameter.make({
    id: "limit",
    name: { zh: "限", en: "Limit" },
    unit: "person",
    values: [{ value: change.limit ?? 3 }]
  })
  const base = Kpi.make({
    id: "visit.all",
    name: { zh: "走访", en: change.label ?? "Visits" },
    unit: "time",
    better: "higher",
    value: Measure.count(Visit, (visit) =>
      visit.kind.is(change.condition ?? "a").and(visit.members.atLeast(Value.parameter(limit)))
    )
  })
  const taken = Kpi.make({
    id: "visit.taken",
    name: { zh: "走访", en: "Visits" },
    unit: "time",
    better: "higher",
    value: Kpi.value(base)
  })
  return Registry.make([
    Plugin.make({
      id: "t",
      version: "1",
      name: { zh: "", en: "" },
      vocabularies: [kind],
      collections: [Place, Visit],
      parameters: [limit],
      kpis: [base, taken]
    })
  ])
}

const result: Result.Result = {
  kpi: "visit.taken",
  place: "c",
  period: Period.month(2026, 3),
  isStock: false,
  unit: "time",
  better: "higher",
  status: "ok",
  value: Rational.fromInteger(7),
  qualifier: "exact",
  comparisons: [],
  decimals: 0
}
const ground = { data: "d1" }
const written = Receipt.make(installed(), result, ground)
const differences = (change: Change, more: Partial<Result.Result> = {}, on: Receipt.Ground = ground) =>
  Effect.flatMap(written, (receipt) =>
    Effect.map(Receipt.verify(receipt, installed(change), { ...result, ...more }, on), (all) =>
      all.map((one) => `${one.what} ${one.which ?? ""}`.trim())
    )
  )

it("is the same for the same definition, data and engine, and survives JSON", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const receipt = yield* written
      expect(receipt.hash).toMatch(/^[0-9a-f]{64}$/)
      expect((yield* Receipt.make(installed(), result, ground)).hash).toBe(receipt.hash)
      const codec = Schema.fromJsonString(Receipt.Receipt)
      expect(Schema.decodeUnknownSync(codec)(Schema.encodeUnknownSync(codec)(receipt))).toEqual(receipt)
      expect(yield* differences({})).toEqual([])
    })
  ))

it("does not mind new names, or fields that nobody reads", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      expect(yield* differences({ label: "上门" })).toEqual([])
      expect(yield* differences({ unread: true })).toEqual([])
    })
  ))

it("says what differs: another KPI's rule, a policy value, a field, a code, data, engine, answer", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      expect(yield* differences({ condition: "b" })).toEqual(["definition kpi visit.all", "definition vocabulary kind"])
      expect(yield* differences({ limit: 4 })).toEqual(["parameter parameter limit"])
      expect(yield* differences({ optional: true })).toEqual(["definition collection visit"])
      expect(yield* differences({ code: "2" })).toEqual(["definition vocabulary kind"])
      expect(yield* differences({}, {}, { data: "d2" })).toEqual(["data"])
      expect(yield* differences({}, {}, { data: "d1", tree: "now" })).toEqual(["question"])
      expect(yield* differences({}, {}, { data: "d1", engine: "0" })).toEqual(["engine 1 → 0"])
      expect(yield* differences({}, { value: Rational.fromInteger(8) })).toEqual(["answer ok 7/1 exact → ok 8/1 exact"])
      expect(yield* differences({}, { period: Period.month(2026, 4) })).toEqual(["question"])
    })
  ))

it("computes the figure of a receipt anew, and says what became of it", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const registry = installed()
      const of = (...days: ReadonlyArray<string>): Dataset.Dataset => {
        const dataset = Dataset.make(registry)
        Dataset.add(dataset, "place", [{ id: "c", validFrom: "2000-01-01" }])
        const visit = (day: string, index: number) => ({
          id: `${index}`,
          at: Date.parse(day),
          kind: "a",
          members: 3,
          placeId: "c"
        })
        Dataset.add(dataset, "visit", days.map(visit))
        return dataset
      }
      const before = of("2026-03-01", "2026-03-20")
      const period = Period.month(2026, 3)
      const knownUntil = "2026-03-10"
      const plan = Plan.make(registry, { kpis: ["visit.taken"], places: ["c"], periods: [period], knownUntil })
      const found = figures(registry, plan, evaluate(plan, before)).find({ kpi: "visit.taken", place: "c", period })
      if (found === undefined) throw new Error("no figure")
      const receipt = yield* Receipt.make(registry, found, { data: Dataset.snapshot(before).hash, knownUntil })
      expect(receipt.answer).toBe("provisional 1/1 exact")
      const whats = (dataset: Dataset.Dataset) =>
        Effect.map(Receipt.recompute(receipt, registry, dataset), (all) => all.map((one) => one.what))
      expect(yield* whats(before)).toEqual([])
      expect(yield* whats(of("2026-03-01", "2026-03-21"))).toEqual(["data"])
      expect(yield* whats(of("2026-03-01", "2026-03-02"))).toEqual(["data", "answer"])
    })
  ))

it("says so in words, and notices a forged receipt", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const receipt = yield* written
      const [difference] = yield* Receipt.verify(receipt, installed({ limit: 4 }), result, ground)
      expect(difference?.words).toEqual({
        zh: "政策参数已改：政策参数 limit。",
        en: "The policy value changed: parameter limit."
      })
      const forged = yield* Receipt.verify({ ...receipt, data: "d2" }, installed(), result, { data: "d2" })
      expect(forged.map((one) => one.what)).toEqual(["receipt"])
    })
  ))

it("writes one text for one value, whatever the order of its keys", () => {
  const shuffled = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(shuffled)
      : value !== null && typeof value === "object"
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, one]) => [key, shuffled(one)])
          )
        : value
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(shuffled(value))).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 500 }
  )
})
