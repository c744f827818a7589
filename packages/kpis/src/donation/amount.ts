import { Kpi, Measure } from "@shequ/core"
import { Donation } from "@shequ/core/model"
import { campaign, donorKind } from "../breakdowns.ts"
import { halfYearReview, quarterlyCivic } from "../sources.ts"

export const donationAmount = Kpi.make({
  id: "donation.amount",
  name: { zh: "捐款金额", en: "Money donated" },
  description: { zh: "捐赠日期在本期的捐款之和。", en: "Money donated in the period, added up." },
  unit: "yuan",
  better: "higher",
  value: Measure.sum(Donation, "yuan", (donation) => donation.amount),
  breakdowns: [campaign, donorKind],
  source: [halfYearReview("为春风行动捐款2150元"), quarterlyCivic("为玉树捐款9000多元")]
})
