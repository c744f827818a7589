import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Registry } from "@shequ/core"
import { standardKpis } from "@shequ/kpis"
import { expect, it } from "vitest"
import { lowIncomeVisitCoverage } from "../lowIncomeVisitCoverage.ts"

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const text = (file: string): string => readFileSync(path(file), "utf8")

it.each(["../../../README.md", "../../../README.zh-CN.md", "../../../packages/core/README.md"])(
  "%s shows code that compiles",
  (readme) => expect(text(readme)).toContain(text("../lowIncomeVisitCoverage.ts"))
)

it("the KPI of the README fits the standard model", () =>
  expect(() =>
    Registry.make([
      standardKpis,
      {
        id: "readme",
        version: "1.0.0",
        name: { zh: "例", en: "Example" },
        vocabularies: [],
        collections: [],
        parameters: [],
        kpis: [lowIncomeVisitCoverage]
      }
    ])
  ).not.toThrow())

it("runs from rows to evidence", () => {
  const printed = execFileSync(process.execPath, [path("../main.ts")], { encoding: "utf8" })
  expect(printed).toContain("4 / 6 = 66.67%，未达标")
  expect(printed.match(/欠：r2/g)).toHaveLength(2)
})

it("says why: words, rows, lineage, receipt, change, disclosure, flags", () => {
  const printed = execFileSync(process.execPath, [path("../why.ts")], { encoding: "utf8" })
  expect(printed).toContain("4 of 6 occasions owed were kept, 2 missing: 66.67%")
  expect(printed).toContain("care.monthly-calls lacks resident, care-call.outcome")
  expect(printed).toContain("The data changed.")
  expect(printed).toMatch(/late rows 1\/2/)
})

it("keeps a board right while calls come in", () => {
  const printed = execFileSync(process.execPath, [path("../board.ts")], { encoding: "utf8" })
  expect(printed.match(/[45] of 6 occasions/g)).toEqual(["4 of 6 occasions", "5 of 6 occasions"])
})

it("the guide shows code that runs", () => {
  const code = text("../why.ts") + text("../board.ts")
  const guide = text("../../../docs/guide.md").split("## 7. Why")[1] ?? ""
  const shown = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.trim().split("\n"))
  expect(shown.length).toBeGreaterThan(8)
  expect(shown.filter((line) => !code.includes(line.trim()))).toEqual([])
})
