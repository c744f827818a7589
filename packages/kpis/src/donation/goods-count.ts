import { Kpi, Measure } from "@shequ/core"
import { Donation } from "@shequ/core/model"
import { campaign } from "../breakdowns.ts"
import { halfYearReview } from "../sources.ts"

export const donationGoodsCount = Kpi.make({
  id: "donation.goods-count",
  name: { zh: "捐赠物品数", en: "Goods donated" },
  description: {
    zh: "本期捐赠的物品件数之和,按物品分列。",
    en: "Pieces of goods donated in the period, told apart by kind."
  },
  unit: "piece",
  better: "higher",
  value: Measure.sum(Donation, "piece", (donation) => donation.quantity),
  breakdowns: [Kpi.by("item", { zh: "物品", en: "Goods" }, Donation, (donation) => donation.item), campaign],
  source: halfYearReview("书40本")
})
