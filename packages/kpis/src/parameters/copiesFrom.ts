import { Parameter } from "@shequ/core"

export const copiesFrom = Parameter.make({
  id: "integrity.copies-from",
  name: { zh: "雷同记录起数", en: "Equal notes from which they count as copied" },
  unit: "time",
  values: [{ value: 3 }],
  source: "惯例:同一句话写在三次以上走访里"
})
