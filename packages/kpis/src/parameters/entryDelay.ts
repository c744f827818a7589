import { Parameter } from "@shequ/core"

export const entryDelay = Parameter.make({
  id: "integrity.entry-delay",
  name: { zh: "走访记录补录期限", en: "Days within which a visit is entered" },
  unit: "day",
  values: [{ value: 7 }],
  source: "惯例:走访记录一周内录入"
})
