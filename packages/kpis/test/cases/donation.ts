import { Period } from "@shequ/core"
import type { KpiCase } from "../KpiCase.ts"
import type { Rows } from "../rows.ts"

/** Five campaigns of the first half of 2010; of the last, nobody knows what it raised. */
const half: Rows = {
  "donation-campaign": [
    { id: "dc1", title: "公民爱心日" },
    { id: "dc2", title: "春风行动" },
    { id: "dc3", title: "玉树地震" },
    { id: "dc4", title: "西南旱区" },
    { id: "dc5", title: "一元钱一瓶水" }
  ],
  donation: [
    { donationCampaignId: "dc1", donorKind: "pupil", amount: 33_000 },
    { donationCampaignId: "dc1", donorKind: "pupil", item: "book", quantity: 40 },
    { donationCampaignId: "dc2", amount: 200_000 },
    { donationCampaignId: "dc2", amount: 15_000 },
    { donationCampaignId: "dc3", amount: 593_000 },
    { donationCampaignId: "dc4", amount: 494_350 },
    { donationCampaignId: "dc5" }
  ]
}
const earlierAndLater: Rows = {
  "donation-campaign": [
    { id: "x1", startedOn: "2009-12-31" },
    { id: "x2", startedOn: "2010-07-01" }
  ],
  donation: [
    { donationCampaignId: "x1", donatedOn: "2009-12-31", amount: 100, quantity: 1 },
    { donationCampaignId: "x2", donatedOn: "2010-07-01", amount: 100, quantity: 1 }
  ]
}

export const donation: ReadonlyArray<KpiCase> = [
  { kpi: "donation.amount", rows: half, outside: earlierAndLater, is: "13353.5" },
  { kpi: "donation.amount", rows: half, by: { id: "campaign", key: "西南旱区" }, is: "4943.5" },
  { kpi: "donation.amount", rows: half, by: { id: "donor-kind", key: "pupil" }, is: "330" },
  {
    // 9000多元
    kpi: "donation.amount",
    period: Period.quarter(2010, 1),
    rows: {
      "donation-campaign": [{ id: "dc1", title: "玉树" }],
      donation: [{ donatedOn: "2010-03-08", amount: 900_000, amountQualifier: "more-than" }]
    },
    outside: { donation: [{ donatedOn: "2010-04-01", amount: 1, amountQualifier: "at-most" }] },
    is: "9000",
    qualifier: "more-than"
  },
  { kpi: "donation.goods-count", rows: half, outside: earlierAndLater, is: "40" },
  { kpi: "donation.goods-count", rows: half, by: { id: "item", key: "book" }, is: "40" },
  { kpi: "donation.campaigns", rows: half, outside: earlierAndLater, is: "5" },
  { kpi: "donation.mean-per-campaign", rows: half, outside: earlierAndLater, is: "3338.38", parts: [1_335_350, 4] }
]
