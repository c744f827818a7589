import { Parameter } from "@shequ/core"

export const visitsPerDay = Parameter.make({
  id: "integrity.visits-per-day",
  name: { zh: "一人一天可信的走访次数", en: "Visits that one person can make in a day" },
  unit: "time",
  values: [{ value: 20 }],
  source: "惯例:一户二十分钟,一天约二十户"
})
