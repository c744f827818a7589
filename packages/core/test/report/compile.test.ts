import { Result as Outcome, Schema } from "effect"
import { describe, expect, it } from "vitest"
import {
  At,
  Condition,
  type Document,
  Identity,
  Period,
  Prose,
  Rational,
  Reference,
  Report,
  type Result,
  Slot,
  Template
} from "../../src/index.ts"
import { period, registryOf, figure as result, resultsOf } from "./results.ts"

const { cells, change, date, en, figure, slot, target, when, zh } = Prose
const registry = registryOf("a.b", "a.c", "a.d", {
  id: "r.ule",
  rule: { value: 1, per: { zh: "次/月", en: "per month" } }
})

type Extra = Partial<Report.Input> & { readonly template?: Partial<Template.Template> }

const compile = (prose: Prose.Prose, all: ReadonlyArray<Result.Result>, extra: Extra = {}) => {
  const { template, ...input } = extra
  return Report.compile(
    Template.make({
      id: "t",
      name: { zh: "t", en: "t" },
      title: Template.text(zh`${Prose.place}`, en`${Prose.place}`),
      blocks: [Template.paragraph(prose, prose)],
      ...template
    }),
    { registry, results: resultsOf(...all), place: "c", period, language: "zh", ...input }
  )
}

const textOf = (inlines: ReadonlyArray<Document.Inline>): string => inlines.map((one) => one.text).join("")

const printed = (prose: Prose.Prose, all: ReadonlyArray<Result.Result>, extra: Extra = {}): string => {
  const [block] = Outcome.getOrThrow(compile(prose, all, extra)).blocks
  return block?.type === "paragraph" ? textOf(block.inlines) : ""
}

const problems = (prose: Prose.Prose, all: ReadonlyArray<Result.Result>, extra: Extra = {}): ReadonlyArray<string> => {
  const outcome = compile(prose, all, extra)
  return Outcome.isFailure(outcome) ? outcome.failure.problems.map((one) => one.kind) : []
}

describe("names as they were entered", () => {
  const kind = { zh: "茶话会", en: "Tea party" }
  const slots = [Slot.names("events", { zh: "活动", en: "Events" })]
  const events = [[Prose.title("迎新春党员茶话会", kind)], [Prose.title("“亲近夕阳”讲座")], [Prose.title("“学雷锋”")]]

  it.each([
    ["zh", "迎新春党员茶话会、“亲近夕阳”讲座、“学雷锋”"],
    ["en", "“迎新春党员茶话会” (Tea party), “‘亲近夕阳’讲座” and “学雷锋”"]
  ] as const)("stand in %s as its readers expect", (language, text) =>
    expect(printed(zh`${slot("events")}`, [], { language, narrative: { events }, template: { slots } })).toBe(text)
  )
})

describe("figures", () => {
  it("keep their result", () => {
    const document = Outcome.getOrThrow(
      compile(zh`共${figure("a.b")}，即${figure("a.b", { unit: "家" })}`, [result("a.b", 20)])
    )
    expect(document.blocks[0]).toMatchObject({
      inlines: [
        { type: "text", text: "共" },
        { type: "figure", text: "20户", figure: "f1" },
        { type: "text", text: "，即" },
        { type: "figure", text: "20家", figure: "f1" }
      ]
    })
    expect(document.figures).toMatchObject([
      {
        id: "f1",
        kpi: "a.b",
        printed: ["20户", "20家"],
        value: 20,
        valueText: "20户",
        qualifier: "exact",
        status: "ok"
      }
    ])
    expect(document.title).toBe("天运社区")
  })

  it("print 0 without a wording for it, and the wording for certain only", () => {
    const prose = zh`${figure("a.b", { zero: "杜绝了火灾" })}`
    expect(printed(zh`${figure("a.b")}`, [result("a.b", 0)])).toBe("0户")
    expect(printed(prose, [result("a.b", 0)])).toBe("杜绝了火灾")
    expect(printed(prose, [result("a.b", 2)])).toBe("2户")
    expect(printed(prose, [result("a.b", 0, { qualifier: "at-least" })])).toBe("0户以上")
  })

  it("print 均 where a share is whole, and only then", () => {
    const prose = zh`${figure("a.b", { all: "均" })}`
    expect(printed(prose, [result("a.b", 1, { unit: "percent" })])).toBe("均")
    expect(printed(prose, [result("a.b", 1, { unit: "percent", qualifier: "asserted" })])).toBe("均")
    expect(printed(prose, [result("a.b", 0.99999, { unit: "percent" })])).toBe("100%")
    expect(printed(prose, [result("a.b", 1, { unit: "percent", qualifier: "approx" })])).toBe("约100%")
  })

  it("without a value need a wording", () => {
    const withheld = result("a.b", undefined, { status: "suppressed" })
    expect(problems(zh`${figure("a.b")}`, [result("a.b", undefined)])).toEqual(["no-value"])
    expect(problems(zh`${figure("a.b")}`, [result("a.b", 7, { qualifier: "lost" })])).toEqual(["no-value"])
    expect(problems(zh`${figure("a.b")}`, [result("a.b", 7, { status: "suppressed" })])).toEqual(["no-value"])
    expect(printed(zh`${figure("a.b", { absent: "未统计" })}`, [withheld])).toBe("未统计")
    expect(printed(zh`${figure("a.b", { absent: { suppressed: "略" } })}`, [withheld])).toBe("略")
    expect(problems(zh`${figure("a.b", { absent: { "no-data": "无" } })}`, [withheld])).toEqual(["no-value"])
  })

  it("without a result are a problem, each of them", () => {
    const outcome = compile(zh`走访3户，${figure("a.b")}和${figure("a.c")}${figure("x.y")}${slot("s")}`, [])
    expect(Outcome.isFailure(outcome) && outcome.failure.message).toMatchInlineSnapshot(`
      "The report t cannot be made:
        block 1: “3” in “走访3户，” is bound to no result; bind it, or make it a label.
        block 1: no plugin brings the kpi x.y.
        block 1: the template declares no slot s.
        block 1: no result for a.b in c, 2010-01-01/2010-07-01.
        block 1: no result for a.c in c, 2010-01-01/2010-07-01.
        block 1: no result for x.y in c, 2010-01-01/2010-07-01.
        block 1: nothing was given for the slot s, and it has no default."
    `)
  })

  it("of another time are looked up there", () => {
    const days = { slots: [Slot.time("day", { zh: "日", en: "day" }, "03-05")] }
    const on = At.slot("day")
    const all = [
      result("a.b", 20, { period: Period.day("2010-03-05") }),
      result("a.b", 7, { period: Period.samePeriodLastYear(period) as Period.Period }),
      result("a.b", 9, { period: Period.halfYear(2010, 2) }),
      result("a.b", 1, { period: Period.year(2009) }),
      result("a.b", 4, { period: Period.month(2010, 5) })
    ]
    const prose = zh`${date("day", on)}${figure("a.b", { at: on })}，${figure("a.b", { at: At.lastYear })}，
      ${figure("a.b", { at: At.next })}，${date("year", At.year(-1))}${figure("a.b", { at: At.year(-1) })}，
      ${figure("a.b", { at: At.month(5) })}`
    expect(printed(prose, all, { template: days })).toBe("3月5日20户，7户，9户，2009年1户，4户")
    const later = { template: days, narrative: { day: "2010-05-04" } }
    expect(problems(prose, all, later)).toEqual(["no-result"])
  })

  it("of a ratio's parts print what they count, unless how sure they are is lost", () => {
    const parts = {
      numerator: Rational.fromInteger(26),
      denominator: Rational.fromInteger(27),
      unit: "percent" as const
    }
    const prose = zh`${figure("a.b", { part: "numerator", unit: "次" })}/${figure("a.b", { part: "denominator", unit: "次" })}`
    expect(printed(prose, [result("a.b", 26 / 27, parts)])).toBe("26次/27次")
    expect(problems(prose, [result("a.b", 26 / 27, { ...parts, qualifier: "more-than" })])).toContain("qualifier")
  })
})

describe("conditions", () => {
  it("choose by the results, and what is not known is no", () => {
    const prose = zh`${when(Condition.positive("a.b"), zh`有${figure("a.b")}`, "没有")}`
    expect(printed(prose, [result("a.b", 2)])).toBe("有2户")
    expect(printed(prose, [result("a.b", 0)])).toBe("没有")
    expect(printed(prose, [result("a.b", undefined)])).toBe("没有")
  })

  it("leave no double marks behind", () => {
    const maybe = when(Condition.positive("a.b"), zh`，${figure("a.b")}`)
    expect(printed(zh`走访${maybe}，慰问${maybe}。`, [result("a.b", 0)])).toBe("走访，慰问。")
    expect(printed(en`visits ${maybe} , gifts ${maybe} .`, [result("a.b", 0)], { language: "en" })).toBe(
      "visits, gifts."
    )
  })
})

describe("changes", () => {
  it("need a wording where there is nothing to compare with", () => {
    expect(problems(zh`${change("a.b")}`, [result("a.b", 2)])).toEqual(["no-value"])
    expect(printed(zh`${change("a.b", { absent: "无可比数据" })}`, [result("a.b", 2)])).toBe("无可比数据")
  })
})

describe("rules", () => {
  it("are printed from the definition, targets from the result", () => {
    expect(printed(zh`坚持${target("r.ule")}`, [result("r.ule", 3)])).toBe("坚持每月一次")
    expect(printed(zh`${target("a.b")}`, [result("a.b", 0.9, { unit: "percent", target: { atLeast: 0.95 } })])).toBe(
      "不低于95%"
    )
    expect(problems(zh`${target("a.b")}`, [result("a.b", 3)])).toEqual(["rule"])
  })
})

describe("breakdowns", () => {
  const cell = (key: string, value: number, more: Partial<Result.Result> = {}) =>
    result("a.b", value, { unit: "yuan", breakdown: { id: "by", key }, ...more })
  const total = result("a.b", 1_310_000, { unit: "yuan" })
  const all = [total, cell("春风", 215_000), cell("玉树", 593_000), cell("旱区", 502_000)]

  it("are listed in order, with their words", () => {
    expect(printed(zh`${cells("a.b", "by")}`, all)).toBe("春风2150元，玉树5930元，旱区5020元")
    expect(printed(zh`${cells("a.b", "by", { before: "为", between: "捐款" })}`, all)).toBe(
      "为春风捐款2150元，为玉树捐款5930元，为旱区捐款5020元"
    )
    expect(printed(en`${cells("a.b", "by")}`, all, { language: "en" })).toBe(
      "“春风” 2150 yuan, “玉树” 5930 yuan, “旱区” 5020 yuan"
    )
  })

  it("end with 等 when cut, and choose by key", () => {
    expect(printed(zh`${cells("a.b", "by", { most: 1, order: "largest-first" })}`, all)).toBe("玉树5930元等")
    expect(printed(zh`${cells("a.b", "by", { only: ["旱区"] })}`, all)).toBe("旱区5020元")
    expect(printed(zh`${cells("a.b", "by", { except: ["旱区", "玉树"] })}`, all)).toBe("春风2150元")
  })

  it("add up to the total that they print", () => {
    expect(printed(zh`${cells("a.b", "by", { sum: true })}`, all)).toBe(
      "共13100元，其中春风2150元，玉树5930元，旱区5020元"
    )
    expect(problems(zh`${cells("a.b", "by", { sum: true })}`, [...all, cell("另", 100)])).toEqual(["identity"])
    expect(
      printed(zh`${cells("a.b", "by", { sum: true })}`, [...all, cell("另", 100, { qualifier: "more-than" })])
    ).toContain("另超过1元")
  })

  it("need a wording where there are none", () => {
    expect(problems(zh`${cells("a.b", "by")}`, [result("a.b", 0)])).toEqual(["no-value"])
    expect(printed(zh`${cells("a.b", "by", { none: "没有募捐" })}`, [result("a.b", 0)])).toBe("没有募捐")
  })

  it("count nothing in a cell without rows, if they were computed at all", () => {
    const of = { cell: Reference.cell("by", "无") }
    expect(printed(zh`${figure("a.b", of)}`, all)).toBe("0元")
    expect(problems(zh`${figure("a.b", of)}`, [total])).toEqual(["no-result"])
  })

  it("are called what the caller says", () =>
    expect(printed(zh`${cells("a.b", "by", { only: ["玉树"] })}`, all, { labels: { by: { 玉树: "玉树地震" } } })).toBe(
      "玉树地震5930元"
    ))
})

describe("identities", () => {
  const template = { identities: [Identity.sumOf("a.b", ["a.c", "a.d"])] }
  it("hold, or the report is refused", () => {
    expect(problems(zh`好`, [result("a.b", 13), result("a.c", 2), result("a.d", 11)], { template })).toEqual([])
    expect(problems(zh`好`, [result("a.b", 14), result("a.c", 2), result("a.d", 11)], { template })).toEqual([
      "identity"
    ])
  })
  it("are not asked of bounds", () =>
    expect(
      problems(zh`好`, [result("a.b", 14), result("a.c", 2, { qualifier: "more-than" }), result("a.d", 11)], {
        template
      })
    ).toEqual([]))
  it("may ask for no more than", () => {
    const atMost = { template: { identities: [Identity.within("a.b", ["a.c"])] } }
    expect(problems(zh`好`, [result("a.b", 3), result("a.c", 3)], atMost)).toEqual([])
    expect(problems(zh`好`, [result("a.b", 3), result("a.c", 4)], atMost)).toEqual(["identity"])
  })
})

describe("narrative", () => {
  const template = {
    slots: [
      Slot.names("names", { zh: "名", en: "names" }),
      Slot.text("text", { zh: "文", en: "text" }, { zh: "居民", en: "residents" })
    ]
  }
  it("is printed, with defaults", () =>
    expect(
      printed(zh`${slot("names")}；${slot("text")}`, [], { template, narrative: { names: ["“1+1”行动", "灯会"] } })
    ).toBe("“1+1”行动、灯会；居民"))
  it("may bind figures, but not state loose ones", () => {
    expect(
      printed(zh`${slot("text")}`, [result("a.b", 2)], { template, narrative: { text: zh`居民${figure("a.b")}` } })
    ).toBe("居民2户")
    expect(problems(zh`${slot("text")}`, [], { template, narrative: { text: "居民20户" } })).toEqual(["unbound-figure"])
  })
  it("has no slots that the template lacks", () =>
    expect(problems(zh`好`, [], { template, narrative: { nmaes: ["x"] } })).toEqual(["slot"]))
})

describe("items", () => {
  const template = {
    slots: [Slot.names("plan", { zh: "计划", en: "plan" })],
    blocks: [Template.items("plan", { kpi: "a.b", at: At.next, breakdown: "by" })]
  }
  const next = { period: Period.halfYear(2010, 2), unit: "item" as const }
  const all = [result("a.b", 2, next), result("a.b", 1, { ...next, breakdown: { id: "by", key: "甲" } })]
  it("are numbered, bound where they can be, and as many as the figure says", () => {
    const document = Outcome.getOrThrow(compile([], all, { template, narrative: { plan: ["甲", "乙"] } }))
    expect(document.blocks).toMatchObject([
      {
        type: "list",
        items: [
          { number: "1、", inlines: [{ type: "figure", text: "甲" }] },
          { number: "2、", inlines: [{ type: "text", text: "乙" }] }
        ]
      }
    ])
    expect(problems([], all, { template, narrative: { plan: ["甲"] } })).toEqual(["identity"])
  })
})

describe("sections", () => {
  const { item, leadIn, list, paragraph, runIn, runInApart, section, text } = Template
  const p = paragraph(zh`文`, en`text`)
  const blocks = [
    section(text("甲", "A"), leadIn(text("子", "sub"), p), leadIn(text("丑", "sub"), p)),
    section(
      text("乙", "B"),
      runIn([item(zh`东；`, en`east;`), item(zh`西。`, en`west.`)]),
      runInApart([item(zh`南。`, en`south.`, { items: [item(zh`天；`, en`sky;`), item(zh`地。`, en`earth.`)] })]),
      list([item(zh`项`, en`item`)])
    ),
    { ...section(text("丙", "C"), p), numbered: false },
    section(text("丁", "D"), p)
  ]
  const lines = (extra: Partial<Report.Input>) =>
    Outcome.getOrThrow(compile([], [], { template: { blocks }, ...extra })).blocks.map((block) =>
      block.type === "heading"
        ? `${block.level} ${block.number}${textOf(block.inlines)}`
        : block.type === "paragraph"
          ? `${block.head === undefined ? "" : `${block.head.number}${textOf(block.head.inlines)} `}${textOf(block.inlines)}`
          : block.type === "list"
            ? block.items.map((one) => `${one.number}${textOf(one.inlines)}`).join()
            : ""
    )
  it("are numbered as the scheme says", () => {
    expect(lines({})).toEqual([
      "1 一、甲",
      "1、子 文",
      "2、丑 文",
      "1 二、乙",
      "一是东；二是西。",
      "一是南。首先，天；其次，地。",
      "1、项",
      "1 丙",
      "文",
      "1 三、丁",
      "文"
    ])
    expect(lines({ numbering: "official" }).slice(0, 3)).toEqual(["1 一、甲", "（一）子 文", "（二）丑 文"])
    expect(lines({ language: "en" }).slice(0, 6)).toEqual([
      "1 1. A",
      "1.1 sub text",
      "1.2 sub text",
      "1 2. B",
      "First, east; Second, west.",
      "First, south. (a) sky; (b) earth."
    ])
    expect(Outcome.isFailure(compile([], [], { numbering: "roman" }))).toBe(true)
  })
})

describe("charts and tables", () => {
  const title = { zh: "图", en: "chart" }
  const chart = (block: Template.Block, all: ReadonlyArray<Result.Result>) =>
    compile([], all, { template: { blocks: [block] } })
  const months = Period.eachMonth(period).map((month, index) => result("a.b", index, { period: month }))

  it("show a trend by month", () => {
    const document = Outcome.getOrThrow(chart(Template.trend(title, ["a.b"]), months))
    expect(document.blocks).toMatchObject([
      {
        shape: "column",
        categories: ["1月", "2月", "3月", "4月", "5月", "6月"],
        series: [{ points: months.map((_, value) => ({ value, text: `${value}户` })) }],
        summary: "图。最高为6月（5户）。"
      }
    ])
    expect(Outcome.isFailure(chart(Template.trend(title, ["a.b"]), months.slice(1)))).toBe(true)
  })

  it("show attainment by grid, with the target", () => {
    const grids = ["g1", "g2"].map((place, index) =>
      result("a.b", 0.5 + index / 4, { place, unit: "percent", target: { atLeast: 0.95 } })
    )
    expect(Outcome.getOrThrow(chart(Template.attainment(title, "a.b"), grids)).blocks).toMatchObject([
      {
        categories: ["第一网格", "第二网格"],
        target: { value: 95, text: "目标不低于95%" },
        series: [{ points: [{ value: 50 }, { value: 75 }] }]
      }
    ])
  })

  it("say so when there is nothing to draw", () => {
    const none = Outcome.getOrThrow(chart(Template.breakdown(title, "a.b", "by"), [result("a.b", 0)]))
    expect(none.blocks).toMatchObject([{ note: "没有可以画图的数据。" }])
    const withheld = months.map((one) => ({ ...one, status: "suppressed" as const }))
    const document = Outcome.getOrThrow(chart(Template.trend(title, ["a.b"]), withheld))
    expect(JSON.stringify(document.blocks)).not.toMatch(/\d户/)
  })

  it("refuse to mix units", () =>
    expect(
      Outcome.isFailure(
        chart(Template.trend(title, ["a.b", "a.c"]), [
          ...months,
          ...months.map((one) => ({ ...one, kpi: "a.c", unit: "person" as const }))
        ])
      )
    ).toBe(true))
})

describe("a template", () => {
  it("goes through JSON unharmed", () => {
    const template = Template.make({
      id: "t",
      name: { zh: "t", en: "t" },
      title: Template.text("标题", "Title"),
      blocks: [
        Template.section(
          Template.text("甲", "A"),
          Template.paragraph(
            zh`${when(Condition.not(Condition.up("a.b")), zh`${cells("a.b", "by", { most: 2 })}${change("a.b")}`, "无")}`,
            en`${figure("a.b", { at: At.day(3, 5), unit: ["one", "many"] })}`
          ),
          Template.runIn([Template.item(zh`甲`, en`a`, { items: [Template.item(zh`乙`, en`b`)] })]),
          Template.attainment({ zh: "图", en: "chart" }, "a.b")
        )
      ]
    })
    const json: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Template.Template)(template)))
    expect(Schema.decodeUnknownSync(Template.Template)(json)).toEqual(template)
  })
})
