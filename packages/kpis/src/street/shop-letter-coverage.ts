import { Formula, type Handle, Kpi, Measure, Tally, Target, type Value, Vocabulary } from "@shequ/core"
import { OrganisationKind } from "@shequ/core/codes"
import { LetterDelivery, Organisation, type OrganisationRegister } from "@shequ/core/model"
import { halfYearReview } from "../sources.ts"

const isLocalShop = (organisation: Handle.Of<OrganisationRegister>): Value.Condition =>
  organisation.inJurisdiction.and(organisation.kind.in(Vocabulary.within(OrganisationKind, "shop")))

export const streetShopLetterCoverage = Kpi.make({
  id: "street.shop-letter-coverage",
  name: { zh: "商家联系信发放率", en: "Shop letter coverage" },
  description: {
    zh: "期末辖区商铺(含餐饮、美容美发、娱乐)中,本期内收到告知信的。",
    en: "Of the shops in the area at the end of the period, restaurants, salons and places of entertainment included, those that got a letter in it."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Measure.count(Organisation, (organisation) =>
      isLocalShop(organisation).and(
        Tally.exists(LetterDelivery, {
          via: (delivery) => delivery.organisationId,
          equals: organisation.id,
          within: "period"
        })
      )
    ),
    Measure.count(Organisation, (organisation) => isLocalShop(organisation))
  ),
  target: Target.atLeast(1, { source: { zh: "上门到每家商铺", en: "every shop" } }),
  source: halfYearReview("社区工作人员上门到每家天运路商铺发放《给天运路商家的一封信》")
})
