/** A small report with every kind of block; `name` is the name of its place. */
import type { Document } from "@shequ/core"

export const sampleDocument = (name = "天运社区", figureText = "20户"): Document.Document => {
  const period = { kind: "half-year", start: "2010-01-01", end: "2010-07-01" } as const
  const point = (value: number | null) => ({
    value,
    text: value === null ? "—" : `${value}户`,
    kpi: "a.b",
    place: "c",
    period
  })
  const figure: Document.Figure = {
    id: "f1",
    printed: [figureText],
    kpi: "visit.households-visited",
    name: "走访户数",
    place: { id: "c", name },
    period,
    periodText: "2010年上半年",
    isStock: false,
    unit: "household",
    status: "ok",
    statusText: "正常",
    qualifier: "exact",
    qualifierText: "精确",
    value: 20,
    valueText: figureText,
    comparisons: [
      {
        against: "same-period-last-year",
        direction: "improved",
        earlierText: "16户",
        text: "较去年同期上升25%",
        shortText: "上升25%"
      }
    ],
    rows: [{ collection: "visit", name: "走访", total: 23, sample: ["v1", "v2"] }]
  }
  const share: Document.Figure = {
    ...figure,
    id: "f2",
    printed: ["93.67%", "均"],
    kpi: "visit.coverage-rate",
    name: "覆盖率",
    valueText: "93.67%",
    value: 74 / 79,
    numerator: 74,
    denominator: 79,
    numeratorText: "74",
    denominatorText: "79",
    targetText: "不低于95%",
    grade: { id: "missed", text: "未达标" },
    comparisons: []
  }
  return {
    template: "t",
    language: "zh",
    title: `${name}工作鉴定`,
    place: { id: "c", name },
    period,
    periodText: "2010年上半年",
    provisional: false,
    source: `${name}台账`,
    madeOn: "2010-07-05",
    lead: [{ type: "paragraph", inlines: [{ type: "text", text: `${name}汇报如下：` }] }],
    blocks: [
      { type: "heading", level: 1, number: "一、", inlines: [{ type: "text", text: "走访" }] },
      {
        type: "paragraph",
        head: { type: "heading", level: 2, number: "1、", inlines: [{ type: "text", text: "入户。" }] },
        inlines: [
          { type: "text", text: "走访居民" },
          { type: "figure", text: figureText, figure: "f1" },
          { type: "text", text: "，覆盖率" },
          { type: "figure", text: "93.67%", figure: "f2" },
          { type: "text", text: "。" }
        ]
      },
      { type: "list", items: [{ number: "1、", inlines: [{ type: "text", text: `${name}计划` }] }] },
      {
        type: "table",
        title: "主要指标",
        columns: [
          { text: "指标", align: "start" },
          { text: "本期", align: "end" }
        ],
        rows: [[[{ type: "text", text: name }], [{ type: "figure", text: figureText, figure: "f1" }]]]
      },
      {
        type: "chart",
        id: "chart-1",
        shape: "column",
        title: "各月走访",
        unit: "户",
        category: "月份",
        categories: ["1月", "2月"],
        series: [{ name, points: [point(3), point(null)] }],
        summary: `各月走访。最高为1月（${name}）。`
      },
      {
        type: "chart",
        id: "chart-2",
        shape: "bar",
        title: "各网格",
        unit: "%",
        category: "网格",
        categories: [name, "第二网格"],
        series: [{ name: "覆盖率", points: [point(90), point(100)] }],
        target: { value: 95, text: "目标不低于95%" },
        summary: "各网格。"
      },
      {
        type: "chart",
        id: "chart-3",
        shape: "line",
        title: "案件",
        unit: "起",
        category: "月份",
        categories: ["1月", "2月"],
        series: [
          { name: "刑事", points: [point(3), point(4)] },
          { name: "可防", points: [point(1), point(0)] }
        ],
        summary: "案件。"
      },
      {
        type: "chart",
        id: "chart-4",
        shape: "bar",
        title: "无",
        unit: "",
        category: "类别",
        categories: [],
        series: [],
        summary: "",
        note: "没有可以画图的数据。"
      }
    ],
    figures: [figure, share]
  }
}
