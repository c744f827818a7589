import { Parameter } from "@shequ/core"

export const committeeFrom = Parameter.make({
  id: "party.committee-from",
  name: { zh: "设支部委员会的正式党员数", en: "Full members from which a branch has a committee" },
  unit: "person",
  values: [{ value: 7 }],
  source: "中国共产党支部工作条例(试行):正式党员7人以上的支部设支部委员会"
})
