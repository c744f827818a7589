import { Parameter } from "@shequ/core"

export const lessons = Parameter.make({
  id: "party.lessons",
  name: { zh: "每季度党课次数", en: "Lessons per quarter" },
  unit: "time",
  values: [{ value: 1 }],
  source: "惯例:条例只说定期"
})
