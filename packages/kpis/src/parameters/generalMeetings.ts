import { Parameter } from "@shequ/core"

export const generalMeetings = Parameter.make({
  id: "party.general-meetings",
  name: { zh: "每季度支部党员大会次数", en: "General meetings per quarter" },
  unit: "time",
  values: [{ value: 1 }],
  source: "中国共产党支部工作条例(试行):一般每季度召开1次"
})
