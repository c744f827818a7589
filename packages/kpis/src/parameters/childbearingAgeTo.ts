import { Parameter } from "@shequ/core"

export const childbearingAgeTo = Parameter.make({
  id: "fertility.childbearing-age-to",
  name: { zh: "育龄截止周岁", en: "Childbearing age to" },
  unit: "year",
  values: [{ value: 49 }],
  source: "人口统计惯例:育龄妇女指15至49周岁"
})
