/** A ledger of the standard model, loaded into a file: together, the two parts that an app starts with. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Kpi, Measure, Period, Plan, Plugin, Registry, Store } from "@shequ/core"
import { Case, Community, standardModel } from "@shequ/core/model"
import { Ledger } from "@shequ/ledger"
import { Effect, Stream } from "effect"
import { expect, it } from "vitest"
import { SqliteStore } from "../src/index.ts"

const cases = Kpi.make({
  id: "test.cases",
  name: { zh: "诉求数", en: "Cases" },
  unit: Case.unit,
  better: "lower",
  value: Measure.count(Case)
})
const registry = Registry.make([
  Plugin.make({
    id: "test",
    version: "1.0.0",
    name: { zh: "测试", en: "Test" },
    collections: standardModel,
    kpis: [cases]
  })
])

const files: Readonly<Record<string, string>> = {
  "行政区划.csv": "编号,生效日期,名称,区划代码,层级,上级区划\nd1,2000-01-01,体育馆街道,120101007000,township,\n",
  "社区.csv": "编号,生效日期,社区名称,区划代码,所属街道(镇),社区类别\nc1,2000-01-01,天云,120101007001,d1,\n",
  "居民诉求.csv":
    "编号,受理时间,事项,诉求类型,问题类别,来源,办理状态,社区\n" +
    "k1,2010-03-05 14:30,下水道堵塞,,,,,c1\nk2,2010-06-30 23:59,供暖不热,,,,,c1\nk3,2010-07-01,噪音,,,,,c1\n"
}

/** Required codes of the standard model, each by its first term. */
const filled = (name: string, text: string): string => {
  const collection = standardModel.find((one) => one.name.zh === name.replace(".csv", ""))
  const [headings = "", ...rows] = text.trimEnd().split("\n")
  const names = headings.split(",")
  const cells = rows.map((row) =>
    row.split(",").map((cell, index) => {
      const field = Object.values(collection?.fields ?? {}).find((one) => one.name.zh === names[index])
      return cell === "" && field?.codes !== undefined ? (Object.keys(field.codes.terms)[0] ?? "") : cell
    })
  )
  return [headings, ...cells.map((row) => row.join(","))].join("\n")
}

it("loads a ledger of the standard model, counts it, and loads it again without a change", async () => {
  const folder = mkdtempSync(join(tmpdir(), "shequ-sqlite-ledger-"))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), filled(name, text))
  const load = Ledger.load({ registry, folders: [folder], place: "c1" })
  const halves = [Period.halfYear(2010, 1), Period.halfYear(2010, 2)]
  const plan = Plan.make(registry, { kpis: [cases], places: ["d1", "c1"], periods: halves })
  const program = Effect.gen(function* () {
    const store = yield* Store
    expect(yield* load).toMatchObject({ rows: 5, added: 8 })
    expect(yield* load).toMatchObject({ rows: 5, added: 0, unchanged: 5 })
    const table = yield* store.evaluate(plan)
    const count = (place: string, period: Period.Period) =>
      table.get({ request: plan.requests[0]?.id ?? "", place, period: Period.key(period) })
    expect(halves.map((period) => count("d1", period))).toMatchObject([{ value: 2 }, { value: 1 }])
    expect(table.isFed(Case.id, "c1")).toBe(true)
    expect(yield* store.get(Community.id, "c1")).toMatchObject({ name: "天云" })
    const recorded = yield* Stream.runCollect(Stream.take(store.changes(), 6))
    const order = new Set(recorded.map(({ change }) => change.collection))
    expect([...order]).toEqual(["division", "community", "case", "feed"])
  })
  try {
    await Effect.runPromise(
      Effect.provide(program, SqliteStore.layer({ filename: join(folder, "store.sqlite"), registry }))
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
