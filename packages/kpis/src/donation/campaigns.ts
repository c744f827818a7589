import { Kpi, Measure } from "@shequ/core"
import { DonationCampaign } from "@shequ/core/model"
import { campaign } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const donationCampaigns = Kpi.make({
  id: "donation.campaigns",
  name: { zh: "募捐活动次数", en: "Donation campaigns" },
  description: {
    zh: "本期开始的募捐活动,有无金额都计。",
    en: "Campaigns that began in the period, whether or not an amount is known."
  },
  unit: "time",
  better: "higher",
  value: Measure.count(DonationCampaign),
  breakdowns: [campaign],
  source: halfYearReview("玉树地震捐款5930元,西南旱区捐款4943.5元")
})
