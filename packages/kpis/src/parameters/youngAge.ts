import { Parameter } from "@shequ/core"

export const youngAge = Parameter.make({
  id: "party.young-age",
  name: { zh: "年轻干部年龄线", en: "Age below which a cadre counts as young" },
  unit: "year",
  values: [{ value: 35 }],
  source: "惯例"
})
