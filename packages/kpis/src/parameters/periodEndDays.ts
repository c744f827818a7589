import { Parameter } from "@shequ/core"

export const periodEndDays = Parameter.make({
  id: "integrity.period-end-days",
  name: { zh: "期末突击天数", en: "Days that count as the end of a period" },
  unit: "day",
  values: [{ value: 3 }],
  source: "惯例"
})
