import { Formula, Kpi, Measure } from "@shequ/core"
import { Donation } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"
import { donationAmount } from "./amount.ts"

export const donationMeanPerCampaign = Kpi.make({
  id: "donation.mean-per-campaign",
  name: { zh: "场均捐款", en: "Mean per campaign" },
  description: {
    zh: "本期捐款金额除以有捐款金额的募捐活动数;金额不详的活动不摊薄平均数。",
    en: "Money donated in the period over the campaigns it was given to; a campaign without a known amount does not lower the mean."
  },
  unit: "yuan-per-time",
  better: "higher",
  value: Formula.ratio(
    Kpi.value(donationAmount),
    Measure.distinct(
      Donation,
      (donation) => donation.donationCampaignId,
      (donation) => donation.amount.missing().not()
    )
  ),
  source: halfYearReview("西南旱区捐款4943.5元")
})
