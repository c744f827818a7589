import { Parameter } from "@shequ/core"

export const workingAgeFrom = Parameter.make({
  id: "employment.working-age-from",
  name: { zh: "劳动年龄起始周岁", en: "Working age from" },
  unit: "year",
  values: [{ value: 16 }],
  source: "劳动法第十五条"
})
