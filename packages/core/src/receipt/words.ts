/** What a receipt says when something is not as it was. */
import type { Words } from "../Words.ts"

type What = "receipt" | "question" | "definition" | "parameter" | "data" | "engine" | "answer"

const kinds: Readonly<Record<string, string>> = {
  kpi: "指标",
  collection: "台账",
  vocabulary: "代码表",
  parameter: "政策参数"
}
const inChinese = (which: string): string => which.replace(/^\w+/, (kind) => kinds[kind] ?? kind)

/** The difference in words; `which` names the definition or parameter, or how the engine or answer changed. */
export const difference = (what: What, which = ""): Words =>
  ({
    receipt: { zh: "凭证本身被改动过。", en: "The receipt itself was altered." },
    question: {
      zh: "指标、辖区、时期、分组、辖区口径或时区不同。",
      en: "The KPI, place, period, breakdown, tree or zone is another."
    },
    definition: { zh: `定义已改：${inChinese(which)}。`, en: `The definition changed: ${which}.` },
    parameter: { zh: `政策参数已改：${inChinese(which)}。`, en: `The policy value changed: ${which}.` },
    data: { zh: "数据已变。", en: "The data changed." },
    engine: { zh: `计算引擎版本不同：${which}。`, en: `The engine is another version: ${which}.` },
    answer: { zh: `结果不同：${which}。`, en: `The answer is another: ${which}.` }
  })[what]
