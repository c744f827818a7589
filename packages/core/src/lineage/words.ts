/** The words of dependency graphs. */
import type { Aggregate } from "../measure/Measure.ts"
import type { Language } from "../Words.ts"

type Kind = Aggregate["kind"]

const zh: Readonly<Record<Kind, string>> = {
  count: "计数",
  distinct: "去重计数",
  sum: "合计",
  min: "最小值",
  max: "最大值",
  percentile: "分位数",
  attainment: "应做与已做",
  coverage: "时间覆盖"
}

const en: Readonly<Record<Kind, string>> = {
  count: "Count",
  distinct: "Distinct",
  sum: "Sum",
  min: "Least",
  max: "Greatest",
  percentile: "Percentile",
  attainment: "Owed and done",
  coverage: "Time covered"
}

/** What a measure is called in a graph. */
export const aggregateNames: Readonly<Record<Language, (kind: Kind, collections: ReadonlyArray<string>) => string>> = {
  zh: (kind, collections) => `${zh[kind]}：${collections.join("、")}`,
  en: (kind, collections) => `${en[kind]}: ${collections.join(", ")}`
}
