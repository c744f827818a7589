import { Audience } from "../codes/index.ts"
import { Collection, Field, type Row } from "../collection/index.ts"
import { Activity } from "./Activity.ts"
import { located, placeOf } from "./located.ts"
import { PartyOrganisation } from "./PartyOrganisation.ts"

const donationCampaign = Collection.journal({
  id: "donation-campaign",
  name: { zh: "募捐活动", en: "Donation campaign" },
  unit: "time",
  fields: {
    startedOn: Field.date("开始日期", "Started on"),
    endedOn: Field.date("结束日期", "Ended on", { optional: true }),
    title: Field.text("募捐名称", "Title"),
    beneficiary: Field.text("受助对象", "Beneficiary", { optional: true }),
    donors: Field.codes(Audience, "募捐对象", "Donors addressed", { optional: true }),
    activityId: Field.reference(Activity, "活动", "Activity", { optional: true }),
    partyOrganisationId: Field.reference(PartyOrganisation, "主办党组织", "Organising branch", { optional: true }),
    ...located
  },
  time: "startedOn",
  place: (row) => placeOf(row)
})
type Definition = typeof donationCampaign

export interface DonationCampaignJournal extends Definition {}

/** A donation campaign (募捐); one may have no amount reported. */
export const DonationCampaign: DonationCampaignJournal = donationCampaign
export type DonationCampaign = Row.Row<DonationCampaignJournal>
