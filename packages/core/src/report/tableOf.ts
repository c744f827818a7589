/** A table of KPIs: this period, the earlier one, the change, the target and the grade. */
import { comparisonsOf, targetOf, valueText } from "./appendix.ts"
import { earlierName } from "./changeText.ts"
import type { Inline, Table } from "./Document.ts"
import { printed } from "./print.ts"
import { resultFor, type Scope } from "./Scope.ts"
import type * as Template from "./Template.ts"
import { wording } from "./words.ts"

export const tableOf = (scope: Scope, where: string, of: Template.Table): Table => {
  const { language, registry } = scope.input
  const words = wording[language]
  const earlier = earlierName(of.against, scope.input.period, language)
  const heads: Readonly<Record<Template.Column, string>> = {
    ...words.columns,
    earlier: `${earlier.charAt(0).toUpperCase()}${earlier.slice(1)}`
  }
  const text = (one: string | undefined): ReadonlyArray<Inline> => [{ type: "text", text: one ?? words.none }]
  return {
    type: "table",
    title: of.title[language],
    columns: [
      { text: words.columns.kpi, align: "start" },
      ...of.columns.map((column) => ({
        text: heads[column],
        align: column === "value" || column === "earlier" ? ("end" as const) : ("start" as const)
      }))
    ],
    rows: of.kpis.flatMap((kpi) => {
      const result = resultFor(scope, where, { kpi })
      if (result === undefined) return []
      const value = valueText(scope, result)
      const comparison = comparisonsOf(scope, result).find((one) => one.against === of.against)
      const cells: Readonly<Record<Template.Column, ReadonlyArray<Inline>>> = {
        value: [printed(scope, result, value)],
        earlier: text(comparison?.earlierText),
        change: text(comparison?.shortText),
        target: text(targetOf(scope, result)),
        grade: text(result.grade?.name[language])
      }
      return [[text(registry.kpis.get(kpi)?.name[language] ?? kpi), ...of.columns.map((column) => cells[column])]]
    })
  }
}
