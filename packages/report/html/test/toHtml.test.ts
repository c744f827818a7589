import { Renderer } from "@shequ/core"
import { sampleDocument } from "@shequ/plugin-sdk/testing"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { HtmlRenderer, toHtml } from "../src/index.ts"

const hostile = `<script>alert("1")</script>"' onload='x' &amp; </style></title> javascript:alert(1) ${"\u202e"}`

const all = (text: string, pattern: RegExp): ReadonlyArray<string> =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found)

describe("the page", () => {
  const page = toHtml(sampleDocument())

  it("needs nothing but itself", () => {
    const loaded = page
      .replaceAll('xmlns="http://www.w3.org/2000/svg"', "")
      .replaceAll('xmlns:xlink="http://www.w3.org/1999/xlink"', "")
    expect(loaded).not.toMatch(/https?:|\/\/[a-z]|@import|url\((?!#)|<script|<link|<img|<iframe|\son\w+=/i)
  })

  it("links every figure to its row, and every row back", () => {
    const ids = new Set(all(page, / id="([^"]+)"/g))
    const links = all(page, / href="#([^"]+)"/g)
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(ids).toContain(link)
    expect(all(page, /<a class="figure[^"]*" id="[^"]+" href="#([^"]+)"/g)).toEqual(["f1", "f2", "f1"])
    expect(all(page, /<a class="back" href="#([^"]+)"/g)).toEqual(["f1-1", "f1-2", "f2-1"])
  })

  it("has every id once", () => {
    const ids = all(page, / id="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("says in a tooltip what stands behind a figure", () => {
    expect(page).toContain("覆盖率 (visit.coverage-rate)&#10;数值：93.67%&#10;分子／分母：74 / 79")
    expect(page).toContain("台账记录：走访 23")
  })

  it("tells what charts show to those who cannot see them", () => {
    expect(all(page, /role="img" aria-label="([^"]+)"/g)).toHaveLength(3)
    expect(page).toContain('<td class="end">3户</td>')
    expect(page).toContain("没有可以画图的数据。")
  })

  it("draws every chart in the colours of the page", () => {
    expect(all(page, /(<svg )/g)).toHaveLength(6)
    expect(page).not.toMatch(/#0[1-6]0[1-6]0[1-6]/)
    expect(page).toContain("var(--series-1)")
  })

  it("is the same for the same report", () => expect(toHtml(sampleDocument())).toBe(page))
})

describe("Chinese names in an English page", () => {
  it("are marked as Chinese", () => {
    const page = toHtml({ ...sampleDocument("玉树 2010"), language: "en", title: "Review of 天运社区, 2010" })
    expect(page).toContain('<h1>Review of <span lang="zh-CN">天运社区</span>, 2010</h1>')
    expect(page).toContain('<th scope="row"><span lang="zh-CN">玉树</span> 2010</th>')
  })
})

describe("hostile text", () => {
  const page = toHtml(sampleDocument(hostile, hostile))
  it("stays text everywhere", () => {
    expect(page).not.toContain("<script")
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\sonload=/)
    expect(all(page, /(<\/style>)/g)).toHaveLength(1)
    expect(all(page, /(<\/title>)/g)).toHaveLength(1)
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;")
  })
  it("leaves the markup in balance", () => {
    for (const tag of ["a", "p", "td", "tr", "table", "figure", "svg", "main", "section"]) {
      const opened = all(page, new RegExp(`<(${tag})[ >]`, "g")).length
      expect([tag, all(page, new RegExp(`</(${tag})>`, "g")).length]).toEqual([tag, opened])
    }
  })
})

it("is a Renderer", async () => {
  const rendered = await Effect.runPromise(
    Effect.gen(function* () {
      const renderer = yield* Renderer
      return [renderer.mediaType, renderer.extension, yield* renderer.render(sampleDocument())] as const
    }).pipe(Effect.provide(HtmlRenderer.layer))
  )
  expect(rendered).toEqual(["text/html", "html", toHtml(sampleDocument())])
})
