/** What stands around a report: the names of its particulars, and the heads of the appendix. */
import type { Language } from "../Words.ts"

/** What renderers write around a document: its particulars and the heads of the appendix. */
export interface Captions {
  readonly period: string
  readonly source: string
  readonly madeOn: string
  readonly provisional: string
  readonly appendix: string
  readonly explanation: string
  readonly back: string
  readonly data: string
  readonly unit: string
  readonly place: string
  readonly rows: string
  readonly colon: string
  readonly figure: string
  readonly kpi: string
  readonly value: string
  readonly parts: string
  readonly target: string
  readonly grade: string
  readonly comparison: string
  readonly status: string
  readonly qualifier: string
  readonly certainty: string
  /** The head of changes on the same period last year. */
  readonly onLastYear: string
  /** Between things that are listed. */
  readonly comma: string
}

export const captions: Readonly<Record<Language, Captions>> = {
  zh: {
    period: "时期",
    source: "数据来源",
    madeOn: "生成日期",
    provisional: "报告期尚未结束，数字为暂定。",
    appendix: "附录：数字来源",
    explanation: "正文中的每个数字都出自下表中的一项结果。",
    back: "回到正文",
    data: "图表数据",
    unit: "单位",
    place: "范围",
    rows: "台账记录",
    colon: "：",
    figure: "正文数字",
    kpi: "指标",
    value: "数值",
    parts: "分子／分母",
    target: "目标",
    grade: "评定",
    comparison: "比较",
    status: "状态",
    qualifier: "限定",
    certainty: "限定",
    onLastYear: "较去年同期",
    comma: "、"
  },
  en: {
    period: "Period",
    source: "Data",
    madeOn: "Made on",
    provisional: "The period is not over; figures are provisional.",
    appendix: "Appendix: where the figures come from",
    explanation: "Every figure in the text is a result in this table.",
    back: "Back to the text",
    data: "Data of the chart",
    unit: "Unit",
    place: "Place",
    rows: "Ledger rows",
    colon: ": ",
    figure: "In the text",
    kpi: "KPI",
    value: "Value",
    parts: "Of",
    target: "Target",
    grade: "Grade",
    comparison: "Change",
    status: "Status",
    qualifier: "Qualifier",
    certainty: "Certainty",
    onLastYear: "On last year",
    comma: ", "
  }
}
