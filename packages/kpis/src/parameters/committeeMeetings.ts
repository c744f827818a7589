import { Parameter } from "@shequ/core"

export const committeeMeetings = Parameter.make({
  id: "party.committee-meetings",
  name: { zh: "每月支委会次数", en: "Committee meetings per month" },
  unit: "time",
  values: [{ value: 1 }],
  source: "中国共产党支部工作条例(试行):一般每月召开1次"
})
