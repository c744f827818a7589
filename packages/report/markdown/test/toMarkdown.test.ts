import { Renderer } from "@shequ/core"
import { sampleDocument } from "@shequ/plugin-sdk/testing"
import { Effect } from "effect"
import stringWidth from "string-width"
import { describe, expect, it } from "vitest"
import { MarkdownRenderer, toMarkdown } from "../src/index.ts"

describe("the Markdown", () => {
  const text = toMarkdown(sampleDocument())

  it("is as agreed", () => expect(text).toMatchFileSnapshot("golden/report.md"))

  it("lines up the columns of its tables", () => {
    for (const table of text.split("\n\n").filter((one) => one.startsWith("|"))) {
      expect(
        new Set(
          table
            .trim()
            .split("\n")
            .map((line) => stringWidth(line))
        ).size
      ).toBe(1)
    }
  })

  it("links every figure to a row", () => {
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id))
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(links).toEqual(["f1", "f2", "f1"])
    for (const link of links) expect(anchors).toContain(link)
  })

  it("may leave the appendix out, and then its links", () => {
    const short = toMarkdown(sampleDocument(), { withoutAppendix: true })
    expect(short).toContain("**1、入户。** 走访居民20户，覆盖率93.67%。")
    expect(short).not.toMatch(/\]\(#|<a/)
  })

  it("keeps hostile text harmless", () => {
    const bad = toMarkdown(sampleDocument("<script>x</script> | [a](javascript:b) `c` # d\n# e", "20|户"))
    expect(bad).not.toMatch(/(^|[^\\])<script/)
    expect(bad).not.toMatch(/(^|[^\\])\[a\]\(javascript/)
    expect(bad).not.toMatch(/^# e/m)
    expect(bad).toContain("20\\|户")
  })
})

it("is a Renderer", async () => {
  const rendered = await Effect.runPromise(
    Effect.gen(function* () {
      const renderer = yield* Renderer
      return [renderer.mediaType, renderer.extension, yield* renderer.render(sampleDocument())] as const
    }).pipe(Effect.provide(MarkdownRenderer.layer()))
  )
  expect(rendered).toEqual(["text/markdown", "md", toMarkdown(sampleDocument())])
})
