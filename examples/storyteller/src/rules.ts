/** The rules that stand beside KPIs – one class a month, three guarantees – as rows of `results.json`. */
import type { Story } from "./Story.ts"

export const rules = (story: Story) =>
  [...story.registry.kpis.values()].flatMap((kpi) =>
    kpi.rule === undefined
      ? []
      : [
          {
            kpi: kpi.id,
            place: story.place,
            period: { start: story.period.start, end: story.period.end },
            value: kpi.rule.value,
            numerator: null,
            denominator: null,
            unit: kpi.rule.per.zh,
            qualifier: "rule",
            status: "ok"
          }
        ]
  )
