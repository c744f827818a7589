import { Parameter } from "@shequ/core"

export const childbearingAgeFrom = Parameter.make({
  id: "fertility.childbearing-age-from",
  name: { zh: "育龄起始周岁", en: "Childbearing age from" },
  unit: "year",
  values: [{ value: 15 }],
  source: "人口统计惯例:育龄妇女指15至49周岁"
})
