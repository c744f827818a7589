/** Core runs where there is no Node: it is bundled for a browser and evaluates a KPI in a bare JavaScript realm. */
import { fileURLToPath } from "node:url"
import vm from "node:vm"
import { build } from "esbuild"
import { expect, it } from "vitest"

const page = `
  import { Collection, Dataset, evaluate, Field, figures, Kpi, Measure, Period, Plan, Plugin, Registry, Result } from "./src/index.ts"
  const Place = Collection.places({
    id: "place", name: { zh: "辖区", en: "Place" }, unit: "thing",
    fields: { upId: Field.self("上级", "Parent", { optional: true }) }, parent: (row) => row.upId, level: "community"
  })
  const Visit = Collection.journal({
    id: "visit", name: { zh: "走访", en: "Visit" }, unit: "time", time: "at",
    fields: { at: Field.instant("时间", "At"), placeId: Field.reference(Place, "辖区", "Place") }, place: (row) => row.placeId
  })
  const visits = Kpi.make({ id: "visit.count", name: { zh: "走访", en: "Visits" }, unit: "time", better: "higher", value: Measure.count(Visit) })
  const registry = Registry.make([Plugin.make({
    id: "page", version: "1.0.0", name: { zh: "页", en: "Page" }, collections: [Place, Visit], kpis: [visits]
  })])
  const dataset = Dataset.make(registry)
  Dataset.add(dataset, "place", [{ id: "c", validFrom: "2000-01-01" }])
  Dataset.add(dataset, "visit", [{ id: "v", at: Date.UTC(2010, 2, 5), placeId: "c" }])
  const period = Period.halfYear(2010, 1)
  const plan = Plan.make(registry, { kpis: [visits], places: ["c"], periods: [period] })
  const result = figures(registry, plan, evaluate(plan, dataset)).find({ kpi: "visit.count", place: "c", period })
  globalThis.answer = JSON.stringify(Result.toJson(result))
`

it("evaluates a KPI without Node", async () => {
  const bundle = await build({
    stdin: { contents: page, resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "ts" },
    bundle: true,
    platform: "browser",
    format: "iife",
    write: false
  })
  const code = bundle.outputFiles[0]?.text ?? ""
  /** What every browser has beside the language itself; no process, Buffer, require or module. */
  const realm = vm.createContext({
    TextEncoder,
    TextDecoder,
    URL,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    performance,
    console,
    AbortController
  })
  vm.runInContext(code, realm, { timeout: 20_000 })
  expect(JSON.parse(realm.answer as string)).toMatchObject({ kpi: "visit.count", value: 1, status: "ok" })
})
