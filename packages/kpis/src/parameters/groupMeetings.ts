import { Parameter } from "@shequ/core"

export const groupMeetings = Parameter.make({
  id: "party.group-meetings",
  name: { zh: "每月党小组会次数", en: "Group meetings per month" },
  unit: "time",
  values: [{ value: 1 }],
  source: "中国共产党支部工作条例(试行):一般每月召开1次"
})
