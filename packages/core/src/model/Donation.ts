import { DonorKind, ItemKind } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { DonationCampaign } from "./DonationCampaign.ts"
import { placeOf } from "./located.ts"
import { Organisation } from "./Organisation.ts"
import { PartyMembership } from "./PartyMembership.ts"
import { Resident } from "./Resident.ts"

const donation = Collection.journal({
  id: "donation",
  name: { zh: "捐赠", en: "Donation" },
  unit: "time",
  fields: {
    donatedOn: Field.date("捐赠日期", "Donated on"),
    donationCampaignId: Field.reference(DonationCampaign, "募捐活动", "Campaign"),
    donorKind: Field.code(DonorKind, "捐赠人类别", "Donor's kind", { optional: true }),
    donorName: Field.text("捐赠人", "Donor", { optional: true, personal: "name" }),
    residentId: Field.reference(Resident, "居民", "Resident", { optional: true }),
    partyMembershipId: Field.reference(PartyMembership, "党员", "Party member", { optional: true }),
    organisationId: Field.reference(Organisation, "捐赠单位", "Organisation", { optional: true }),
    amount: Field.money("捐款金额", "Amount", { optional: true, qualified: true }),
    item: Field.code(ItemKind, "捐赠物品", "Goods", { optional: true }),
    quantity: Field.integer("piece", "物品数量", "Quantity", { optional: true, qualified: true })
  },
  time: "donatedOn",
  place: (row) => placeOf(row.donationCampaign)
})
type Definition = typeof donation

export interface DonationJournal extends Definition {}

/** Money or goods given to a campaign, by one donor or as a total (捐款, 捐物). */
export const Donation: DonationJournal = donation
export type Donation = Row.Row<DonationJournal>
