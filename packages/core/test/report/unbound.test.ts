import { describe, expect, it } from "vitest"
import { Prose, Report, Template } from "../../src/index.ts"
import { unbound } from "../../src/report/unbound.ts"

const { en, figure, label, zh } = Prose

describe("figures in plain prose", () => {
  it.each([
    "走访了20户",
    "走访了２０户",
    "走访了二十户",
    "走访了二十余户",
    "捐款九千多元",
    "完成百分之九十五",
    "占三分之一",
    "第六次人口普查",
    "成立三支队伍",
    "两名党员",
    "①走访",
    "二〇一〇年",
    "近百名居民"
  ])("are found in %s", (text) => expect(unbound(text, "zh")).not.toEqual([]))

  it.each(["visited 20 households", "visited twenty households", "a dozen visits", "one member", "met twice"])(
    "are found in %s",
    (text) => expect(unbound(text, "en")).not.toEqual([])
  )

  it.each([
    "统一部署",
    "统一组织",
    "进一步加强",
    "十分重视",
    "一站式服务",
    "两委班子",
    "上半年",
    "唯一",
    "万众一心",
    "一是"
  ])("are not seen in %s", (text) => expect(unbound(text, "zh")).toEqual([]))

  it.each(["one of them", "the first half", "someone", "often"])("are not seen in %s", (text) =>
    expect(unbound(text, "en")).toEqual([])
  )
})

describe("a template is searched", () => {
  const template = (text: Template.Text) =>
    Template.make({
      id: "t",
      name: { zh: "t", en: "t" },
      title: Template.text("标题", "Title"),
      blocks: [Template.paragraph(text.zh, text.en)]
    })
  const found = (text: Template.Text, language: "zh" | "en") =>
    Report.check(template(text), language).map((one) => `${one.kind} ${one.where}`)

  it("in both languages, and says where", () => {
    const text = Template.text(zh`走访20户`, en`visited twenty households`)
    expect(found(text, "zh")).toEqual(["unbound-figure block 1"])
    expect(found(text, "en")).toEqual(["unbound-figure block 1"])
  })

  it("in branches and wordings that may never be printed", () => {
    const condition = { is: "filled", slot: "none" } as const
    expect(found(Template.text(zh`${Prose.when(condition, "共5户")}`, en``), "zh")).toContain("unbound-figure block 1")
    expect(found(Template.text(zh`${figure("a.b", { zero: "没有2户" })}`, en``), "zh")).toEqual([
      "unbound-figure block 1"
    ])
    expect(found(Template.text(zh`${figure("a.b", { absent: "约3户" })}`, en``), "zh")).toEqual([
      "unbound-figure block 1"
    ])
  })

  it("but not in labels", () => {
    expect(
      found(Template.text(zh`${label("“三个代表”")}、${label("4050")}人员`, en`${label("4050")} posts`), "zh")
    ).toEqual([])
  })

  it("for slots that nobody declared", () =>
    expect(found(Template.text(zh`${Prose.slot("who")}`, en``), "zh")).toEqual(["slot block 1"]))
})
