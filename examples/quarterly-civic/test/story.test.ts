/** The whole way, as the demo goes it: ledger files, SQLite, figures, reports. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { run } from "@shequ/example-storyteller"
import { Effect } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { story } from "../story.ts"

const folder = mkdtempSync(join(tmpdir(), "shequ-"))
const read = (file: string): string => readFileSync(join(folder, file), "utf8")

describe(story().id, () => {
  beforeAll(() => Effect.runPromise(run(story(), folder)), 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("leaves the reports in both languages, the store and the results", () =>
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining([
        "ledger.sqlite",
        "report.en.html",
        "report.en.md",
        "report.zh.html",
        "report.zh.md",
        "results.json"
      ])
    ))

  it("writes results with value, unit, qualifier and status; none is NaN or infinite", () => {
    const results = JSON.parse(read("results.json")) as ReadonlyArray<Record<string, unknown>>
    expect(results.length).toBeGreaterThan(300)
    for (const one of results) {
      expect(Object.keys(one)).toEqual(
        expect.arrayContaining([
          "kpi",
          "place",
          "period",
          "value",
          "numerator",
          "denominator",
          "unit",
          "qualifier",
          "status"
        ])
      )
      expect((one.value === null) === (one.status === "no-data" || one.status === "not-reported")).toBe(true)
    }
  })

  it("links every figure of the prose to its line in the appendix", () => {
    const page = read("report.zh.html")
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(links.length).toBeGreaterThan(10)
    for (const id of links) expect(page).toContain(`id="${id}"`)
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })

  it("keeps Chinese names out of English sentences but in quotation marks", () => {
    const [text = ""] = read("report.en.md").split("## Appendix")
    const sentences = text.split("\n").filter((line) => !/^(?:#|\||\d+\\\.)/.test(line))
    const rest = sentences.join("\n").replace(/“[^“”]*”|《[^》]*》|[天运和园]{2}社区/gu, "")
    expect(rest.match(/[\p{Script=Han}、，。；]+/gu)).toBeNull()
  })

  it("prints no citizen number, phone or name of a resident", () => {
    for (const file of ["report.zh.html", "report.zh.md", "report.en.md", "results.json"]) {
      expect(read(file)).not.toMatch(/(?<![\d.])(?:\d{17}[\dX]|1[3-9]\d{9})(?!\d)/)
    }
  })
})
